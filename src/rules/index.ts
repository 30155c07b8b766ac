/** The rules room: what is said of a ledger, and why. */
export { audit } from "./audit";
export type { AuditRecord } from "./audit";
export { classify } from "./classify";
export type { RowText } from "./classify";
export { defaultBook } from "./default-book";
export { fingerprint } from "./fingerprint";
export { findingKeys } from "./finding-words";
export { horizonOf, judge, judgeLedger, rejudge, sightingsOf } from "./judge";
export type { Judging } from "./judge";
export { withOverload } from "./overload";
export type { Misfitted, Past, RowPast, Sighting } from "./past";
export type { JudgeContext } from "./row-facts";
export type { RuleBook } from "./rule-book";
export { timelinessOf } from "./timeliness";
export type { TimelinessInput } from "./timeliness";
