import { startPane } from "./start";

const container = document.getElementById("container");
if (container === null) throw new Error("taskpane.html has no #container");
// What is done to workbooks is not needed to show the first page: it is fetched beside it.
const connecting = import("./connect-in-workers");
void startPane(container, async () => (await connecting).connectInWorkers());
