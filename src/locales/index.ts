/** Every word a user meets, in both languages. Works without React: the command line and the ribbon use `say`. */
import { createInstance, type i18n } from "i18next";
import { english } from "./en-US";
import { wordOptions, type Locale, type Say } from "./locale";
import { chinese } from "./zh-CN";

export { locales, nearestLocale, type Locale, type Say } from "./locale";

/**
 * A word store of its own (the command line has one for the run).
 * Ready at once: both languages are in the bundle.
 */
export function createWords(locale: Locale): i18n {
  const words = createInstance();
  void words.init({
    ...wordOptions,
    lng: locale,
    resources: { "zh-CN": { words: chinese }, "en-US": { words: english } },
    initAsync: false,
  });
  return words;
}

const shared = createWords("zh-CN");

/** The formatter of one language. Keys and their existence are checked by the compiler. */
export function say(locale: Locale): Say {
  return shared.getFixedT(locale, "words");
}
