/** The check sum of zip files (CRC-32, polynomial 0xEDB88320). */

/** Four tables, so that four bytes are taken at a time: every part read or written goes through here. */
const crcTables = makeCrcTables();

function makeCrcTables(): readonly [Int32Array, Int32Array, Int32Array, Int32Array] {
  const first = Int32Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let k = 0; k < 8; k += 1) c = (c & 1) !== 0 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
    return c;
  });
  const after = (table: Int32Array): Int32Array =>
    table.map((c) => (c >>> 8) ^ (first[c & 0xff] ?? 0));
  const second = after(first);
  const third = after(second);
  return [first, second, third, after(third)];
}

export function crc32(bytes: Uint8Array): number {
  const [t0, t1, t2, t3] = crcTables;
  let c = -1;
  let i = 0;
  for (; i + 4 <= bytes.length; i += 4) {
    c ^=
      (bytes[i] ?? 0) |
      ((bytes[i + 1] ?? 0) << 8) |
      ((bytes[i + 2] ?? 0) << 16) |
      ((bytes[i + 3] ?? 0) << 24);
    c =
      (t3[c & 0xff] ?? 0) ^
      (t2[(c >>> 8) & 0xff] ?? 0) ^
      (t1[(c >>> 16) & 0xff] ?? 0) ^
      (t0[c >>> 24] ?? 0);
  }
  for (; i < bytes.length; i += 1) c = (t0[(c ^ (bytes[i] ?? 0)) & 0xff] ?? 0) ^ (c >>> 8);
  return (c ^ -1) >>> 0;
}
