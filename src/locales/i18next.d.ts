import "i18next";
import type { chinese } from "./zh-CN";

/** Makes a misspelt or missing key a type error. */
declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "words";
    resources: { words: typeof chinese };
  }
}
