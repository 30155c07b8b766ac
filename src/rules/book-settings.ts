/** Single values of the book. Each is known by its place in it, `roster.weights.holiday`, which is also the key of its wording. */
import type { KeyPath } from "../locales/same-keys";
import type { book } from "../locales/zh-CN/book";
import type { Form } from "./book-columns";
import type { BookWords } from "./book-words";
import type { RuleBook } from "./rule-book";

export type SettingPath = KeyPath<typeof book.setting>;
export type SettingForm = "day" | "number" | "yesNo" | "words" | "pairs";

const generalSettings = {
  effectiveFrom: "day",
  sureFrom: "number",
  accuseFrom: "number",
} as const satisfies Partial<Record<SettingPath, SettingForm>>;

const rosterSettings = {
  "roster.weights.weekday": "number",
  "roster.weights.weekend": "number",
  "roster.weights.holiday": "number",
  "roster.clearDays": "number",
  "roster.clearDaysAfterLeave": "number",
  "roster.restAfterWeekend": "yesNo",
  "roster.restDays": "number",
  "roster.historyMonths": "number",
  "roster.catchUp": "number",
  "roster.exempt": "words",
  "roster.noNight": "words",
  "roster.together": "pairs",
  "roster.apart": "pairs",
  "roster.nightWords": "words",
  "roster.supportWords": "words",
} as const satisfies Partial<Record<SettingPath, SettingForm>>;

const workSettings = {
  "work.hoursADay": "number",
  "work.helperShare": "number",
  "work.helpersAtMost": "number",
  "work.shiftHours": "number",
  "work.restHours": "number",
  "work.farAlong": "number",
  "work.heavy": "number",
  "work.light": "number",
  "work.recentDays": "number",
  "work.urgent": "words",
} as const satisfies Partial<Record<SettingPath, SettingForm>>;

const wordLists = {
  bystanders: "words",
  "timeliness.arrival": "words",
  "timeliness.notArrival": "words",
  "timeliness.leaders": "words",
  "timeliness.handsOut": "words",
  "timeliness.periodic": "words",
  "timeliness.inherent": "words",
  "timeliness.oneOff": "words",
  "timeliness.holidays": "words",
  "timeliness.vague": "words",
  "weight.major": "words",
  "weight.minor": "words",
  "weight.atOnce": "words",
  "weight.soon": "words",
  "weight.high": "words",
  "weight.low": "words",
  "overstepFrames.mention": "words",
  "overstepFrames.thing": "words",
  "approval.grants": "words",
  "approval.seenOnly": "words",
  "approval.suspends": "words",
  "approval.extends": "words",
  "secondment.away": "words",
  "secondment.half": "words",
} as const satisfies Partial<Record<SettingPath, SettingForm>>;

/** What each section of single values holds, in the order of its rows. */
export const settings = {
  general: generalSettings,
  roster: rosterSettings,
  work: workSettings,
  lists: wordLists,
} as const;

export type SettingsId = keyof typeof settings;

/** The rows of a section of single values. */
export function settingEntries(
  id: SettingsId,
  book: RuleBook,
  say: BookWords
): readonly { readonly id: string; readonly label: string; readonly value: unknown }[] {
  return pathsOf(id).map((path) => ({
    id: path,
    label: say(`book.setting.${path}`),
    value: valueAt(book, path),
  }));
}

/** How each of the section's values is written and read. */
export function settingForms(id: SettingsId, say: BookWords): ReadonlyMap<string, Form> {
  const yesNo: Form = {
    kind: "choice",
    choices: [
      { value: true, spellings: [say("book.yes")] },
      { value: false, spellings: [say("book.no")] },
    ],
  };
  return new Map(
    Object.entries<SettingForm>(settings[id]).map(([path, form]) => [
      path,
      form === "yesNo" ? yesNo : { kind: form },
    ])
  );
}

/** Values by their places, as parts of a book: `[["roster.clearDays", 2]]` is `{ roster: { clearDays: 2 } }`. */
export function placed(
  values: readonly (readonly [path: string, value: unknown])[]
): Record<string, unknown> {
  const parts: Record<string, unknown> = {};
  for (const [path, value] of values) {
    const keys = path.split(".");
    const last = keys.pop() ?? "";
    let at = parts;
    for (const key of keys) {
      const inner = at[key];
      at = isGroup(inner) ? inner : (at[key] = {});
    }
    at[last] = value;
  }
  return parts;
}

function pathsOf(id: SettingsId): readonly SettingPath[] {
  const forms: Partial<Record<SettingPath, SettingForm>> = settings[id];
  return Object.keys(forms).filter((path): path is SettingPath => path in forms);
}

/** The value at a place of the book. */
export function valueAt(book: RuleBook, path: string): unknown {
  return path.split(".").reduce<unknown>((at, key) => (isGroup(at) ? at[key] : undefined), book);
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
