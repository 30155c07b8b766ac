/** The rules room: what is said of a ledger, and why. */
export { audit } from "./audit";
export type { AuditRecord } from "./audit";
export { classify } from "./classify";
export type { RowText } from "./classify";
export { defaultBook } from "./default-book";
export { findingKeys } from "./finding-words";
export { horizonOf, judge, judgeTask, mergeVerdicts } from "./judge";
export type { TaskVerdict } from "./judge";
export { frameOf } from "./row-facts";
export type { Frame, JudgeContext } from "./row-facts";
export { dutiesByPerson, plainConflicts, rosterConflicts } from "./roster-conflicts";
export type { RosterConflict, RosterConflictCode } from "./roster-conflicts";
export { dayKinds, defaultRosterRules, isNightShift } from "./roster-rules";
export type { DayKind, DutyWish, RosterRules, ShiftRule } from "./roster-rules";
export type { RuleBook } from "./rule-book";
export { timelinessOf } from "./timeliness";
export type { TimelinessInput } from "./timeliness";
