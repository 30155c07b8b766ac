/**
 * Which requirement set brought each member: the host refuses what is newer than it declares, because the library itself
 * checks methods and reads but lets every property write through.
 */
import LEVELS from "./requirement-sets.json";

const setOf = new Map<string, string>();
for (const [type, levels] of Object.entries<Record<string, readonly string[]>>(LEVELS)) {
  for (const [set, members] of Object.entries(levels)) {
    for (const member of members) setOf.set(`${type}.${member}`.toLowerCase(), set);
  }
}

/** The set a member needs and the host lacks, e.g. `ExcelApi 1.16`; null when the member may be used. */
export function isAbove(
  type: string,
  member: string,
  supports: (set: string, version: string) => boolean
): string | null {
  const set = setOf.get(`${type}.${member}`.toLowerCase());
  if (set === undefined) return null;
  const [name = "", version = ""] = set.split(" ");
  return supports(name, version) ? null : set;
}

/** Whether Office.js has such a member at all. */
export function isKnown(type: string, member: string): boolean {
  return setOf.has(`${type}.${member}`.toLowerCase());
}

/** Whether `declared` (e.g. "1.14") covers `wanted` ("1.9"). */
export function covers(declared: string | undefined, wanted: string): boolean {
  if (declared === undefined) return false;
  const [major = 0, minor = 0] = declared.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split(".").map(Number);
  if (Number.isNaN(wantedMajor)) return false;
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
