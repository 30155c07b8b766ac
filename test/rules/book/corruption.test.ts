/** What happens to the sheet in other hands: any book survives the sheet, and no spoilt cell takes a good row with it. */
import * as fc from "fast-check";
import { parsePlainDate } from "../../../src/calendar";
import { dayKinds, defaultBook } from "../../../src/rules";
import { bookSheet } from "../../../src/rules/book-sheet";
import { readBookSheet } from "../../../src/rules/book-sheet-read";
import { wishKinds } from "../../../src/rules/roster-rules";
import type { RoutineTime, RuleBook } from "../../../src/rules/rule-book";
import { bases, units, windowEnds, wordKinds } from "../../../src/rules/rule-book";
import type { CellValue, Grid } from "../../../src/workbook/grid";
import { day } from "../section";
import { gridFrom, gridOf, words } from "./sheets";

const word = fc
  .array(fc.constantFrom(..."会议纪要督办来文起草印发车辆采购值班①A-—/("), {
    minLength: 1,
    maxLength: 6,
  })
  .map((letters) => letters.join(""));
const list = fc.uniqueArray(word, { maxLength: 4 });
const some = fc.uniqueArray(word, { minLength: 1, maxLength: 4 });
const id = fc.integer({ min: 1, max: 9999 }).map((n) => `own.${n}`);
const basis = fc.constantFrom(...bases);
const limit = {
  value: fc.integer({ min: 0, max: 300 }),
  unit: fc.constantFrom(...units),
  basis,
};
const monthDay = fc.record({
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
});
const when: fc.Arbitrary<RoutineTime> = fc.oneof(
  fc.record({ every: fc.constant("week" as const), weekday: fc.integer({ min: 1, max: 7 }) }),
  fc.record({ every: fc.constant("month" as const), day: fc.integer({ min: 1, max: 31 }) }),
  fc.constant({ every: "holiday" as const }),
  fc.record({
    every: fc.constant("year" as const),
    days: fc.array(monthDay, { minLength: 1, maxLength: 3 }),
  })
);
const own = "招商引资";
const type = fc.constantFrom(...defaultBook.types.map((one) => one.type), own);
const share = fc.integer({ min: 0, max: 100 }).map((n) => n / 100);

const few = fc.integer({ min: 0, max: 12 });
const points = fc.integer({ min: 1, max: 9 });
const pairs = fc.array(
  fc.tuple(word, word).filter(([a, b]) => a !== b),
  { maxLength: 2 }
);
const factors = fc.array(
  fc.record({ any: some, factor: fc.integer({ min: 1, max: 40 }).map((n) => n / 10) }),
  { maxLength: 3 }
);

const anyBook: fc.Arbitrary<RuleBook> = fc.record({
  effectiveFrom: fc.constantFrom(null, parsePlainDate("2026-03-01")),
  sureFrom: share,
  accuseFrom: share,
  types: fc.record({ standard: word, effortHours: limit.value }).map((first) => [
    ...defaultBook.types.map((one, i) => (i === 0 ? { ...one, ...first, name: "日常事务" } : one)),
    {
      type: own,
      name: own,
      standard: "实",
      names: ["招商"],
      checklist: [],
      effortHours: 6,
      basis: "convention" as const,
    },
  ]),
  keywords: fc.array(
    fc.record(
      {
        id,
        type,
        kind: fc.constantFrom(...wordKinds),
        any: some,
        all: some,
        none: some,
        weight: fc.integer({ min: 0, max: 20 }),
        priority: fc.integer({ min: -5, max: 5 }),
      },
      { requiredKeys: ["id", "type", "kind", "any", "weight"] }
    ),
    { maxLength: 8 }
  ),
  bystanders: list,
  typos: fc.dictionary(
    word.filter((one) => !/^\d/.test(one)),
    word,
    { maxKeys: 3, noNullPrototype: true }
  ),
  timeliness: fc.record({
    arrival: list,
    notArrival: list,
    leaders: list,
    handsOut: list,
    periodic: list,
    inherent: list,
    oneOff: list,
    holidays: list,
    vague: list,
  }),
  weight: fc.record({
    major: list,
    minor: list,
    atOnce: list,
    soon: list,
    high: list,
    low: list,
  }),
  duties: fc.array(fc.record({ type, any: some }), { maxLength: 4 }),
  overstep: fc.array(
    fc.record(
      { id, any: some, with: list, none: list, anywhere: fc.constant(true) },
      { requiredKeys: ["id", "any", "with", "none"] }
    ),
    { maxLength: 4 }
  ),
  overstepFrames: fc.record({ mention: list, thing: list }),
  approval: fc.record({ grants: list, seenOnly: list, suspends: list, extends: list }),
  leadTimes: fc.array(fc.record({ id, name: word, any: list, ...limit }), { maxLength: 4 }),
  windows: fc.array(
    fc.record({
      id,
      name: word,
      any: some,
      all: list,
      to: fc.constantFrom(...windowEnds),
      ...limit,
    }),
    { maxLength: 4 }
  ),
  limits: fc.record(limit).map((first) => ({ ...defaultBook.limits, dueSoon: first })),
  routines: fc.array(
    fc.record({
      id,
      name: word,
      any: some,
      when,
      leadWorkdays: limit.value.map((n) => n % 60),
      basis,
    }),
    { maxLength: 4 }
  ),
  approvers: fc.array(fc.record({ id, name: word, any: some, approver: word, basis }), {
    maxLength: 4,
  }),
  roster: fc.record({
    weights: fc.record({ weekday: points, weekend: points, holiday: points }),
    clearDays: few,
    clearDaysAfterLeave: few,
    restAfterWeekend: fc.boolean(),
    restDays: few,
    historyMonths: few,
    catchUp: few,
    shifts: fc.array(
      fc.record({
        kind: word,
        people: points,
        days: fc.uniqueArray(fc.constantFrom(...dayKinds), { minLength: 1 }),
      }),
      { maxLength: 3 }
    ),
    nightWords: list,
    supportWords: list,
    exempt: list,
    noNight: list,
    together: pairs,
    apart: pairs,
    wishes: fc.array(
      fc.record({
        person: word,
        from: fc.constantFrom("2026-02-28", "2026-12-05").map(day),
        to: fc.constantFrom("2026-12-05", "2027-01-01").map(day),
        want: fc.constantFrom(...wishKinds),
      }),
      { maxLength: 3 }
    ),
  }),
  work: fc.record({
    hoursADay: points,
    helperShare: share,
    helpersAtMost: share,
    genres: factors,
    importance: factors,
    urgent: list,
    shiftHours: few,
    restHours: few,
    farAlong: share,
    heavy: fc.integer({ min: 10, max: 30 }).map((n) => n / 10),
    light: share,
    recentDays: few,
  }),
  secondment: fc.record({ away: list, half: list }),
});

test("any book comes back from the sheet as it went", () => {
  fc.assert(
    fc.property(anyBook, (book) => {
      const read = readBookSheet(gridOf(bookSheet(book, words)), words);
      expect(read.problems).toEqual([]);
      expect(read.book).toEqual(book);
    }),
    { numRuns: 100 }
  );
});

/** A smaller book, so that a thousand sheets are quickly read; every section has rows. */
const smallBook: RuleBook = {
  ...defaultBook,
  keywords: defaultBook.keywords.slice(0, 12),
  roster: {
    ...defaultBook.roster,
    exempt: ["石闻远"],
    apart: [["柳疏影", "乔木生"]],
    wishes: [
      { person: "程大川", from: day("2026-12-05"), to: day("2026-12-06"), want: "off" },
      { person: "云知意", from: day("2026-12-24"), to: day("2026-12-24"), want: "on" },
    ],
  },
};
const small = gridOf(bookSheet(smallBook, words));
const filled = small.values.flatMap((row, r) =>
  row.flatMap((value, c) => (value === null ? [] : [{ r, c }]))
);
const junk: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constant(null),
  fc.constantFrom(
    "#REF!",
    "=1+1",
    "、、",
    "？？",
    "TRUE",
    "2026-13-45",
    "一、总则？",
    "-1",
    "NaN",
    "__proto__"
  ),
  fc.string({ maxLength: 12 }),
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant({ error: "#N/A" })
);

function spoil(grid: Grid, hits: readonly (readonly [number, CellValue])[]): Grid {
  const values = grid.values.map((row) => [...row]);
  for (const [n, value] of hits) {
    const at = filled[n % filled.length];
    const row = at && values[at.r];
    if (at && row) row[at.c] = value;
  }
  return gridFrom(grid.sheet, values);
}

/** Everything a row of the sheet says, as text that can be looked for in another book. */
function saidBy(book: RuleBook): readonly string[] {
  const lists = Object.entries(book).flatMap(([part, value]: [string, unknown]) => {
    if (Array.isArray(value) && part !== "bystanders") return value.map((one) => [part, one]);
    if (typeof value === "object" && value !== null && part !== "bystanders")
      return Object.entries(value).map((one) => [part, one]);
    return [[part, value]];
  });
  return lists.map((one) =>
    JSON.stringify(one, (_, v: unknown) =>
      typeof v === "object" && v !== null && !Array.isArray(v)
        ? Object.fromEntries(Object.entries(v).sort(([x], [y]) => (x < y ? -1 : 1)))
        : v
    )
  );
}

test("a thousand spoilt sheets: nothing throws, no good row is lost, only spoilt cells are blamed", () => {
  const before = saidBy(smallBook);
  let blamed = 0;
  const hits = fc.array(fc.tuple(fc.nat({ max: 100_000 }), junk), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(hits, (spoilt) => {
      const rows = new Set(spoilt.map(([n]) => (filled[n % filled.length]?.r ?? 0) + 1));
      const read = readBookSheet(spoil(small, spoilt), words);
      const after = new Set(saidBy(read.book));
      // A row says one thing, so no more may be gone than rows were touched.
      expect(before.filter((one) => !after.has(one)).length).toBeLessThanOrEqual(rows.size);
      const cells = read.problems.flatMap(({ cell }) => (cell === undefined ? [] : [cell]));
      blamed += cells.length;
      for (const cell of cells) expect(rows).toContain(Number(/\d+$/.exec(cell)?.[0]));
    }),
    { numRuns: 1_000, seed: 42 }
  );
  expect(blamed).toBeGreaterThan(200);
});

describe("what a chief does with the sheet", () => {
  const sheet = (change: (rows: CellValue[][]) => void): ReturnType<typeof readBookSheet> => {
    const rows = gridOf(bookSheet(defaultBook, words)).values.map((row) => [...row]);
    change(rows);
    return readBookSheet(gridFrom("科务规则", rows), words);
  };
  const rowWith = (rows: CellValue[][], first: string): CellValue[] => {
    const row = rows.find(([cell]) => cell === first);
    if (!row) throw new Error(first);
    return row;
  };

  test("a limit changed to 3 days is 3 days", () => {
    const { book, problems } = sheet((rows) => rowWith(rows, "dueSoon").splice(2, 2, "3天", "天"));
    expect(problems).toEqual([]);
    expect(book.limits.dueSoon).toMatchObject({ value: 3, unit: "days" });
  });

  test("a row of his own, without an id, in a type of his own", () => {
    const { book, problems } = sheet((rows) => {
      const types = rows.indexOf(rowWith(rows, "logistics"));
      rows.splice(types + 1, 0, [null, "招商引资", "招商", "项目有台账", "实", 6, "本单位惯例"]);
      const keywords = rows.indexOf(rowWith(rows, "writing.rewrite"));
      rows.splice(keywords, 0, [
        null,
        "招商引资",
        "招商，签约、落地",
        null,
        null,
        "动作",
        12,
        null,
      ]);
    });
    expect(problems).toEqual([]);
    expect(book.types.at(-1)).toMatchObject({ type: "招商引资", name: "招商引资" });
    expect(book.keywords[0]).toEqual({
      id: "own.招商",
      type: "招商引资",
      kind: "action",
      any: ["招商", "签约", "落地"],
      weight: 12,
    });
  });

  test("值班规则 as a chief types them", () => {
    const { book, problems } = sheet((rows) => {
      rowWith(rows, "roster.clearDays")[2] = "3天";
      rowWith(rows, "roster.restAfterWeekend")[2] = "否";
      rowWith(rows, "roster.exempt")[2] = "石闻远，云知意";
      rowWith(rows, "roster.together")[2] = "沈小楼+柳疏影、乔木生＋程大川";
      const wishes = rows.indexOf(rowWith(rows, "值班人"));
      rows.splice(wishes + 1, 0, ["沈小楼", "2026年12月5日", "2026-12-06", "希望不值班"]);
    });
    expect(problems).toEqual([]);
    expect(book.roster).toEqual({
      ...defaultBook.roster,
      clearDays: 3,
      restAfterWeekend: false,
      exempt: ["石闻远", "云知意"],
      together: [
        ["沈小楼", "柳疏影"],
        ["乔木生", "程大川"],
      ],
      wishes: [{ person: "沈小楼", from: "2026-12-05", to: "2026-12-06", want: "off" }],
    });
  });

  test("工作量规则 as a chief types them", () => {
    const { book, problems } = sheet((rows) => {
      rowWith(rows, "work.hoursADay")[2] = 7.5;
      const genres = rows.indexOf(rowWith(rows, "标题含任一"));
      rows.splice(genres + 1, 0, ["可行性报告、论证报告", 2]);
    });
    expect(problems).toEqual([]);
    expect(book.work.hoursADay).toBe(7.5);
    expect(book.work.genres).toEqual([
      { any: ["可行性报告", "论证报告"], factor: 2 },
      ...defaultBook.work.genres,
    ]);
  });

  test.each([
    [
      "begun after its end",
      ["沈小楼", "2026-12-06", "2026-12-05", "希望值班"],
      "rule-out-of-range",
      2,
    ],
    ["without an end", ["沈小楼", "2026-12-06", null, "希望值班"], "rule-blank", 2],
    ["of nobody", [null, "2026-12-06", "2026-12-06", "希望值班"], "rule-blank", 0],
  ])("a wish %s is skipped and its cell named", (_, wish, code, column) => {
    let number = 0;
    const { book, problems } = sheet((rows) => {
      number = rows.indexOf(rowWith(rows, "值班人")) + 2;
      rows.splice(number - 1, 0, wish);
    });
    expect(problems).toMatchObject([{ code, cell: `${"ABCD"[column]}${number}` }]);
    expect(book).toEqual(defaultBook);
  });

  test("a type renamed keeps its id, and the rows that name it by its old name hold", () => {
    const { book, problems } = sheet((rows) => rowWith(rows, "routine").splice(1, 1, "日常事务"));
    expect(problems).toEqual([]);
    expect(book.types[0]).toMatchObject({ type: "routine", name: "日常事务" });
    expect(book.keywords).toEqual(defaultBook.keywords);
  });

  test.each([
    ["letters for a number", "dueSoon", 2, "三天", "rule-not-number", "C"],
    ["a unit that is none", "dueSoon", 3, "礼拜", "rule-not-choice", "D"],
    ["a minus", "dueSoon", 2, -4, "rule-out-of-range", "C"],
    ["no words", "routine.year-end", 2, null, "rule-blank", "C"],
    ["a day that is none", "routine.year-end", 3, "每年2月31日", "rule-not-when", "D"],
    ["an id that is none", "dueSoon", 0, "dueSoonest", "rule-unknown-id", "A"],
    ["a share over one", "sureFrom", 2, 40, "rule-out-of-range", "C"],
    ["a date that is none", "effectiveFrom", 2, "2026-13-01", "rule-out-of-range", "C"],
    ["half a clear day", "roster.clearDays", 2, 1.5, "rule-out-of-range", "C"],
    ["neither yes nor no", "roster.restAfterWeekend", 2, "看情况", "rule-not-choice", "C"],
    ["a pair of one", "roster.apart", 2, "沈小楼", "rule-not-pair", "C"],
    ["a pair of one and himself", "roster.together", 2, "沈小楼+沈小楼", "rule-not-pair", "C"],
    ["nobody stands", "值班员", 1, 0, "rule-out-of-range", "B"],
    ["a day that is no kind of day", "值班员", 2, "工作日、半夜", "rule-not-choice", "C"],
  ])("%s: the row is skipped and the cell named", (_, row, at, value, code, column) => {
    let number = 0;
    const { book, problems } = sheet((rows) => {
      const found = rowWith(rows, row);
      number = rows.indexOf(found) + 1;
      found[at] = value;
    });
    expect(problems).toMatchObject([{ code, sheet: "科务规则", cell: `${column}${number}` }]);
    expect(book.limits).toEqual(defaultBook.limits);
    expect(book.sureFrom).toBe(defaultBook.sureFrom);
    expect({ ...book.roster, shifts: [] }).toEqual({ ...defaultBook.roster, shifts: [] });
  });

  test("columns of his own are kept when the sheet is written anew", () => {
    const { book, extra } = sheet((rows) => {
      rowWith(rows, "期限编号")[6] = "备注";
      rowWith(rows, "dueSoon")[6] = "科务会定的";
    });
    expect(extra).toEqual([
      { section: "limits", header: "备注", cells: { dueSoon: "科务会定的" } },
    ]);
    const again = readBookSheet(gridOf(bookSheet(book, words, extra)), words);
    expect(again).toEqual({ book, extra, problems: [] });
  });

  test("columns moved and a section deleted", () => {
    const { book, problems } = sheet((rows) => {
      const head = rows.indexOf(rowWith(rows, "期限编号"));
      for (let r = head; (rows[r]?.[0] ?? null) !== null; r++) {
        const row = rows[r];
        if (row) [row[2], row[3]] = [row[3] ?? null, row[2] ?? null];
      }
      const typos = rows.indexOf(rowWith(rows, "十八、错别字"));
      rows.splice(typos);
    });
    expect(book).toEqual(defaultBook);
    expect(problems).toMatchObject([{ code: "rule-section-missing" }]);
  });
});
