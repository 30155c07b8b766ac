/** A supervision ledger as an office keeps it: ruled cells, dates, a column that counts days, a list to choose from, colours of its own. */
import { buildXlsx } from "../xlsx/package-builder";

const STYLES =
  '<fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="黑体"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
  '<border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1"/>' +
  '<xf numFmtId="14" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1"/>' +
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>' +
  '<dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font></dxf></dxfs>';

export const HEADERS = [
  ...["序号", "交办领导", "工作事项", "交办日期", "办理时限", "剩余天数"],
  ...["承办人", "完成情况", "备注"],
];

export interface LedgerShape {
  /** Under the last task, in the very next row. */
  readonly below?: string;
  /** So many ruled rows with a number waiting in them. */
  readonly ready?: number;
  /** The ledger is an Excel table. */
  readonly listed?: boolean;
  readonly totals?: boolean;
  readonly filtered?: boolean;
  readonly protected?: boolean;
}

const TASKS: readonly (readonly [string, string, number, number, string, string])[] = [
  ["刘书记", "起草全市安全生产会议讲话稿", 46_330, 46_350, "沈小楼", "办理中"],
  ["王局", "落实县长办公会会议通知和座次", 46_335, 46_352, "柳疏影", "未启动"],
  ["市府办", "撰写营商环境工作汇报材料", 46_338, 46_360, "沈小楼", "未启动"],
];

/** Row 1 the title, row 2 the headers, tasks in 3…5, the next row is 6. */
export function captureLedger(shape: LedgerShape = {}): Uint8Array {
  const rows = [
    row(1, [text("督办事项台账")]),
    row(
      2,
      HEADERS.map((h) => text(h, 3))
    ),
    ...TASKS.map(([by, title, from, due, owner, status], i) =>
      row(3 + i, [
        number(i + 1),
        text(by, 1),
        text(title, 1),
        number(from, 2),
        number(due, 2),
        formula(`E${3 + i}-D${3 + i}`, due - from),
        text(owner, 1),
        text(status, 1),
        text("", 1),
      ])
    ),
    ...Array.from({ length: shape.ready ?? 0 }, (_, i) =>
      row(6 + i, [
        number(4 + i),
        ...HEADERS.slice(1).map((_h, c) => text("", c === 2 || c === 3 ? 2 : 1)),
      ])
    ),
    ...(shape.below === undefined ? [] : [row(6, [text(shape.below)])]),
    ...(shape.totals ? [row(6, [text("合计", 1)])] : []),
  ];
  const last = shape.totals ? 6 : 5;
  const table =
    `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="台账" displayName="台账" ref="A2:I${last}"` +
    `${shape.totals ? ' totalsRowCount="1"' : ' totalsRowShown="0"'}><autoFilter ref="A2:I5"/><tableColumns count="9">` +
    HEADERS.map((h, i) => `<tableColumn id="${i + 1}" name="${h}"/>`).join("") +
    "</tableColumns></table>";
  return buildXlsx({
    styles: STYLES,
    sheets: [
      {
        name: "督办台账",
        xml:
          `<sheetData>${rows.join("")}</sheetData>` +
          (shape.protected ? '<sheetProtection sheet="1"/>' : "") +
          '<conditionalFormatting sqref="E3:E5"><cfRule type="cellIs" dxfId="0" priority="1" operator="lessThan"><formula>46340</formula></cfRule></conditionalFormatting>' +
          '<dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="H3:H5"><formula1>"未启动,办理中,已办结"</formula1></dataValidation></dataValidations>' +
          (shape.listed || shape.totals
            ? '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>'
            : ""),
        ...(shape.listed || shape.totals
          ? { relations: { rId1: ["table", "../tables/table1.xml"] as const } }
          : {}),
      },
      {
        name: "职责分工",
        xml: `<sheetData>${[
          row(
            1,
            ["姓名", "职务", "主要职责", "替岗人"].map((h) => text(h))
          ),
          row(2, [text("秦牧"), text("科长"), text("主持科室全面工作"), text("")]),
          row(3, [
            text("沈小楼"),
            text("科员"),
            text("负责综合文字：讲话、报告、总结的起草"),
            text("柳疏影"),
          ]),
          row(4, [
            text("柳疏影"),
            text("科员"),
            text("负责会议通知与会务、台账统计、督查督办"),
            text("沈小楼"),
          ]),
          row(5, [
            text("程一诺"),
            text("科员"),
            text("负责综合文字：汇报材料、简报信息的起草"),
            text("沈小楼"),
          ]),
        ].join("")}</sheetData>`,
      },
    ],
    ...(shape.listed || shape.totals
      ? {
          more: {
            "xl/tables/table1.xml": [
              table,
              "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml",
            ] as const,
          },
        }
      : {}),
  });
}

type Cell = (place: string) => string;

function row(at: number, cells: readonly Cell[]): string {
  return `<row r="${at}">${cells.map((cell, i) => cell(`${String.fromCharCode(65 + i)}${at}`)).join("")}</row>`;
}

function text(words: string, style = 0): Cell {
  const s = style === 0 ? "" : ` s="${style}"`;
  return (place) =>
    words === ""
      ? style === 0
        ? ""
        : `<c r="${place}"${s}/>`
      : `<c r="${place}"${s} t="inlineStr"><is><t>${words}</t></is></c>`;
}

function number(value: number, style = 1): Cell {
  return (place) => `<c r="${place}" s="${style}"><v>${value}</v></c>`;
}

function formula(words: string, value: number): Cell {
  return (place) => `<c r="${place}" s="1"><f>${words}</f><v>${value}</v></c>`;
}
