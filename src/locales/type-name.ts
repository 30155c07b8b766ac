/** What a work type is called where no rule book is at hand. */
import { workTypes, type WorkType } from "../rules/judgement";
import type { Say } from "./index";

/** One of the five in the language of `say`; a type the chief added is called by its id, which is the name he gave it. */
export function typeName(say: Say, type: WorkType): string {
  const known = workTypes.find((one) => one === type);
  return known === undefined ? type : say(`rules.type.${known}`);
}
