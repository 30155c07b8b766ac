import type { SameKeys } from "../same-keys";
import type { fresh as zh } from "../zh-CN/fresh";

export const fresh: SameKeys<typeof zh> = {
  updated: "Updated {{time}}",
  following: "The ledger has changed; updating…",
};
