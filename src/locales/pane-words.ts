/**
 * The words as the pane has them: Chinese in its first script, English fetched when it is first spoken. Both are the ones of `index.ts`, which holds
 * them at once for the command line and for what is written into workbooks.
 */
import { createInstance, type BackendModule, type i18n } from "i18next";
import { wordOptions, type Locale } from "./locale";
import { chinese } from "./zh-CN";

/** Where English cannot be fetched the pane goes on in Chinese, and tries again when the language is next chosen. */
const fetched: BackendModule = {
  type: "backend",
  init: () => undefined,
  read(language, _namespace, callback) {
    if (language !== "en-US") return callback(null, {});
    import("./en-US").then(
      ({ english }) => callback(null, english),
      (error: Error) => callback(error, true)
    );
  },
};

/** Resolves once the words of `locale` are here. */
export async function createPaneWords(locale: Locale): Promise<i18n> {
  const words = createInstance();
  await words.use(fetched).init({
    ...wordOptions,
    lng: locale,
    resources: { "zh-CN": { words: chinese } },
    partialBundledLanguages: true,
    react: { useSuspense: false },
  });
  return words;
}
