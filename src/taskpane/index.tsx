import { connectExcel } from "./connect";
import { startPane } from "./start";

const container = document.getElementById("container");
if (container === null) throw new Error("taskpane.html has no #container");
startPane(container, connectExcel);
