/** The report's words in one language, in the form `report/` asks for. */
import type { Words } from "../report/words";
import type { Finding } from "../rules/judgement";
import { findingWords } from "./finding-words";
import type { Say } from "./index";
import { typeName, type TypeNames } from "./type-name";

/** @param types of the book that was judged by; `naming` gives the same words with those of another */
export function reportWords(say: Say, types: TypeNames = []): Words {
  const words = (key: Parameters<Words>[0], args?: Parameters<Words>[1]): string =>
    say(key, { ...args });
  return Object.assign(words, {
    naming: (others: TypeNames) => reportWords(say, others),
    type: (id: string) => typeName(say, id, types),
    finding: ({ code, args }: Parameters<Words["finding"]>[0]) => {
      const finding: Finding = {
        code,
        args,
        severity: "low",
        sheet: null,
        row: null,
        cell: null,
        key: null,
        person: null,
        rule: code,
        evidence: [],
      };
      const { name, why } = findingWords(say, finding, types);
      return { name, why };
    },
  });
}
