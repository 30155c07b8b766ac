/** One assignment case → its finding codes, by the same questions as the check of a ledger. The contract of `kewutong audit`. */
import type { PlainDate } from "../calendar/plain-date";
import type { WorkCalendar } from "../calendar/work-calendar";
import type { Assigned, Section } from "./assignment";
import { misfitOf, vacancyOf } from "./assignment";
import { standingOf } from "./deadlines-left";
import { overstepOf } from "./overstep";
import type { FindingCode, WorkType } from "./judgement";
import { workTypes } from "./judgement";
import type { RuleBook } from "./rule-book";

export interface AuditRecord {
  readonly duties: readonly {
    readonly person: string;
    readonly role?: string;
    readonly categories: readonly WorkType[];
    readonly backup: readonly WorkType[];
    readonly leave: readonly (readonly [PlainDate, PlainDate])[];
  }[];
  readonly task: {
    readonly title: string;
    readonly category: WorkType;
    readonly owner: string;
    readonly helpers: readonly string[];
    readonly approval: string;
    readonly due: PlainDate | null;
    readonly assigned: PlainDate | null;
    readonly status: string;
    readonly handoffs: number;
  };
  readonly today: PlainDate;
}

const CLOSED = /^(?:已完成|已办结|已取消|已销号)$/;

/** Codes in the guide's order; [] when clean. */
export function audit(
  record: AuditRecord,
  calendar: WorkCalendar,
  book: RuleBook
): readonly FindingCode[] {
  const { task, today } = record;
  const closed = CLOSED.test(task.status.trim());
  const assigned: Assigned = {
    title: task.title,
    category: task.category,
    owner: task.owner.split(/[、,，/]/).filter((name) => name.trim() !== ""),
    helpers: task.helpers,
    approval: task.approval,
    progress: null,
    due: task.due,
    closed,
  };
  const section: Section = {
    today,
    hasDutySheet: record.duties.length > 0,
    posts: record.duties.map((d) => ({
      person: d.person,
      role: d.role ?? null,
      categories: new Set(d.categories),
      backup: new Set(d.backup),
      head: workTypes.every((t) => d.categories.includes(t)),
      away: d.leave.map(([from, to]) => ({ from, to })),
    })),
  };
  const codes: FindingCode[] = [];
  if (overstepOf(assigned, book, section)) codes.push("overstep");
  if (vacancyOf(assigned, section)) codes.push("vacant");
  if (misfitOf(assigned, section)) codes.push("misplaced");
  if (closed) return codes;
  const standing = standingOf(
    { due: task.due, assigned: task.assigned, approval: task.approval },
    today,
    calendar,
    book
  );
  if (standing.kind === "overdue" || standing.kind === "due-soon") codes.push(standing.kind);
  if (task.handoffs >= book.limits.handoffs.value) codes.push("bounced");
  return codes;
}
