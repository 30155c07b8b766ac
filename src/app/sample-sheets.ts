/**
 * The sample: a section of five with its ledger, duties and leave, made up around today, so that every light and the usual findings are there to be seen.
 * It is what a workbook holds, so it is in the workbook's language.
 */
import { createCalendar } from "../calendar";
import { toSerial, type PlainDate } from "../calendar/plain-date";
import type { SheetSpec, SpecCell, SpecStyle } from "../workbook/sheet-spec";

/** A date as working days from today. */
interface Day {
  readonly in: number;
}
type Cell = string | number | Day | null;

const day = (workdays: number): Day => ({ in: workdays });

const LEDGER: Table = {
  name: "任务台账示例",
  title: "秘书科任务台账（示例）",
  header: ["序号", "事项", "交办人", "交办日期", "办理时限", "承办人", "完成情况", "备注"],
  widths: [6, 38, 12, 12, 12, 10, 10, 18],
  rows: [
    [1, "起草重点工作推进会讲话稿", "王副局长", day(-6), day(3), "陈静", "在办", "提纲已报"],
    [2, "报送督查事项落实情况", "局办公室", day(-12), day(-3), "李明", "在办", null],
    [3, "局务会会务：通知、议题、座次", "刘局长", day(-4), day(1), "赵敏", "在办", null],
    [4, "政协委员提案答复", "刘局长", day(-15), day(-1), "陈静", "在办", "待会签"],
    [5, "外市考察团来访接待方案", "王副局长", day(-14), day(5), "孙涛", "未启动", null],
    [6, "群众来信转办并回告", "局办公室", day(-8), day(2), null, "未启动", null],
    [7, "办公楼空调维修", "局办公室", day(-2), day(4), "陈静", "未启动", null],
    [8, "领导临时要的人员名单", "王副局长", day(-1), day(0), "周丽", "在办", null],
    [9, "文书档案整理归档", "科内", day(-20), "尽快", "周丽", "在办", null],
    [10, "调研报告初稿", "刘局长", day(-5), day(8), "陈静", "在办", null],
    [11, "公务用车年检", "科内", day(-7), day(9), "孙涛", "未启动", null],
    [12, "印发局务会议纪要", "刘局长", day(-10), day(-4), "赵敏", "已办结", null],
    [13, "督办事项月度通报", "局办公室", day(-9), day(-2), "李明", "已办结", null],
  ],
};

const DUTIES: Table = {
  name: "职责分工示例",
  title: "秘书科职责分工（示例）",
  header: ["序号", "姓名", "职务", "主要职责", "替岗人"],
  widths: [6, 10, 12, 46, 10],
  rows: [
    [1, "李明", "副科长", "负责督查督办、信息报送、台账管理", "赵敏"],
    [2, "陈静", "科员", "负责综合文字：讲话、报告、总结的起草", "李明"],
    [3, "赵敏", "科员", "负责会议通知与会务、会议纪要", null],
    [4, "周丽", "科员", "负责收文发文、机要、档案", "赵敏"],
    [5, "孙涛", "科员", "负责来宾接待、车辆、采购、维修等后勤服务", "周丽"],
  ],
};

const LEAVE: Table = {
  name: "请假登记示例",
  title: "秘书科请假登记（示例）",
  header: ["序号", "姓名", "请假类别", "开始日期", "结束日期", "备注"],
  widths: [6, 10, 12, 12, 12, 18],
  rows: [[1, "赵敏", "年休假", day(1), day(3), null]],
};

interface Table {
  readonly name: string;
  readonly title: string;
  readonly header: readonly string[];
  readonly widths: readonly number[];
  readonly rows: readonly (readonly Cell[])[];
}

const SONG = "宋体";
const styles = {
  title: { font: { name: "黑体", size: 16 }, align: "center", valign: "center" },
  header: {
    font: { name: SONG, size: 11, bold: true },
    fill: "#F2F2F2",
    align: "center",
    valign: "center",
    border: true,
  },
  text: { font: { name: SONG, size: 11 }, valign: "center", wrap: true, border: true },
  middle: { font: { name: SONG, size: 11 }, align: "center", valign: "center", border: true },
  date: {
    font: { name: SONG, size: 11 },
    align: "center",
    valign: "center",
    border: true,
    numberFormat: "yyyy-mm-dd",
  },
} as const satisfies Record<string, SpecStyle>;

export function sampleSheets(today: PlainDate, date1904: boolean): readonly SheetSpec[] {
  const calendar = createCalendar();
  const valueOf = (cell: Cell): SpecCell["value"] =>
    cell !== null && typeof cell === "object"
      ? toSerial(calendar.addWorkdays(today, cell.in), date1904)
      : cell;
  return [LEDGER, DUTIES, LEAVE].map((table) => specOf(table, valueOf));
}

function specOf(
  { name, title, header, widths, rows }: Table,
  valueOf: (cell: Cell) => SpecCell["value"]
): SheetSpec {
  const lastColumn = String.fromCharCode(64 + header.length);
  return {
    name,
    styles,
    cells: [
      { row: 1, column: 1, value: title, style: "title" },
      ...header.map((value, i) => ({ row: 2, column: i + 1, value, style: "header" })),
      ...rows.flatMap((row, at) =>
        row.map((cell, i) => ({
          row: at + 3,
          column: i + 1,
          value: valueOf(cell),
          style: styleOf(cell, widths[i] ?? 0),
        }))
      ),
    ],
    columnWidths: widths,
    rowHeights: { 1: 30, 2: 22 },
    merges: [`A1:${lastColumn}1`],
    frozenRows: 2,
    print: {
      orientation: "landscape",
      paper: "A4",
      fitToWidth: 1,
      repeatRows: [1, 2],
      marginsMm: [20, 15, 20, 15],
    },
  };
}

function styleOf(cell: Cell, width: number): keyof typeof styles {
  if (cell !== null && typeof cell === "object") return "date";
  return width >= 18 ? "text" : "middle";
}
