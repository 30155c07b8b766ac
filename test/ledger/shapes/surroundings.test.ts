/** Laws over every drawn sheet: blank rows and columns around it, and a line above it, change nothing of what is read. */
import fc from "fast-check";
import type { Ledger } from "../../../src/ledger";
import { read } from "../sheets";
import { drawn } from "./drawing";
import { harderLedgers } from "./harder-ledgers";
import { oddLedgers } from "./odd-ledgers";
import { harderRosters } from "./harder-rosters";
import { sheetsWithoutTasks } from "./no-tasks";
import { rostersAndPeople } from "./rosters-and-people";
import { hurriedClerks } from "./hurried-clerks";
import { otherTongues } from "./other-tongues";
import { taskLedgers } from "./task-ledgers";
import { toldApart } from "./told-apart";

const all = [
  ...taskLedgers,
  ...toldApart,
  ...hurriedClerks,
  ...otherTongues,
  ...harderLedgers,
  ...oddLedgers,
  ...rostersAndPeople,
  ...harderRosters,
  ...sheetsWithoutTasks,
];

/** All that is read, without the places. */
function essence(ledger: Ledger): unknown {
  const name = (n: { readonly value: string; readonly how: string }): string =>
    `${n.value} ${n.how}`;
  return {
    tables: ledger.tables.map((t) => [
      t.kind,
      t.columns.map((c) => `${c.header} ${c.meaning}`),
      t.skipped.map((s) => s.why),
    ]),
    tasks: ledger.tasks.map((t) => [
      t.key,
      t.section,
      t.owner.map(name),
      t.helpers.map(name),
      t.due?.value.date,
      t.done,
      t.hidden,
    ]),
    duties: ledger.duties.map((d) => [d.person, d.role, d.text, d.backup]),
    leaves: ledger.leaves.map((l) => [l.person, l.from, l.to, l.halfDay, l.kind]),
    shifts: ledger.shifts.map((s) => [s.date, s.kind, s.person, s.lead]),
    people: ledger.people,
    unread: ledger.unread.map((u) => [u.code, u.text]),
  };
}

interface Around {
  readonly above: number;
  readonly left: number;
  readonly below: number;
  readonly right: number;
}

function surrounded(picture: string, { above, left, below, right }: Around): string {
  const rows = picture.split("\n").filter((line) => line.trim() !== "");
  const shifted = rows.map((line) => {
    const hidden = line.trimStart().startsWith("~") ? "~" : "";
    const cells = line.trim().replace(/^~/, "");
    return `${hidden}${"| ".repeat(left)}${cells}${" |".repeat(right)}`;
  });
  const blank = (n: number): string[] => Array.from({ length: n }, () => "|");
  return [...blank(above), ...shifted, ...blank(below)].join("\n");
}

test.each(all.map((shape) => [shape.what, shape] as const))("%s", (_, { sheet, picture }) => {
  const plain = essence(read([drawn(sheet, picture)]));
  const few = fc.nat(3);
  fc.assert(
    fc.property(fc.record({ above: few, left: few, below: few, right: few }), (around) => {
      expect(essence(read([drawn(sheet, surrounded(picture, around))]))).toEqual(plain);
    }),
    { numRuns: 8 }
  );
});

test.each(all.filter((s) => !/Sheet|本周|工作表/.test(s.sheet)).map((s) => [s.what, s] as const))(
  "under one more line: %s",
  (_, { sheet, picture }) => {
    const width = Math.max(...picture.split("\n").map((line) => line.split("|").length));
    const line = `白鹭区政府办公室 ${"| < ".repeat(Math.max(1, width - 1))}`;
    const plain = essence(read([drawn(sheet, picture)]));
    expect(essence(read([drawn(sheet, `${line}\n${picture}`)]))).toEqual(plain);
  }
);
