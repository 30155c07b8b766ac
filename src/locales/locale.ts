/** The languages there are. Apart from the words, so that asking which language costs none of them. */
import type { TFunction } from "i18next";

export type Locale = "zh-CN" | "en-US";
export const locales: readonly Locale[] = ["zh-CN", "en-US"];

/** Formats a key with its arguments: `say("zh-CN")("pane.name")` → `科务通`. */
export type Say = TFunction<"words">;

/** How every store of words is set up. */
export const wordOptions = {
  fallbackLng: "zh-CN",
  supportedLngs: [...locales],
  defaultNS: "words",
  ns: ["words"],
  interpolation: { escapeValue: false },
  returnNull: false,
} as const;

/** Office and system language tags (`en`, `en-GB`, `zh-Hans-CN`) as one of ours; Chinese unless it is English. */
export function nearestLocale(tag: string | null | undefined): Locale {
  return /^en(?:[-_]|$)/i.test(tag ?? "") ? "en-US" : "zh-CN";
}
