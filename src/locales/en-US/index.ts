import type { chinese } from "../zh-CN";
import type { SameKeys } from "../same-keys";
import { automation } from "./automation";
import { book } from "./book";
import { capture } from "./capture";
import { checkView } from "./check-view";
import { cli } from "./cli";
import { findings } from "./findings";
import { fresh } from "./fresh";
import { frame } from "./frame";
import { pane } from "./pane";
import { people } from "./people";
import { problemParts, problems } from "./problems";
import { reminder } from "./reminder";
import { report } from "./report";
import { reportView } from "./report-view";
import { roster } from "./roster";
import { rosterView } from "./roster-view";
import { rules } from "./rules";
import { rulesView } from "./rules-view";
import { workload } from "./workload";

export const english: SameKeys<typeof chinese> = {
  automation,
  book,
  capture,
  checkView,
  cli,
  findings,
  fresh,
  frame,
  pane,
  people,
  problems,
  problemParts,
  reminder,
  report,
  reportView,
  roster,
  rosterView,
  rules,
  rulesView,
  workload,
};
