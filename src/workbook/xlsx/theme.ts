/** Colours as `#RRGGBB`, whether the part states them directly, by theme and tint, or by the old palette. */
import { type XmlElement, parseXml } from "./xml";

/** Theme colours in the order in which `theme="n"` counts them: lt1, dk1, lt2, dk2, accent1–6, hlink, folHlink. */
export type ThemeColours = readonly string[];

const OFFICE_THEME: ThemeColours =
  "#FFFFFF #000000 #E7E6E6 #44546A #4472C4 #ED7D31 #A5A5A5 #FFC000 #5B9BD5 #70AD47 #0563C1 #954F72".split(
    " "
  );

/** Reads the theme part; the Office theme where it says nothing. @throws PackageError for a broken part. */
export function readThemeColours(xml: string | null): ThemeColours {
  if (xml === null) return OFFICE_THEME;
  const scheme = parseXml(xml).child("themeElements")?.child("clrScheme");
  if (!scheme) return OFFICE_THEME;
  const order = "lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink";
  return order.split(" ").map((name, i) => {
    const colour = scheme.child(name)?.children[0];
    const hex = colour?.attribute("lastClr") ?? colour?.attribute("val") ?? "";
    return /^[0-9a-f]{6}$/i.test(hex) ? `#${hex.toUpperCase()}` : (OFFICE_THEME[i] ?? "#000000");
  });
}

const PALETTE =
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333".split(
    " "
  );

/** Reads a colour element (`color`, `fgColor`, `tabColor` …); null for automatic or none. */
export function readColour(e: XmlElement | null, theme: ThemeColours): string | null {
  if (!e) return null;
  const rgb = e.attribute("rgb");
  if (rgb !== null && /^([0-9a-f]{2})?[0-9a-f]{6}$/i.test(rgb)) {
    return tinted(`#${rgb.slice(-6).toUpperCase()}`, e.attribute("tint"));
  }
  const themeIndex = e.attribute("theme");
  if (themeIndex !== null) {
    return tinted(theme[Number(themeIndex)] ?? "#000000", e.attribute("tint"));
  }
  const indexed = e.attribute("indexed");
  if (indexed === null) return null;
  const n = Number(indexed);
  // 0–7 repeat 8–15; 64 and 65 are the system's own colours.
  const hex = PALETTE[n < 8 ? n : n - 8];
  return n > 63 || hex === undefined ? null : `#${hex}`;
}

/** ECMA-376 18.3.1.15: a tint moves the luminance towards white or black. */
function tinted(colour: string, tint: string | null): string {
  const by = Number(tint ?? 0);
  if (!by) return colour;
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => parseInt(colour.slice(i, i + 2), 16) / 255);
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const l = (max + min) / 2;
  const lighter = by < 0 ? l * (1 + by) : l * (1 - by) + by;
  const spread = max - min;
  const s = spread === 0 ? 0 : spread / (l > 0.5 ? 2 - max - min : max + min);
  const h = hueOf(r, g, b, max, spread);
  const q = lighter < 0.5 ? lighter * (1 + s) : lighter + s - lighter * s;
  const p = 2 * lighter - q;
  return `#${[h + 1 / 3, h, h - 1 / 3].map((t) => channel(p, q, t)).join("")}`;
}

function hueOf(r: number, g: number, b: number, max: number, spread: number): number {
  if (spread === 0) return 0;
  if (max === r) return ((g - b) / spread + (g < b ? 6 : 0)) / 6;
  return max === g ? ((b - r) / spread + 2) / 6 : ((r - g) / spread + 4) / 6;
}

function channel(p: number, q: number, turn: number): string {
  const t = turn < 0 ? turn + 1 : turn > 1 ? turn - 1 : turn;
  let v = p;
  if (t < 1 / 6) v = p + (q - p) * 6 * t;
  else if (t < 1 / 2) v = q;
  else if (t < 2 / 3) v = p + (q - p) * (2 / 3 - t) * 6;
  return Math.round(v * 255)
    .toString(16)
    .padStart(2, "0")
    .toUpperCase();
}
