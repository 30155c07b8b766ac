import { section, sizes } from "./bench/balance-instances";
import { groupTasks, capsUnder } from "../src/workload/balance/problem";
import { fairBound } from "../src/workload/balance/fair-bound";
import { lowestLoad } from "../src/workload/balance/lowest-load";
import { fewestMoves } from "../src/workload/balance/fewest-moves";
import { highsSolver } from "../src/app/balance-highs";
async function main() {
const base = highsSolver(); let ms = 0;
const solver: typeof base = async (m, l) => { const t = performance.now(); const r = await base(m, l); ms = performance.now() - t; if (r?.status !== "optimal") console.log("status", r?.status); return r; };
const only = process.argv[2]; const local = process.argv[3] === "local";
for (const size of sizes) {
  if (only ? String(size.tasks) !== only : size.tasks > 10000) continue;
  for (let s = 1; s <= 10; s++) {
    const p = section(size, s); const g = groupTasks(p);
    ms = 0;
    const t0 = performance.now();
    const b = fairBound(g); const r = lowestLoad(g, b);
    const caps = capsUnder({ load: b.whole.load * 105, capacity: b.whole.capacity * 100 }, g.capacity);
    const owners = p.tasks.map((t) => t.owner);
    const f = await fewestMoves({ problem: g, bound: b, owners, caps, within: r.plan }, { solver: local ? undefined : solver });
    const t2 = performance.now();
    const pure = owners.filter((o, t) => o !== null && r.plan.holder[t] !== o).length;
    console.log(size.tasks, s, "owned", owners.filter((o) => o !== null).length, "pure", pure, "moves", f.moves, "bound", f.lowerBound, "over", f.moves - f.lowerBound, f.solver, "excess", f.plan.totalExcess(caps), "milp", ms.toFixed(0), "total", (t2 - t0).toFixed(0), "ratio", ((t2 - t0) / ms).toFixed(2));
  }
}}
void main();
