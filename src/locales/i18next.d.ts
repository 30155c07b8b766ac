import "i18next";
import type { AnyWording } from "./same-keys";
import type { chinese } from "./zh-CN";

/** Makes a misspelt or missing key a type error. */
declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "words";
    resources: { words: AnyWording<typeof chinese> };
  }
}
