/** Trains the weights of the work types and writes them where the rules look for them. `--folds` measures instead. */
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { decide } from "../src/rules/classify";
import { defaultBook } from "../src/rules/default-book";
import type { Example, LinearModel } from "../src/rules/linear-model";
import { trainLinear } from "../src/rules/linear-model";
import { packModel, unpackModel } from "../src/rules/packed-model";
import { rowFeatures } from "../src/rules/type-features";
import { gridTitles, ledgerRows, writtenTitles, type LabelledRow } from "./training/training-rows";

const FILE = join(__dirname, "../src/rules/type-weights.json");
/** Features of two titles were tried too: nearly twice the size, and no better on titles not trained on. */
const TRAINING = { epochs: 30, decay: 2e-4, minExamples: 3 };

/** A title of the grid is no evidence of how offices write, only that its topic decides nothing. */
const GRID_SHARE = 0.5;

/** The text of the shipped file, the same to the byte on every run. */
export function typeWeights(): string {
  return `${JSON.stringify(packModel(train([...writtenTitles(), ...ledgerRows()])))}\n`;
}

function train(rows: readonly LabelledRow[]): LinearModel {
  return trainLinear(
    [...rows.map((row) => example(row, 1)), ...gridTitles().map((row) => example(row, GRID_SHARE))],
    TRAINING
  );
}

function example(row: LabelledRow, share: number): Example {
  return { features: rowFeatures(row, defaultBook).features, label: row.category, share };
}

/** Each ledger row judged by weights that have seen the written titles and the other four fifths of the ledger rows. */
function measureFolds(): void {
  const rows = ledgerRows();
  const foldOf = (row: LabelledRow): number =>
    parseInt(
      createHash("sha256")
        .update(row.title + row.note)
        .digest("hex")
        .slice(0, 6),
      16
    ) % 5;
  const results = [0, 1, 2, 3, 4].flatMap((fold) => {
    const model = unpackModel(
      packModel(train([...writtenTitles(), ...rows.filter((r) => foldOf(r) !== fold)]))
    );
    return rows
      .filter((r) => foldOf(r) === fold)
      .map((row) => ({ row, ...decide(rowFeatures(row, defaultBook), defaultBook, model) }));
  });
  const wrong = results.filter((r) => r.category !== r.row.category);
  for (const { row, category, confidence } of wrong)
    console.log(`${row.category} → ${category} ${confidence} ${row.title}｜${row.note}`);
  console.log(`right: ${results.length - wrong.length} of ${results.length}`);
  console.log(`confidently wrong: ${wrong.filter((r) => r.confidence >= 0.8).length}`);
}

if (require.main === module) {
  if (process.argv.includes("--folds")) measureFolds();
  else writeFileSync(FILE, typeWeights());
}
