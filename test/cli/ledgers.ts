/** Workbooks for the command line's tests, each with one thing about it that stands in the way. */
import { buildXlsx, type SheetPart } from "../xlsx/package-builder";

const text = (s: string): Uint8Array => new TextEncoder().encode(s);

function cell(at: string, value: string | number): string {
  return typeof value === "number"
    ? `<c r="${at}"><v>${value}</v></c>`
    : `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
}

function sheetData(
  rows: readonly (readonly (string | number)[])[],
  hidden: readonly number[] = []
): string {
  const xml = rows.map((cells, i) => {
    const row = i + 1;
    const inner = cells.map((value, c) => cell(`${"ABCDEFGH"[c]}${row}`, value)).join("");
    return `<row r="${row}"${hidden.includes(row) ? ' hidden="1"' : ""}>${inner}</row>`;
  });
  return `<sheetData>${xml.join("")}</sheetData>`;
}

export const taskRows = [
  ["序号", "工作事项", "交办日期", "完成时限", "责任人", "完成情况"],
  [1, "起草半年工作总结", "2026年11月2日", "11月13日", "甲乙丙", "进行中"],
  [2, "整理会议纪要", "2026年11月9日", "11月18日", "丁戊", "已办结"],
  [3, "报送值班表", "2026年11月16日", "11月23日", "甲乙丙", "未启动"],
] as const;

export function taskSheet(after = "", hidden: readonly number[] = []): SheetPart {
  return { name: "台账", xml: `${sheetData(taskRows, hidden)}${after}` };
}

/** A sheet of these rows from A1 on; columns A to H. */
export function sheetOf(name: string, rows: readonly (readonly (string | number)[])[]): SheetPart {
  return { name, xml: sheetData(rows) };
}

export const workbooks = {
  ledger: () => buildXlsx({ sheets: [taskSheet()] }),
  protectedSheet: () =>
    buildXlsx({ sheets: [taskSheet('<sheetProtection sheet="1" objects="1" scenarios="1"/>')] }),
  filteredSheet: () =>
    buildXlsx({
      sheets: [
        taskSheet(
          '<autoFilter ref="A1:F4"><filterColumn colId="5"><filters><filter val="未启动"/></filters></filterColumn></autoFilter>',
          [2, 3]
        ),
      ],
    }),
  protectedStructure: () =>
    buildXlsx({ sheets: [taskSheet()], before: '<workbookProtection lockStructure="1"/>' }),
  noLedger: () =>
    buildXlsx({
      sheets: [
        {
          name: "任务",
          xml: sheetData([
            ["单位", "年度目标", "一季度"],
            ["东城", 5200, 1300],
            ["西苑", 3800, 900],
          ]),
        },
      ],
    }),
  empty: () => buildXlsx({ sheets: [{ name: "Sheet1", xml: "<sheetData/>" }] }),
  notXlsx: () => text("序号,事项\n1,起草"),
  encrypted: () => {
    const bytes = new Uint8Array(2048);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    [..."EncryptedPackage"].forEach((ch, i) => (bytes[1024 + i * 2] = ch.charCodeAt(0)));
    return bytes;
  },
} satisfies Record<string, () => Uint8Array>;
