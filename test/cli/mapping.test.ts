/** What was corrected in the pane is read by on the command line; `inspect` prints it, and what it prints can be handed back. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { withCorrection } from "../../src/memory/corrections";
import { emptyMemory, memoryText, withMapping } from "../../src/memory/memory";
import { openXlsx } from "../../src/workbook/xlsx";
import { kewutong } from "./command-line";
import { workbooks } from "./ledgers";

const headers = ["序号", "工作事项", "交办日期", "完成时限", "责任人", "完成情况"];
const mapping = withCorrection(undefined, {
  table: { sheet: "台账", headers, title: null },
  columns: [{ header: "完成时限", nth: 1, meaning: "doneDate" }],
});

let folder: string;
beforeAll(() => (folder = mkdtempSync(path.join(tmpdir(), "kewutong-mapping-"))));
afterAll(() => rmSync(folder, { recursive: true }));

const at = (name: string): string => path.join(folder, name);

/** A ledger whose memory part holds the correction, as the pane leaves it. */
async function corrected(name: string): Promise<string> {
  const opened = openXlsx(workbooks.ledger());
  if (!opened.ok) throw new Error(opened.problem.code);
  const port = opened.value;
  const written = await port.writeMemory(memoryText(withMapping(emptyMemory, mapping)));
  if (!written.ok) throw new Error(written.problem.code);
  writeFileSync(at(name), port.save());
  return at(name);
}

interface Inspected {
  readonly sheets: readonly [
    {
      readonly tables: readonly [
        {
          readonly corrected?: boolean;
          readonly columns: readonly { readonly header: string; readonly meaning: string }[];
        },
      ];
    },
  ];
  readonly mapping: unknown;
}

async function inspected(...args: string[]): Promise<Inspected> {
  const { code, out, err } = await kewutong(["inspect", ...args, "--json"]);
  if (code !== 0) throw new Error(err);
  return JSON.parse(out) as Inspected;
}

function meaningOf({ sheets }: Inspected, header: string): string | undefined {
  return sheets[0].tables[0].columns.find((column) => column.header === header)?.meaning;
}

test("the workbook's corrections are in force, and inspect prints them", async () => {
  const file = await corrected("corrected.xlsx");
  const result = await inspected(file);
  expect(meaningOf(result, "完成时限")).toBe("doneDate");
  expect(result.sheets[0].tables[0].corrected).toBe(true);
  expect(result.mapping).toEqual(mapping);
  const { out } = await kewutong(["inspect", file]);
  expect(out).toContain("按 1 张表的更正读取。");
});

test("what inspect prints is a --mapping file for another copy, whole or its mapping alone", async () => {
  const file = await corrected("corrected.xlsx");
  writeFileSync(at("plain.xlsx"), workbooks.ledger());
  const printed = await inspected(file);
  expect(meaningOf(await inspected(at("plain.xlsx")), "完成时限")).toBe("due");
  for (const content of [printed, printed.mapping]) {
    writeFileSync(at("mapping.json"), JSON.stringify(content));
    const again = await inspected(at("plain.xlsx"), "--mapping", at("mapping.json"));
    expect(meaningOf(again, "完成时限")).toBe("doneDate");
    expect(again.mapping).toEqual(mapping);
  }
});

test("a --mapping file goes before what the workbook remembers, in check as well", async () => {
  const file = await corrected("corrected.xlsx");
  const plain = await kewutong(["check", file, "--json"]);
  writeFileSync(at("none.json"), JSON.stringify({ version: 1, tables: [] }));
  const asFound = await kewutong(["check", file, "--json", "--mapping", at("none.json")]);
  const due = ({ out }: { readonly out: string }): unknown =>
    (JSON.parse(out) as { readonly tasks: readonly { readonly due: string | null }[] }).tasks[0]
      ?.due;
  expect(due(plain)).toBeNull();
  expect(due(asFound)).toBe("2026-11-13");
});

test("several workbooks in one report are each read by their own corrections", async () => {
  const file = await corrected("corrected.xlsx");
  writeFileSync(at("plain.xlsx"), workbooks.ledger());
  const overdue = async (...files: string[]): Promise<number> => {
    const { out } = await kewutong(["report", ...files, "--json"]);
    const { counts } = JSON.parse(out) as {
      readonly counts: { readonly overdue: { readonly value: number } };
    };
    return counts.overdue.value;
  };
  expect(await overdue(at("plain.xlsx"))).toBe(1);
  expect(await overdue(file)).toBe(0);
  expect(await overdue(file, at("plain.xlsx"))).toBe(1);
});
