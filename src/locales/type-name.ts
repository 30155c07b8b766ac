/** What a work type is called: by the book's name where the chief has given it one, else in the language of `say`. */
import { workTypes, type WorkType } from "../rules/judgement";
import type { WorkTypeRule } from "../rules/rule-book";
import type { Say } from "./index";
import { rules as usual } from "./zh-CN/rules";

/** The types of a book, as far as their names go. */
export type TypeNames = readonly Pick<WorkTypeRule, "type" | "name">[];

export function typeName(say: Say, type: WorkType, types: TypeNames): string {
  const called = types.find((one) => one.type === type)?.name;
  const known = workTypes.find((one) => one === type);
  // A book is kept in Chinese: a name left as it comes is no name of the chief's own.
  if (known !== undefined && (called ?? usual.type[known]) === usual.type[known])
    return say(`rules.type.${known}`);
  return called ?? type;
}
