/** Working days, holidays and dates as offices write them. */
export * from "./plain-date";
export type { DayOverride, WorkCalendar } from "./work-calendar";
export { createCalendar } from "./create-calendar";
export type { Deadline, DeadlineContext, DeadlineHow, DeadlineInput } from "./deadline";
export type { DeadlineAmbiguity, DeadlineReason } from "./deadline-reason";
export { readDeadline } from "./read-deadline";
export { readDate } from "./read-date";
export type { DateContext } from "./read-date";
export { placeRun } from "./year-policy";
export type { WrittenDay } from "./year-policy";
