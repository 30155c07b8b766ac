/** Two people of one name: reported, so that nobody's work is counted as another's without a word. */
import { squeeze } from "./folding";
import type { ColumnMeaning, Ledger } from "./ledger";
import { readPeople } from "./people";
import type { ReadTable } from "./read-table";
import { cellName, columnNumber } from "../workbook/grid";

type Unread = Ledger["unread"][number];

/** What a row says of the person it names, by which two of one name are told apart. */
interface Mention {
  readonly name: string;
  readonly sheet: string;
  readonly cell: string;
  /** A list with one row a person: there another post is another person, on a duty sheet only another task. */
  readonly listed: boolean;
  readonly department: string;
  readonly role: string;
  readonly phone: string;
  /** 王芳（财务科）, 王芳（女）. */
  readonly note: string;
  /** 性别, 出生年月, 工号. */
  readonly marks: string;
}

/**
 * An entry `namesake` for every row of people and duty tables that names somebody of an earlier row's name who can hardly be
 * the same person: another department, phone, note in brackets, birthday; in a list of people another post.
 */
export function namesakesIn(tables: readonly ReadTable[]): readonly Unread[] {
  const seen = new Map<string, Mention[]>();
  const found: Unread[] = [];
  for (const mention of tables.flatMap(mentionsIn)) {
    const before = seen.get(mention.name) ?? [];
    seen.set(mention.name, [...before, mention]);
    if (before.length === 0 || before.some((b) => !areTwo(b, mention))) continue;
    const both = [before[0], mention].map((m) => (m ? saidOf(m) : "")).filter(Boolean);
    found.push({
      code: "namesake",
      sheet: mention.sheet,
      cell: mention.cell,
      text: `${mention.name}（${both.join(" / ")}）`,
    });
  }
  return found;
}

const telling = /性别|出生|年龄|工号|身份证|入职|参加工作|gender|birth/i;

function mentionsIn(from: ReadTable): readonly Mention[] {
  const { cells, at, table } = from;
  const person = at("person");
  if (person === 0) return [];
  const marked = table.columns
    .filter((c) => c.meaning === "other" && telling.test(c.header))
    .map((c) => columnNumber(c.column));
  return from.entries.flatMap(({ row, section }): Mention[] => {
    const text = cells.shown(row, person);
    const { lead, assist } = readPeople(text, new Set());
    const [name] = [...lead, ...assist];
    // A name merged over several rows is one person with several duties.
    if (name === undefined || lead.length + assist.length > 1 || cells.isCovered(row, person))
      return [];
    const shown = (meaning: ColumnMeaning): string =>
      at(meaning) === 0 ? "" : squeeze(cells.shown(row, at(meaning)));
    return [
      {
        name,
        sheet: cells.name,
        cell: cellName(row, person),
        listed: table.kind === "people",
        department: shown("department") || squeeze(section?.text ?? ""),
        role: shown("role"),
        phone: shown("phone"),
        note: squeeze(/[（(]([^）)]*)[）)]/.exec(text)?.[1] ?? ""),
        marks: marked.map((c) => squeeze(cells.shown(row, c))).join("|"),
      },
    ];
  });
}

function areTwo(a: Mention, b: Mention): boolean {
  const differ = (x: string, y: string): boolean => x !== "" && y !== "" && x !== y;
  if (a.phone !== "" && a.phone === b.phone) return false;
  const posts = a.listed && b.listed && a.sheet === b.sheet && differ(a.role, b.role);
  return (
    posts ||
    differ(a.department, b.department) ||
    differ(a.note, b.note) ||
    (a.listed && b.listed && (differ(a.phone, b.phone) || differ(a.marks, b.marks)))
  );
}

function saidOf(m: Mention): string {
  return m.note || m.department || m.role || m.phone;
}
