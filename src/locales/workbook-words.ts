/** The formatter of what is written into a workbook: it is in the workbook's language, whatever the pane speaks. */
import { createInstance } from "i18next";
import { wordOptions, type Say } from "./locale";
import { chinese } from "./zh-CN";

/** Made once, when the first word is wanted. */
let made: Say | null = null;

export function workbookSay(): Say {
  if (made !== null) return made;
  const words = createInstance();
  void words.init({
    ...wordOptions,
    lng: "zh-CN",
    resources: { "zh-CN": { words: chinese } },
    initAsync: false,
  });
  made = words.getFixedT("zh-CN", "words");
  return made;
}
