/**
 * Light or dark as Office is, or else as the system is. Forced colours (Windows contrast themes) need no theme of their own: the
 * browser replaces every colour, and the parts that carry meaning by colour also carry it in words and by a border.
 */
import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useEffect, useState } from "react";

/** Chinese first: the fonts every Chinese Windows and Mac has, before Fluent's own. */
const FONTS = `"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", sans-serif`;

const light: Theme = { ...webLightTheme, fontFamilyBase: FONTS };
const dark: Theme = { ...webDarkTheme, fontFamilyBase: FONTS };

/** `officeBackground`: the pane's background as Office tells it (`#RRGGBB`), or null where it tells none. */
export function useTheme(officeBackground: string | null): Theme {
  const [systemDark, setSystemDark] = useState(prefersDark);
  useEffect(() => {
    const query = darkQuery();
    if (query === null) return undefined;
    const follow = () => setSystemDark(query.matches);
    query.addEventListener("change", follow);
    return () => query.removeEventListener("change", follow);
  }, []);
  return (isDark(officeBackground) ?? systemDark) ? dark : light;
}

/** Whether a `#RRGGBB` colour is dark (relative luminance below one half); null for anything else. */
export function isDark(colour: string | null): boolean | null {
  const m = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour ?? "");
  if (m === null) return null;
  const [red = 0, green = 0, blue = 0] = m.slice(1).map((part) => parseInt(part, 16) / 255);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.5;
}

function prefersDark(): boolean {
  return darkQuery()?.matches ?? false;
}

function darkQuery(): MediaQueryList | null {
  return typeof window.matchMedia === "function"
    ? window.matchMedia("(prefers-color-scheme: dark)")
    : null;
}
