/** The report's words in one language, in the form `report/` asks for. */
import type { ReportKey, Words } from "../report/words";
import type { WorkType } from "../rules/judgement";
import type { Say } from "./index";
import { typeName } from "./type-name";

const TYPE = "rules.type.";

export function reportWords(say: Say): Words {
  return (key, args) =>
    isTypeKey(key) ? typeName(say, key.slice(TYPE.length)) : say(key, { ...args });
}

function isTypeKey(key: ReportKey): key is `rules.type.${WorkType}` {
  return key.startsWith(TYPE);
}
