import type { chinese } from "../zh-CN";
import type { SameKeys } from "../same-keys";
import { pane } from "./pane";
import { problemParts, problems } from "./problems";

export const english: SameKeys<typeof chinese> = { pane, problems, problemParts };
