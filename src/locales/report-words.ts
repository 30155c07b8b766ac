/** The report's words in one language, in the form `report/` asks for. */
import type { Words } from "../report/words";
import { findingWords } from "./finding-words";
import type { Say } from "./index";
import { typeName } from "./type-name";

export function reportWords(say: Say): Words {
  const words = (key: Parameters<Words>[0], args?: Parameters<Words>[1]): string =>
    say(key, { ...args });
  return Object.assign(words, {
    type: (id: string) => typeName(say, id),
    finding: ({ code, args }: Parameters<Words["finding"]>[0]) => {
      const { name, why } = findingWords(say, {
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
      });
      return { name, why };
    },
  });
}
