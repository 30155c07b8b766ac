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

function linesOf(book: RuleBook, say: BookWords): readonly Line[] {
  const limitOf = ({ value, unit }: Limit): string =>
    value === 0 && unit === "workdays"
      ? say("book.notice.sameDay")
      : say("book.notice.limitWords", { value, unit: say(`book.unit.${unit}`) });
  const sourceOf = ({ source }: Limit): string =>
    source === undefined ? "" : say("book.notice.source", { source });
  const { effectiveFrom, limits } = book;
  const text = (words: string): Line => ["text", words.trim()];
  const heading = (words: string): Line => ["heading", words];
  return [
    ["title", say("book.notice.title")],
    text(
      effectiveFrom === null
        ? say("book.notice.always")
        : say("book.notice.effective", {
            year: yearOf(effectiveFrom),
            month: monthOf(effectiveFrom),
            day: dayOf(effectiveFrom),
          })
    ),
    text(say("book.notice.fair")),
    heading(say("book.notice.lights")),
    text(say("book.notice.red")),
    text(say("book.notice.yellow", { limit: limitOf(limits.dueSoon) })),
    text(
      say("book.notice.blue", { long: limitOf(limits.longWork), limit: limitOf(limits.forewarn) })
    ),
    heading(say("book.notice.types")),
    ...book.types.map(({ name, standard, checklist }) =>
      text(say("book.notice.type", { name, standard, checklist: checklist.join("；") }))
    ),
    heading(say("book.notice.limits")),
    ...limitKeys(book).map((key) =>
      text(
        say("book.notice.limit", { name: say(`book.limit.${key}`), limit: limitOf(limits[key]) })
      )
    ),
    heading(say("book.notice.windows")),
    ...book.windows.map((one) =>
      text(
        say(one.value === 0 ? "book.notice.windowToday" : "book.notice.window", {
          name: one.name,
          limit: limitOf(one),
          to: say(`book.to.${one.to}`),
          source: sourceOf(one),
        })
      )
    ),
    heading(say("book.notice.leadTimes")),
    ...book.leadTimes.map((one) =>
      text(say("book.notice.lead", { name: one.name, limit: limitOf(one) }))
    ),
    heading(say("book.notice.routines")),
    ...book.routines.map(({ name, when, leadWorkdays }) =>
      text(say("book.notice.routine", { name, when: routineTimeText(when), days: leadWorkdays }))
    ),
    heading(say("book.notice.approvers")),
    ...book.approvers.map(({ name, approver }) =>
      text(say("book.notice.approver", { name, approver }))
    ),
    heading(say("book.notice.roster")),
    ...rosterLines(book.roster, say).map(text),
    heading(say("book.notice.work")),
    ...workLines(book.work, say).map(text),
  ];
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
