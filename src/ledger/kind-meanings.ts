/** What the columns of each kind of table can mean. */
import { taskMeanings, type ColumnMeaning, type TableKind } from "./ledger";

type Turn = Partial<Record<ColumnMeaning, readonly [ColumnMeaning, number]>>;

/** What each kind of table can hold, and what a header word of another kind becomes there. */
export const byKind: Readonly<
  Record<TableKind, { readonly allowed: readonly ColumnMeaning[]; readonly turn: Turn }>
> = {
  tasks: {
    allowed: taskMeanings,
    turn: { person: ["owner", 0.85], backup: ["helpers", 0.9], duties: ["title", 0.6] },
  },
  plan: {
    allowed: taskMeanings,
    turn: { person: ["owner", 0.85], backup: ["helpers", 0.9], duties: ["title", 0.6] },
  },
  duties: {
    allowed: ["seq", "person", "role", "duties", "backup", "department", "phone", "remarks"],
    turn: {
      owner: ["person", 0.9],
      title: ["duties", 0.8],
      helpers: ["backup", 0.8],
      category: ["role", 0.6],
      shiftPerson: ["person", 0.5],
    },
  },
  roster: {
    allowed: [
      "seq",
      "shiftDate",
      "shiftKind",
      "shiftPerson",
      "phone",
      "remarks",
      "department",
      "role",
    ],
    turn: {
      owner: ["shiftPerson", 0.8],
      person: ["shiftPerson", 0.85],
      assignedDate: ["shiftDate", 0.7],
      due: ["shiftDate", 0.6],
      startDate: ["shiftDate", 0.6],
      category: ["shiftKind", 0.6],
    },
  },
  leave: {
    allowed: [
      "seq",
      "person",
      "leaveFrom",
      "leaveTo",
      "leaveKind",
      "department",
      "role",
      "phone",
      "approval",
      "backup",
      "remarks",
    ],
    turn: {
      owner: ["person", 0.85],
      category: ["leaveKind", 0.9],
      startDate: ["leaveFrom", 0.95],
      due: ["leaveTo", 0.85],
      doneDate: ["leaveTo", 0.85],
    },
  },
  people: {
    allowed: ["seq", "person", "role", "phone", "department", "remarks", "duties"],
    turn: { owner: ["person", 0.8], title: ["role", 0.5] },
  },
  report: { allowed: [...taskMeanings, "person", "role"], turn: {} },
  other: { allowed: [...taskMeanings, "person", "role", "duties", "backup"], turn: {} },
};
