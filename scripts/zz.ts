import { benchPane } from "./bench/pane";
void benchPane();
