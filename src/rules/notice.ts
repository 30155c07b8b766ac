/** 规则公示: the book in plain words on one printable sheet, so that the rules are known before they are applied. */
import { dayOf, monthOf, yearOf } from "../calendar/plain-date";
import type { SheetSpec, SpecCell, SpecStyle } from "../workbook/sheet-spec";
import { limitKeys } from "./book-sections";
import type { BookWords } from "./book-words";
import { routineTimeText } from "./routine-time";
import type { RosterRules } from "./roster-rules";
import type { Limit, RuleBook } from "./rule-book";
import type { WorkRules } from "./work-rules";

/** Type faces after GB/T 9704-2012, one step smaller. */
const styles = {
  title: { font: { name: "方正小标宋简体", size: 20 }, align: "center", valign: "center" },
  heading: { font: { name: "黑体", size: 14 }, align: "left", valign: "center" },
  text: { font: { name: "仿宋", size: 13 }, align: "left", valign: "center", wrap: true },
} as const satisfies Readonly<Record<string, SpecStyle>>;

/** Characters of the one column: what an upright A4 page holds at full size. */
const WIDTH = 76;

type Line = readonly [style: keyof typeof styles, text: string];

/** One column of paragraphs; the order is the order of what people meet. */
export function ruleNotice(book: RuleBook, say: BookWords): SheetSpec {
  const lines = linesOf(book, say);
  const cells = lines.map(([style, value], i): SpecCell => ({
    row: i + 1,
    column: 1,
    value,
    style,
  }));
  return {
    name: say("book.notice.sheet"),
    cells,
    styles,
    columnWidths: [WIDTH],
    rowHeights: Object.fromEntries(lines.map((line, i) => [i + 1, heightOf(line)])),
    merges: [],
    print: {
      orientation: "portrait",
      paper: "A4",
      fitToWidth: 1,
      marginsMm: [37, 26, 35, 28],
      footer: `&C${say("book.notice.foot")}`,
    },
    frozenRows: 0,
  };
}

export const noticeParts = [
  "lights",
  "types",
  "limits",
  "windows",
  "leadTimes",
  "routines",
  "approvers",
  "roster",
  "work",
] as const;
export type NoticePart = (typeof noticeParts)[number];

/** What the book says of each of its parts, a sentence a line. */
export function noticeText(book: RuleBook, say: BookWords, part: NoticePart): readonly string[] {
  return textsOf(book, say)[part].map((line) => line.trim());
}

function linesOf(book: RuleBook, say: BookWords): readonly Line[] {
  const text = (words: string): Line => ["text", words];
  return [
    ["title", say("book.notice.title")],
    text(sinceWhen(book, say)),
    text(say("book.notice.fair")),
    ...noticeParts.flatMap((part): readonly Line[] => [
      ["heading", say(`book.notice.${part}`)],
      ...noticeText(book, say, part).map(text),
    ]),
  ];
}

function sinceWhen({ effectiveFrom }: RuleBook, say: BookWords): string {
  return effectiveFrom === null
    ? say("book.notice.always")
    : say("book.notice.effective", {
        year: yearOf(effectiveFrom),
        month: monthOf(effectiveFrom),
        day: dayOf(effectiveFrom),
      });
}

function textsOf(book: RuleBook, say: BookWords): Readonly<Record<NoticePart, readonly string[]>> {
  const limitOf = ({ value, unit }: Limit): string =>
    value === 0 && unit === "workdays"
      ? say("book.notice.sameDay")
      : say("book.notice.limitWords", { value, unit: say(`book.unit.${unit}`) });
  const sourceOf = ({ source }: Limit): string =>
    source === undefined ? "" : say("book.notice.source", { source });
  const { limits } = book;
  return {
    lights: [
      say("book.notice.red"),
      say("book.notice.yellow", { limit: limitOf(limits.dueSoon) }),
      say("book.notice.blue", { long: limitOf(limits.longWork), limit: limitOf(limits.forewarn) }),
    ],
    types: book.types.map(({ name, standard, checklist }) =>
      say("book.notice.type", { name, standard, checklist: checklist.join("；") })
    ),
    limits: limitKeys(book).map((key) =>
      say("book.notice.limit", { name: say(`book.limit.${key}`), limit: limitOf(limits[key]) })
    ),
    windows: book.windows.map((one) =>
      say(one.value === 0 ? "book.notice.windowToday" : "book.notice.window", {
        name: one.name,
        limit: limitOf(one),
        to: say(`book.to.${one.to}`),
        source: sourceOf(one),
      })
    ),
    leadTimes: book.leadTimes.map((one) =>
      say("book.notice.lead", { name: one.name, limit: limitOf(one) })
    ),
    routines: book.routines.map(({ name, when, leadWorkdays }) =>
      say("book.notice.routine", { name, when: routineTimeText(when), days: leadWorkdays })
    ),
    approvers: book.approvers.map(({ name, approver }) =>
      say("book.notice.approver", { name, approver })
    ),
    roster: rosterLines(book.roster, say),
    work: workLines(book.work, say),
  };
}

/** What holds for everybody. Who is spared, and who wishes what, is nobody else's business. */
function rosterLines(rules: RosterRules, say: BookWords): readonly string[] {
  const { weights, historyMonths, clearDays, clearDaysAfterLeave, restDays } = rules;
  return [
    say("book.notice.rosterShares", { months: historyMonths, ...weights }),
    say("book.notice.rosterGap", { days: clearDays, afterLeave: clearDaysAfterLeave }),
    ...(rules.restAfterWeekend ? [say("book.notice.rosterWeekend")] : []),
    ...(restDays > 0 ? [say("book.notice.rosterRest", { days: restDays })] : []),
  ];
}

function workLines(rules: WorkRules, say: BookWords): readonly string[] {
  const percent = (share: number): number => Math.round(share * 100);
  const { hoursADay, shiftHours, restHours } = rules;
  return [
    say("book.notice.workHours", { hours: hoursADay, shift: shiftHours, rest: restHours }),
    say("book.notice.workHelpers", {
      share: percent(rules.helperShare),
      most: percent(rules.helpersAtMost),
    }),
    say("book.notice.workLevels", { heavy: percent(rules.heavy), light: percent(rules.light) }),
  ];
}

/** Points for the paragraph wrapped at the column's width; a Chinese character takes two of the default font's. */
function heightOf([style, text]: Line): number {
  const { size } = styles[style].font;
  const wide = [...text].reduce((sum, ch) => sum + (ch.charCodeAt(0) > 255 ? 2 : 1), 0);
  const lines = Math.ceil((wide * (size / 11)) / (WIDTH - 2));
  return Math.max(1, lines) * size * 1.6 + (style === "text" ? 2 : 10);
}
