/** 规则: the rule book as a sheet, and its notice. A part of the pane's state. */
import type { RulesSheet } from "../deeds";
import { rulesNotice } from "./notices";
import type { PaneMeans } from "./pane-means";

export interface RulesState {
  /** Adds 科务规则 or 规则公示 as a sheet. */
  addRules(which: RulesSheet): Promise<void>;
}

export function rulesState({ deeds, told, askLastDeed }: PaneMeans): RulesState {
  return {
    async addRules(which) {
      await told(
        "rules",
        false,
        () => deeds.rules(which),
        (shown) => rulesNotice(which, shown)
      );
      await askLastDeed();
    },
  };
}
