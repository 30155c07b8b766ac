import type { chinese } from "../zh-CN";
import type { SameKeys } from "../same-keys";
import { cli } from "./cli";
import { findings } from "./findings";
import { pane } from "./pane";
import { problemParts, problems } from "./problems";
import { report } from "./report";
import { roster } from "./roster";
import { rules } from "./rules";

export const english: SameKeys<typeof chinese> = {
  cli,
  findings,
  pane,
  problems,
  problemParts,
  report,
  roster,
  rules,
};
