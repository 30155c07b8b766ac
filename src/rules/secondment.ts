/** Who is lent out, stationed elsewhere or half released: one finding per person, not one per task. */
import type { PlainDate } from "../calendar/plain-date";
import type { Ledger } from "../ledger/ledger";
import type { Evidence } from "./judgement";
import { personCell } from "./person-cell";

export interface Secondment {
  /** 借调, 抽调, 挂职, 驻村, 跟班, 半脱产 as written. */
  readonly kind: string;
  /** Share of the working time that is left: 0, or a half for the half released. */
  readonly share: number;
  readonly until: PlainDate | null;
  /** Where it is written. */
  readonly evidence: readonly Evidence[];
}

const KIND = /半脱产|借调|抽调|挂职|驻村|驻点|跟班|借用/;
/** 现借调县委组织部, （抽调至巡察组）, 驻村第一书记: a state of the person. 负责驻村工作联络 is a duty. */
const STATE =
  /(?:^|[（(，,；;、\s])(?:现|已|现已|目前|长期|正|被)?(半脱产|借调|抽调|挂职|驻村|跟班)(?!工作|干部|人员|帮扶|联络|管理|费|补助|考核|制度|名单|协调|对接|队伍|事宜)/;

export function isSecondment(leaveKind: string): boolean {
  return KIND.test(leaveKind);
}

/** By person, what holds on `today`. A leave row holds within its dates, a duty sheet as long as it says so. */
export function secondmentsOf(
  ledger: Pick<Ledger, "tables" | "duties" | "leaves">,
  today: PlainDate
): ReadonlyMap<string, Secondment> {
  const held = new Map<string, Secondment>();
  const at = (person: string, sheet: string, row: number): readonly Evidence[] =>
    personCell(ledger.tables, { person, sheet, row });
  for (const { person, role, text, sheet, row } of ledger.duties) {
    const said = STATE.exec(role ?? "") ?? STATE.exec(text);
    if (said) held.set(person, secondment(said[1] ?? "", null, at(person, sheet, row)));
  }
  for (const { person, kind, from, to, sheet, row } of ledger.leaves) {
    const said = KIND.exec(kind);
    if (said && from <= today && today <= to)
      held.set(person, secondment(said[0], to, at(person, sheet, row)));
  }
  return held;
}

function secondment(
  kind: string,
  until: PlainDate | null,
  evidence: readonly Evidence[]
): Secondment {
  return { kind, share: kind === "半脱产" ? 0.5 : 0, until, evidence };
}
