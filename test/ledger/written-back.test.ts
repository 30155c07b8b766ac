/** A ledger that we write into a file is read back as what it was. */
import fc from "fast-check";
import type { Ledger, SheetInput } from "../../src/ledger";
import { openXlsx } from "../../src/workbook/xlsx";
import type { SheetSpec } from "../../src/workbook/sheet-spec";
import { buildXlsx, oneCell } from "../xlsx/package-builder";
import type { FormattedCell, SketchCell } from "./sheets";
import { date, read, sheet } from "./sheets";

const header = ["序号", "工作事项", "交办日期", "完成时限", "责任人", "协办人", "完成情况", "备注"];
const words = (...texts: string[]): fc.Arbitrary<string> => fc.constantFrom(...texts);
const row: fc.Arbitrary<SketchCell[]> = fc
  .tuple(
    fc.string({
      unit: fc.constantFrom(..."起草报送会议纪要接待检查&<>'\"=+ "),
      minLength: 4,
      maxLength: 12,
    }),
    words("2026-11-02", "2026-10-30").map((iso) => date(iso)),
    fc.oneof(
      words("2026-11-25", "2027-01-04").map((iso) => date(iso)),
      words("11月20日前", "3个工作日内", "长期", "2026.12.1", "会后两天", "=1+1", "")
    ),
    words("唐一苇", "易水寒、顾行舟", "王 芳", "综合科", ""),
    words("顾行舟", "市财政局", ""),
    words("进行中", "已完成", "未启动", "50%", "已完成（11.12）", ""),
    words("等通知", "'引号", "两行\n的字", "")
  )
  .filter(([title]) => /[\u4e00-\u9fff]{2}/.test(title))
  .map((cells): SketchCell[] => [...cells]);
const rows = fc
  .array(row, { minLength: 1, maxLength: 8 })
  .map((list) => [header as SketchCell[], ...list.map((r, i): SketchCell[] => [i + 1, ...r])]);

function specOf(cells: readonly (readonly SketchCell[])[]): SheetSpec {
  return {
    name: "台账",
    styles: { date: { numberFormat: "yyyy/m/d" } },
    columnWidths: header.map(() => 14),
    rowHeights: {},
    merges: [],
    frozenRows: 1,
    print: { orientation: "landscape", paper: "A4", fitToWidth: 1, marginsMm: [20, 20, 20, 20] },
    cells: cells.flatMap((line, r) =>
      line.flatMap((cell, c) => {
        const at = { row: r + 1, column: c + 1 };
        if (isFormatted(cell)) return [{ ...at, value: Number(cell.value), style: "date" }];
        return typeof cell === "string" || typeof cell === "number" ? [{ ...at, value: cell }] : [];
      })
    ),
  };
}

function isFormatted(cell: SketchCell): cell is FormattedCell {
  return typeof cell === "object" && cell !== null && "value" in cell;
}

async function writtenAndRead(spec: SheetSpec): Promise<SheetInput> {
  const opened = openXlsx(buildXlsx({ sheets: [{ name: "甲", xml: oneCell("一") }] }));
  if (!opened.ok) throw new Error(opened.problem.code);
  const added = await opened.value.apply({ kind: "add-sheet", spec });
  if (!added.ok) throw new Error(added.problem.code);
  const again = openXlsx(opened.value.save());
  if (!again.ok) throw new Error(again.problem.code);
  const outline = await again.value.outline();
  const found = outline.ok ? outline.value.sheets.find((s) => s.name === spec.name) : undefined;
  if (!found?.used) throw new Error("the sheet is not there");
  const grid = await again.value.read(found.name, found.used);
  if (!grid.ok) throw new Error(grid.problem.code);
  return { outline: found, grid: grid.value };
}

const withoutTexts = ({ tables, tasks, people, unread }: Ledger): unknown => ({
  tables: tables.map(({ columns, ...t }) => [t, columns]),
  // A date cell shows the same day in another font of digits: only what it says counts.
  tasks: tasks.map((t) => JSON.parse(JSON.stringify(t, (k, v: unknown) => (k === "text" ? 0 : v)))),
  people,
  unread,
});

test("whatever it holds", async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (cells) => {
      const back = read([await writtenAndRead(specOf(cells))]);
      expect(withoutTexts(back)).toEqual(withoutTexts(read([sheet("台账", cells)])));
    }),
    { numRuns: 40 }
  );
});
