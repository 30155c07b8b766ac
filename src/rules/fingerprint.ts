/** FNV-1a, 32 bits, in base 36: knows a text again without keeping a word of it. */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++)
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash.toString(36);
}

/** A row's fingerprint by its key, wide enough that a ledger's rows do not meet. */
export function rowId(key: string): string {
  return fingerprint(key) + fingerprint(`${key.length}${[...key].reverse().join("")}`);
}
