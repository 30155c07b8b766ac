import { identical, identicalClasses } from "./bench/balance-instances";
import { groupTasks, ratioValue } from "../src/workload/balance/problem";
import { fairBound } from "../src/workload/balance/fair-bound";
import { lowestLoad } from "../src/workload/balance/lowest-load";
for (const c of identicalClasses) for (const m of [5,10,25]) { let line = `${c.name} m=${m}: `;
 for (const n of [10,50,100,500,1000]) { if (n < m) continue; let pr=0, worst=0, ms=0; for (let s=1;s<=5;s++){ const t0=performance.now(); const g=groupTasks(identical(c,n,m,s)); const b=fairBound(g); const r=lowestLoad(g,b); ms=Math.max(ms,performance.now()-t0); if(r.proven)pr++; worst=Math.max(worst,ratioValue(r.highest)/ratioValue(b.whole)-1);} line+=` n=${n} ${pr}/5 ${(worst*100).toFixed(3)}% ${ms.toFixed(0)}ms;`} console.log(line);}
