/** Ids of this session: another session gives others, as Excel does. */
let count = 0;

/** `{XXXXXXXX-XXXX-4XXX-8XXX-XXXXXXXXXXXX}`. */
export function newId(): string {
  count += 1;
  const hex = (digits: number): string =>
    Math.floor(Math.random() * 16 ** digits)
      .toString(16)
      .toUpperCase()
      .padStart(digits, "0");
  const serial = count.toString(16).toUpperCase().padStart(12, "0");
  return `{${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${serial}}`;
}
