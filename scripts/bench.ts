/**
 * `npm run bench [name …]`: each bench by its name, or all. Prints medians of several runs and ratios beside peers and limits;
 * machines differ, ratios less. Nothing here is asserted by a test.
 */
import { benchBalance } from "./bench/balance";
import { benchReading } from "./bench/reading";
import { benchRoster } from "./bench/roster";
import { benchRules } from "./bench/rules";
import { benchReport } from "./bench/report";
import { benchPane } from "./bench/pane";
import { RUNS } from "./bench/measure";

const benches: Readonly<Record<string, () => Promise<void>>> = {
  balance: benchBalance,
  reading: benchReading,
  roster: benchRoster,
  rules: benchRules,
  report: benchReport,
  pane: benchPane,
};

async function main(): Promise<void> {
  const asked = process.argv.slice(2);
  const unknown = asked.filter((name) => benches[name] === undefined);
  if (unknown.length > 0)
    throw new Error(`no bench ${unknown.join(", ")}: ${Object.keys(benches).join(", ")}`);
  for (const [name, run] of Object.entries(benches)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    console.log(`\n${name}`);
    await run();
  }
  console.log(
    `medians of ${RUNS} runs unless said otherwise, Node ${process.version}; ×n = growth over the column to the left`
  );
}

void main();
