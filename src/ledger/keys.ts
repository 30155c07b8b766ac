/** A task's identity across runs: sequence no., normalised title, assigned date. Rows move; keys stay. */
import { squeeze } from "./folding";
import type { Sourced, Task } from "./ledger";

type Unkeyed = Omit<Task, "key">;

/** A row's title as its key has it: without blanks and punctuation, width and case folded. */
export function normaliseTitle(title: string): string {
  const bare = squeeze(title);
  return anySign.test(bare) ? bare.replace(signs, "") : bare;
}

const anySign = /[\p{P}\p{S}]/u;
const signs = /[\p{P}\p{S}]+/gu;

/**
 * Gives every task its key, `seq|title|date`; null where two rows would share one, since then neither is known again.
 * A number computed from the row (`=ROW()-5`) changes when rows move and is left out. A secret row's title is hashed: keys are
 * kept in places where its words must not be.
 */
export function giveKeys(tasks: readonly Unkeyed[]): readonly Task[] {
  const keys = tasks.map(keyOf);
  const count = new Map<string, number>();
  for (const key of keys) count.set(key, (count.get(key) ?? 0) + 1);
  return tasks.map((task, i) => {
    const key = keys[i] ?? "";
    // Written onto the row just read, not into a copy: a large ledger is held once, not twice.
    return Object.assign(task, { key: count.get(key) === 1 ? key : null });
  });
}

/** What a row would be known by if no other had the same. */
export function keyOf(task: Unkeyed): string {
  const title = normaliseTitle(task.title.value);
  const secret = isSecret(task.title.value, task.secrecy);
  return `${seqOf(task.seq)}|${secret ? hashed(title) : title}|${task.assignedDate?.value ?? ""}`;
}

function seqOf(seq: Sourced<string> | null): string {
  return seq === null || seq.how === "formula" ? "" : squeeze(seq.value);
}

/** 密级 filled with anything but 无/否/公开, or 秘密★ in the title. */
function isSecret(title: string, secrecy: Sourced<string> | null): boolean {
  if (/[秘机绝]密\s*[★☆*]/.test(title)) return true;
  return (
    secrecy !== null &&
    !/^(?:无|否|不涉密|非涉密|非密|公开|内部|普通|一般|\/|-+|—+)$/.test(squeeze(secrecy.value))
  );
}

/** FNV-1a over UTF-16 units, twice 32 bits: recognises a row again, tells nothing of it. */
function hashed(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x1000193;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193) >>> 0;
    b = Math.imul(b ^ (unit + i), 0x85ebca6b) >>> 0;
  }
  return `#${a.toString(16).padStart(8, "0")}${b.toString(16).padStart(8, "0")}`;
}
