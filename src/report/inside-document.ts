/** The sections that stay in the section: lists with owners, types, findings, people, leave and duty, changes, trend, reminders. */
import { dayWords, dotted } from "./date-words";
import { MOST_ROWS, paragraph, table, type Block, type Cell } from "./document";
import { headedBy, leftOut, type Composition } from "./report-document";
import type { InsideReport, PersonFigures, ReportRow } from "./report-model";
import type { insideSections } from "./report-settings";

type InsideSection = (typeof insideSections)[number];
type Numbered = (title: string) => Block;

export function insideSection(
  section: InsideSection,
  composition: Composition,
  numbered: Numbered
): readonly Block[] {
  const { inside } = composition.model;
  if (!inside) return [];
  switch (section) {
    case "lists":
      return lists(composition, numbered);
    case "types":
      return types(inside, composition, numbered);
    case "found":
      return found(inside, composition, numbered);
    case "people":
      return people(inside, composition, numbered);
    case "away":
      return away(inside, composition, numbered);
    case "changes":
      return changes(inside, composition, numbered);
    case "trend":
      return trend(inside, composition, numbered);
    case "reminders":
      return reminders(inside, composition, numbered);
  }
}

/** What the sentences above tell in sum, row by row. */
function lists({ model, words, when }: Composition, numbered: Numbered): readonly Block[] {
  const list = (id: string, rows: readonly ReportRow[], date: "doneDate" | "due"): Block[] =>
    rows.length === 0
      ? [paragraph(words("report.none"))]
      : [
          table(
            id,
            [
              { head: words("report.column.number"), width: 1 },
              { head: words("report.column.title"), width: 5, text: true },
              { head: words("report.column.category"), width: 2 },
              { head: words("report.column.owner"), width: 2 },
              { head: words(`report.column.${date}`), width: 2 },
            ],
            rows
              .slice(0, MOST_ROWS)
              .map((row, i): (Cell | string | number)[] => [
                i + 1,
                { value: row.title, place: row },
                row.category === null ? "" : words.type(row.category),
                row.owner.join("、"),
                dayWords(row[date] ?? row.due, words),
              ])
          ),
          ...leftOut(rows.length, words),
        ];
  return [
    numbered(words("report.part.lists")),
    paragraph(words("report.lists.done", when)),
    ...list("done", model.done, "doneDate"),
    paragraph(words("report.lists.upcoming", when)),
    ...list("upcoming", model.upcoming, "due"),
  ];
}

function types(inside: InsideReport, { model, words }: Composition, numbered: Numbered): Block[] {
  return [
    numbered(words("report.part.types")),
    table(
      "types",
      [
        { head: words("report.column.category"), width: 4 },
        { head: words("report.column.standard"), width: 4 },
        { head: words("report.column.done"), width: 2 },
        { head: words("report.column.open"), width: 2 },
      ],
      model.byCategory.map(({ category, done, open }) => [
        words.type(category),
        words("report.types.standard", { word: inside.standards[category] ?? "" }),
        done.value,
        open.value,
      ])
    ),
  ];
}

function found(
  inside: InsideReport,
  composition: Composition,
  numbered: Numbered
): readonly Block[] {
  const { words } = composition;
  return headedBy(composition, numbered)(
    words("report.part.found"),
    inside.found.length === 0
      ? []
      : [
          table(
            "found",
            [
              { head: words("report.column.number"), width: 1 },
              { head: words("report.column.title"), width: 4, text: true },
              { head: words("report.column.owner"), width: 1 },
              { head: words("report.column.finding"), width: 2 },
              { head: words("report.column.rule"), width: 4, text: true },
            ],
            inside.found.slice(0, MOST_ROWS).map((one, i): (Cell | string | number)[] => {
              const { name, why } = words.finding(one);
              const { row } = one;
              return [i + 1, { value: row.title, place: row }, row.owner.join("、"), name, why];
            })
          ),
          ...leftOut(inside.found.length, words),
        ]
  );
}

function people(
  inside: InsideReport,
  { model, words }: Composition,
  numbered: Numbered
): readonly Block[] {
  const figures = model.people ?? [];
  if (figures.length === 0) return [];
  const loads = figures.some((p) => p.load);
  const counted: readonly (readonly ["done" | "open" | "overdue" | "helped", string])[] = [
    ["done", words("report.column.done")],
    ["open", words("report.column.open")],
    ["overdue", words("report.column.overdue")],
    ["helped", words("report.column.helped")],
  ];
  const loadOf = ({ load }: PersonFigures): string =>
    load ? words("report.people.load", { load: load.load, capacity: load.capacity }) : "";
  return [
    numbered(words("report.part.people")),
    table(
      "people",
      [
        { head: words("report.column.person"), width: loads ? 2 : 4 },
        ...counted.map(([, head]) => ({ head, width: 2 })),
        ...(loads ? [{ head: words("report.column.load"), width: 2 }] : []),
      ],
      figures.map((p) => [
        p.name,
        ...counted.map(([count]) => p[count].value),
        ...(loads ? [loadOf(p)] : []),
      ])
    ),
    ...(inside.gap === null ? [] : [paragraph(words("report.people.gap", { gap: inside.gap }))]),
    ...(model.kind === "quarter" ? [paragraph(words("report.people.record"))] : []),
    {
      kind: "chart",
      shape: "bar",
      title: words("report.people.chart"),
      table: "people",
      categories: 0,
      series: [1, 2, 3],
    },
  ];
}

function away(inside: InsideReport, { words }: Composition, numbered: Numbered): readonly Block[] {
  const leaves = leaveWords(inside.leaves, words);
  const shifts = shiftWords(inside.shifts, words);
  return [
    numbered(words("report.part.away")),
    paragraph(leaves ?? words("report.away.nobody")),
    ...(shifts === null ? [] : [paragraph(shifts)]),
  ];
}

/** Who is away and when, without a word why; null = nobody. */
export function leaveWords(
  leaves: InsideReport["leaves"],
  words: Composition["words"]
): string | null {
  if (leaves.length === 0) return null;
  const items = leaves.map(({ person, from, to, halfDay }) => {
    const span =
      from === to
        ? dayWords(from, words)
        : words("report.dayUntil", { from: dayWords(from, words), to: dayWords(to, words) });
    const days = halfDay ? words("report.away.half", { days: span }) : span;
    return words("report.away.leave", { person, days });
  });
  return words("report.away.leaves", { items: items.join("、") });
}

/** By day; null = no roster in the period. */
export function shiftWords(
  shifts: InsideReport["shifts"],
  words: Composition["words"]
): string | null {
  if (shifts.length === 0) return null;
  const days = new Map<InsideReport["shifts"][number]["date"], string[]>();
  for (const { date, person, lead } of shifts) {
    const said = lead ? words("report.away.lead", { person }) : person;
    const before = days.get(date) ?? [];
    if (!before.includes(said)) days.set(date, [...before, said]);
  }
  const items = [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, people]) =>
      words("report.away.shift", { day: dayWords(date, words), people: people.join("、") })
    );
  return words("report.away.shifts", { items: items.join("；") });
}

function changes(
  { changes: since }: InsideReport,
  { words }: Composition,
  numbered: Numbered
): Block[] {
  if (since === null) return [];
  const moved = since.datesMoved;
  return [
    numbered(words("report.part.changes", { since: dayWords(since.since, words) })),
    paragraph(
      words("report.changes.figures", {
        added: since.added.value,
        done: since.done.value,
        carried: since.carriedOver.value,
        late: since.newlyLate.value,
        moved: moved.length,
      })
    ),
    ...(moved.length === 0
      ? []
      : [
          table(
            "moved",
            [
              { head: words("report.column.title"), width: 6, text: true },
              { head: words("report.column.owner"), width: 2 },
              { head: words("report.column.from"), width: 2 },
              { head: words("report.column.to"), width: 2 },
            ],
            moved.map(({ row, from, to }): (Cell | string)[] => [
              { value: row.title, place: row },
              row.owner.join("、"),
              dayWords(from, words),
              dayWords(to, words),
            ])
          ),
        ]),
  ];
}

function trend(inside: InsideReport, { words }: Composition, numbered: Numbered): Block[] {
  return [
    numbered(words("report.part.trend")),
    table(
      "trend",
      [
        { head: words("report.column.week"), width: 4 },
        { head: words("report.column.assigned"), width: 4 },
        { head: words("report.column.done"), width: 4 },
      ],
      inside.trend.map(({ from, assigned, done }) => [dotted(from), assigned.value, done.value])
    ),
    {
      kind: "chart",
      shape: "line",
      title: words("report.trend.chart"),
      table: "trend",
      categories: 0,
      series: [1, 2],
    },
  ];
}

function reminders(
  { reminders: given }: InsideReport,
  { words }: Composition,
  numbered: Numbered
): readonly Block[] {
  if (given.length === 0) return [];
  return [
    numbered(words("report.part.reminders")),
    paragraph(words("report.reminders.rule", { count: given.length })),
    table(
      "reminders",
      [
        { head: words("report.column.date"), width: 3 },
        { head: words("report.column.person"), width: 3 },
        { head: words("report.column.level"), width: 3 },
        { head: words("report.column.tasks"), width: 3 },
      ],
      given.map(({ date, person, level, tasks }) => [
        dayWords(date, words),
        person,
        words("report.reminders.level", { level }),
        tasks,
      ])
    ),
  ];
}
