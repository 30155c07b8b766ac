import { pane } from "./pane";
import { problemParts, problems } from "./problems";

/** The Chinese words: the default, and the shape every other language must fill. */
export const chinese = { pane, problems, problemParts };
