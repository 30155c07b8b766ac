/** Every word a user meets, in both languages. Works without React: the command line and the report use `say`. */
import { createInstance, type i18n, type TFunction } from "i18next";
import { english } from "./en-US";
import { chinese } from "./zh-CN";

export type Locale = "zh-CN" | "en-US";
export const locales: readonly Locale[] = ["zh-CN", "en-US"];

/** Formats a key with its arguments: `say("zh-CN")("pane.name")` → `科务通`. */
export type Say = TFunction<"words">;

/**
 * A word store of its own (the pane switches its language, the command line has one for the run).
 * Ready at once: both languages are in the bundle.
 */
export function createWords(locale: Locale): i18n {
  const words = createInstance();
  void words.init({
    lng: locale,
    fallbackLng: "zh-CN",
    supportedLngs: [...locales],
    defaultNS: "words",
    ns: ["words"],
    resources: { "zh-CN": { words: chinese }, "en-US": { words: english } },
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  return words;
}

const shared = createWords("zh-CN");

/** The formatter of one language. Keys and their existence are checked by the compiler. */
export function say(locale: Locale): Say {
  return shared.getFixedT(locale, "words");
}

/** Office and system language tags (`en`, `en-GB`, `zh-Hans-CN`) as one of ours; Chinese unless it is English. */
export function nearestLocale(tag: string | null | undefined): Locale {
  return /^en(?:[-_]|$)/i.test(tag ?? "") ? "en-US" : "zh-CN";
}
