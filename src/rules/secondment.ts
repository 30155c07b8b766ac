/** Who is lent out, stationed elsewhere or half released, and when: read here for the findings, the working time and the duty roster alike. */
import type { PlainDate } from "../calendar/plain-date";
import type { Ledger } from "../ledger/ledger";
import type { SecondmentWords } from "./rule-book";

export interface Secondment {
  /** 借调, 抽调, 挂职, 驻村, 跟班, 半脱产 as written. */
  readonly kind: string;
  /** Share of the working time that is left: 0, or a half for the half released. */
  readonly share: number;
  /** A leave row holds within its dates; null = the duty sheet, which holds as long as it says so. */
  readonly from: PlainDate | null;
  readonly until: PlainDate | null;
  /** The row that says so. */
  readonly sheet: string;
  readonly row: number;
}

type Sheets = Pick<Ledger, "duties" | "leaves">;

/** Whether a leave of that kind is a secondment: no leave of absence, and told once for the person. */
export function isSecondment(leaveKind: string, words: SecondmentWords): boolean {
  return kindOf(leaveKind, words) !== null;
}

/** Whether whoever is on such a leave is there half the time: on duty like anybody else. */
export function isHalfReleased(leaveKind: string, words: SecondmentWords): boolean {
  const kind = kindOf(leaveKind, words);
  return kind !== null && shareOf(kind, words) > 0;
}

/** All that is written of one person; a leave row goes before the duty sheet. */
export function secondmentsOf(
  person: string,
  { duties, leaves }: Sheets,
  words: SecondmentWords
): readonly Secondment[] {
  const said = (
    kind: string | null,
    from: PlainDate | null,
    until: PlainDate | null,
    { sheet, row }: Pick<Secondment, "sheet" | "row">
  ): Secondment[] =>
    kind === null ? [] : [{ kind, share: shareOf(kind, words), from, until, sheet, row }];
  return [
    ...leaves
      .filter((leave) => leave.person === person)
      .flatMap((leave) => said(kindOf(leave.kind, words), leave.from, leave.to, leave)),
    ...duties
      .filter((duty) => duty.person === person)
      .flatMap((duty) =>
        said(stateIn(duty.role ?? "", words) ?? stateIn(duty.text, words), null, null, duty)
      ),
  ];
}

/** What holds on that day. */
export function secondmentOn(all: readonly Secondment[], day: PlainDate): Secondment | null {
  return all.find(({ from, until }) => (from ?? day) <= day && day <= (until ?? day)) ?? null;
}

/** By person, what holds on that day. */
export function secondedOn(
  ledger: Sheets,
  words: SecondmentWords,
  day: PlainDate
): ReadonlyMap<string, Secondment> {
  const people = [...ledger.duties, ...ledger.leaves].map(({ person }) => person);
  return new Map(
    [...new Set(people)].flatMap((person) => {
      const held = secondmentOn(secondmentsOf(person, ledger, words), day);
      return held ? [[person, held] as const] : [];
    })
  );
}

function kindOf(written: string, { away, half }: SecondmentWords): string | null {
  return [...half, ...away].find((word) => written.includes(word)) ?? null;
}

function shareOf(kind: string, { half }: SecondmentWords): number {
  return half.includes(kind) ? 0.5 : 0;
}

const BEFORE =
  /(?:^|[（(，,；;、。\s])(?:[\d年月日号.至-]+起?)?(?:经批准)?(?:现|已|现已|目前|长期|正|被|暂)?$/;
const DUTY_AFTER =
  /^(?:工作(?!队(?:队?[员长]|第一书记|$))|干部|人员|帮扶|联络|管理|费|补助|考核|制度|名单|协调|对接|队伍|事宜|登记|审批|手续|物品|设备|车辆|会议室)/;

/** 现借调县委组织部, （抽调至巡察组）, 驻村第一书记 are a state of the person; 负责驻村工作联络, 抽调人员管理 a duty. */
function stateIn(text: string, { away, half }: SecondmentWords): string | null {
  for (const word of [...half, ...away]) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      if (BEFORE.test(text.slice(0, at)) && !DUTY_AFTER.test(text.slice(at + word.length)))
        return word;
    }
  }
  return null;
}
