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

/** The Chinese words: the default, and the shape every other language must fill. */
export const chinese = {
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
