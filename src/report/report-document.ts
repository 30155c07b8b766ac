/** The report in words: the sections an office has chosen, in its order, numbered. */
import type { PlainDate } from "../calendar/plain-date";
import { dateWords, dayWords, spanWords } from "./date-words";
import {
  chineseNumber,
  MOST_ROWS,
  paragraph,
  table,
  type Block,
  type Cell,
  type ReportDocument,
} from "./document";
import { insideSection } from "./inside-document";
import type { GivenRow, ReportModel, ReportRow, ViewOfWork, WorkItem } from "./report-model";
import { sectionsOf, type ReportSettings, type SectionName } from "./report-settings";
import type { Words } from "./words";

/** What all sections are made from. */
export interface Composition {
  readonly model: ReportModel;
  readonly words: Words;
  /** Items named in a sentence before the rest becomes 等. */
  readonly most: number;
  /** 本周, 下月 …: what every wording may use. */
  readonly when: { readonly this: string; readonly next: string };
}

/** More than a reader takes in from one sentence. */
const MOST_NAMED = 8;

export function reportDocument(
  model: ReportModel,
  words: Words,
  settings: ReportSettings,
  most = MOST_NAMED
): ReportDocument {
  const { kind } = model;
  const when = { this: words(`report.this.${kind}`), next: words(`report.next.${kind}`) };
  const composition: Composition = { model, words, most, when };
  const chosen = sectionsOf(settings, model.edition);
  let number = 0;
  const numbered = (title: string): Block => ({
    kind: "heading",
    text: words("report.heading", { number: chineseNumber(++number), title }),
  });
  const body = chosen
    .filter((section) => section !== "given")
    .flatMap((section) => sectionBlocks(section, composition, numbered));
  const signature = [settings.signer, settings.unit ?? model.office, dateWords(model.today, words)];
  return {
    blocks: [
      ...(settings.internalNotice
        ? [{ kind: "notice" as const, text: words("report.notice") }]
        : []),
      { kind: "title", text: titleWords(model, words, settings) },
      ...body,
      { kind: "signature", lines: signature.filter((line) => line !== null) },
      ...(chosen.includes("given") ? annex(composition) : []),
    ],
  };
}

export function titleWords(model: ReportModel, words: Words, settings: ReportSettings): string {
  const { edition, kind, shown } = model;
  const unit = settings.unit ?? model.section ?? model.office ?? "";
  return words(`report.title.${edition}.${kind}`, { unit, span: spanWords(shown, kind, words) });
}

function sectionBlocks(
  section: SectionName,
  composition: Composition,
  numbered: (title: string) => Block
): readonly Block[] {
  const { words, when } = composition;
  const headed = headedBy(composition, numbered);
  switch (section) {
    case "figures":
      return [paragraph(figureWords(composition))];
    case "work":
      return headed(words("report.part.work", when), workBlocks(composition));
    case "next": {
      const said = nextWords(composition);
      return headed(words("report.part.next", when), said === null ? [] : [paragraph(said)]);
    }
    case "matters":
      return headed(words("report.part.matters"), matterBlocks(composition));
    case "sources":
      return sourceBlocks(composition, numbered);
    case "given":
      return annex(composition);
    default:
      return insideSection(section, composition, numbered);
  }
}

/** What there is none of is said on the heading's own line. */
export function headedBy({ words }: Composition, numbered: (title: string) => Block) {
  return (title: string, blocks: readonly Block[]): readonly Block[] =>
    blocks.length > 0
      ? [numbered(title), ...blocks]
      : [numbered(words("report.noneOf", { title }))];
}

/** The sentence of counts. Overdue is said inside only; what has no column to be read from is not said. */
function figureWords({ model, words, when }: Composition): string {
  const { counts, given, duplicates, withheld, edition } = model;
  const args = {
    ...when,
    handled: counts.handled.value,
    done: counts.done.value,
    open: counts.open.value,
    given: counts.given.value,
    givenDone: counts.givenDone.value,
    answered: counts.givenAnswered.value,
    overdue: counts.overdue.value,
    next_count: counts.dueNext.value,
  };
  const answers = given.some((g) => g.answered !== null) || counts.givenAnswered.value > 0;
  const first =
    counts.given.value === 0
      ? "report.figures.all"
      : answers
        ? "report.figures.answered"
        : "report.figures.given";
  return [
    words(first, args),
    ...(edition === "in" ? [words("report.figures.inside", args)] : []),
    ...(duplicates.length > 0
      ? [words("report.figures.duplicates", { count: duplicates.length })]
      : []),
    ...(withheld.value > 0 ? [words("report.figures.withheld", { count: withheld.value })] : []),
  ].join("");
}

function workBlocks(composition: Composition): readonly Block[] {
  const { model, words } = composition;
  let number = 0;
  return model.work.flatMap((view) => {
    const said = viewWords(view, composition);
    const late = view.late.map(({ title, promised }) =>
      words("report.work.late", { title, by: dayWords(promised, words) })
    );
    const shown = late.slice(0, composition.most).join("");
    if (said === "" && shown === "") return [];
    const lead = words("report.lead", {
      number: chineseNumber(++number),
      title: words(`report.view.${view.view}`),
    });
    return [paragraph(said + shown, lead)];
  });
}

function viewWords({ done, finished, inHand }: ViewOfWork, composition: Composition): string {
  const { words } = composition;
  const said: string[] = [];
  if (done.value > 0)
    said.push(
      finished.length > 0
        ? words("report.work.done", { count: done.value, items: named(finished, composition) })
        : words("report.work.doneBare", { count: done.value })
    );
  if (inHand.length > 0)
    said.push(words("report.work.inHand", { items: named(inHand, composition) }));
  return said.join("");
}

/** A；B（3件）；C等 */
function named(items: readonly WorkItem[], composition: Composition): string {
  const { words } = composition;
  return joined(
    items.map(({ title, count }) =>
      count > 1 ? words("report.work.item", { title, count }) : title
    ),
    composition
  );
}

function joined(said: readonly string[], { words, most }: Composition): string {
  const items = said.slice(0, most).join(words("report.work.join"));
  return said.length > most ? words("report.work.more", { items }) : items;
}

/** Day by day in one paragraph: a report handed up is to fit a page. */
function nextWords(composition: Composition): string | null {
  const { model, words } = composition;
  const days = new Map<PlainDate, string[]>();
  for (const row of model.upcoming) {
    if (row.due === null) continue;
    days.set(row.due, [...(days.get(row.due) ?? []), plannedWords(row, words)]);
  }
  const said = [...days]
    .slice(0, composition.most)
    .map(([day, items]) =>
      words("report.upcoming.day", { day: dayWords(day, words), items: joined(items, composition) })
    );
  if (model.starting.length > 0)
    said.push(
      words("report.upcoming.starting", {
        items: joined(
          model.starting.map((row) =>
            words("report.upcoming.until", {
              title: plannedWords(row, words),
              due: dayWords(row.due, words),
            })
          ),
          composition
        ),
      })
    );
  return said.length > 0 ? said.join("") : null;
}

/** The matter, with the unit in charge where it is another one, and the leaders who take part. */
function plannedWords({ title, unit, leaders }: ReportRow, words: Words): string {
  const details = [
    ...(unit === null ? [] : [words("report.upcoming.unit", { unit })]),
    ...(leaders.length === 0
      ? []
      : [words("report.upcoming.leaders", { leaders: leaders.join("、") })]),
  ];
  return details.length === 0
    ? title
    : words("report.upcoming.with", {
        title,
        details: details.join(words("report.upcoming.join")),
      });
}

function matterBlocks({ model, words }: Composition): readonly Block[] {
  return model.problems.map(({ row, code, args }, i) => {
    const { by, lead, with: others } = args;
    const who =
      lead === ""
        ? words("report.matter.nobody")
        : others === ""
          ? words("report.matter.lead", { lead })
          : words("report.matter.leadWith", { lead, with: others });
    return paragraph(
      words(`report.matter.${code}`, {
        number: i + 1,
        title: row.title,
        due: dayWords(row.due, words),
        by: dayWords(by, words),
        who,
      })
    );
  });
}

function sourceBlocks(
  { model, words }: Composition,
  numbered: (title: string) => Block
): readonly Block[] {
  if (model.sources.length === 0) return [];
  const rows = model.sources.map((s) => [s.name, s.handled.value, s.done.value, s.open.value]);
  return [
    numbered(words("report.part.sources")),
    table(
      "sources",
      [
        { head: words("report.column.source"), width: 6, text: true },
        { head: words("report.column.handled"), width: 2 },
        { head: words("report.column.done"), width: 2 },
        { head: words("report.column.open"), width: 2 },
      ],
      rows
    ),
    ...model.duplicates.map(({ title, rows: places }) =>
      paragraph(`${title}：${[...new Set(places.map((p) => p.sheet))].join("、")}`)
    ),
  ];
}

function annex({ model, words }: Composition): readonly Block[] {
  if (model.given.length === 0) return [];
  const inside = model.edition === "in";
  return [
    { kind: "annex", text: words("report.part.given") },
    table(
      "given",
      [
        { head: words("report.column.number"), width: 1 },
        { head: words("report.column.matter"), width: inside ? 4 : 5, text: true },
        { head: words("report.column.giver"), width: 2 },
        ...(inside ? [{ head: words("report.column.owner"), width: 1 }] : []),
        { head: words("report.column.due"), width: 2 },
        { head: words("report.column.state"), width: 2 },
      ],
      model.given
        .slice(0, MOST_ROWS)
        .map((given, i): (Cell | string | number)[] => [
          i + 1,
          { value: given.row.title, place: given.row },
          given.giver,
          ...(inside ? [given.row.owner.join("、")] : []),
          dayWords(given.row.due, words),
          stateWords(given, words),
        ])
    ),
    ...leftOut(model.given.length, words),
  ];
}

/** The line under a list that is longer than what is shown of it. */
export function leftOut(rows: number, words: Words): readonly Block[] {
  const count = rows - MOST_ROWS;
  return count > 0 ? [paragraph(words("report.moreRows", { count }))] : [];
}

function stateWords({ state, answered, row }: GivenRow, words: Words): string {
  const said =
    state === "done" && row.doneDate !== null
      ? words("report.given.doneOn", { day: dayWords(row.doneDate, words) })
      : words(`report.given.${state}`);
  if (answered === null || state !== "done") return said;
  return words(answered ? "report.given.answered" : "report.given.unanswered", { state: said });
}
