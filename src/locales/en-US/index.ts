import type { chinese } from "../zh-CN";
import type { SameKeys } from "../same-keys";
import { book } from "./book";
import { cli } from "./cli";
import { findings } from "./findings";
import { frame } from "./frame";
import { pane } from "./pane";
import { people } from "./people";
import { problemParts, problems } from "./problems";
import { reminder } from "./reminder";
import { report } from "./report";
import { roster } from "./roster";
import { rules } from "./rules";
import { workload } from "./workload";

export const english: SameKeys<typeof chinese> = {
  book,
  cli,
  findings,
  frame,
  pane,
  people,
  problems,
  problemParts,
  reminder,
  report,
  roster,
  rules,
  workload,
};
