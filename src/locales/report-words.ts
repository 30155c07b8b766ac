/** The report's words in one language, in the form `report/` asks for. */
import type { Words } from "../report/words";
import type { Say } from "./index";

export function reportWords(say: Say): Words {
  return (key, args) => say(key, { ...args });
}
