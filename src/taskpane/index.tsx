import { createWorkerJudge } from "../app/judge-in-worker";
import { connectExcel } from "./connect";
import { startPane } from "./start";

const container = document.getElementById("container");
if (container === null) throw new Error("taskpane.html has no #container");
const judge = createWorkerJudge(
  () => new Worker(new URL("../app/judge-worker.ts", import.meta.url))
);
startPane(container, () => connectExcel(judge));
