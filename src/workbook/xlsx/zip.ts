/**
 * The zip container of a package: its directory is read and judged before anything is inflated, and what was not changed
 * is copied on saving as it was compressed.
 *
 * Source: PKWARE APPNOTE 6.3 (end of central directory, zip64 extra field 0x0001, data descriptors are ignored because the
 * central directory has the sizes).
 */
import { deflateSync, Inflate, inflateSync } from "fflate";
import { type Outcome, done, failed } from "../problem";
import { crc32 } from "./crc32";

/** One file of the container, still compressed. */
export interface ZipEntry {
  /** As the container spells it. */
  readonly name: string;
  /** Its name's bytes, written back as they were. */
  readonly rawName: Uint8Array;
  readonly flags: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  /** The compressed bytes. */
  readonly packed: Uint8Array;
}

/** What a workbook may weigh before it is refused unread. */
export const zipLimits = {
  /** Bytes of all parts, inflated. */
  total: 768 * 1024 * 1024,
  /** Bytes of one part, inflated: a longer text would not fit a JavaScript string. */
  part: 400 * 1024 * 1024,
  entries: 20_000,
  /** A part over this size that shrank more than `ratio` times was made to hurt. */
  suspectSize: 24 * 1024 * 1024,
  ratio: 300,
} as const;

/** Thrown inside the package rooms for content that cannot be understood; becomes a `Problem` at their rim. */
export class PackageError extends Error {
  constructor(
    readonly code: "damaged" | "too-large" | "not-xlsx" | "encrypted" | "unsupported",
    readonly detail: string
  ) {
    super(`${code}: ${detail}`);
  }
}

const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

/**
 * Lists the container's files in their order.
 * Fails with `not-xlsx` (no zip), `damaged` (a zip that is cut or broken), `too-large`.
 */
export function readZip(bytes: Uint8Array): Outcome<ZipEntry[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const startsLikeZip = bytes.length >= 4 && view.getUint32(0, true) === LOCAL;
  const end = findEnd(view);
  if (end < 0) return failed({ code: startsLikeZip ? "damaged" : "not-xlsx" });
  try {
    return readDirectory(bytes, view, end);
  } catch (error) {
    // A directory that points outside the file makes DataView and our own checks throw.
    if (error instanceof RangeError || error instanceof PackageError) {
      return failed({ code: "damaged", args: { part: "zip" } });
    }
    throw error;
  }
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  return -1;
}

function readDirectory(bytes: Uint8Array, view: DataView, end: number): Outcome<ZipEntry[]> {
  let count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const hasLocator = end >= 20 && view.getUint32(end - 20, true) === LOCATOR64;
  if (hasLocator && (count === 0xffff || at === 0xffffffff)) {
    const end64 = Number(view.getBigUint64(end - 12, true));
    if (view.getUint32(end64, true) !== END64) throw new PackageError("damaged", "zip64");
    count = Number(view.getBigUint64(end64 + 32, true));
    at = Number(view.getBigUint64(end64 + 48, true));
  }
  if (count > zipLimits.entries) {
    return failed({ code: "too-large", args: { limit: zipLimits.entries } });
  }
  const entries: ZipEntry[] = [];
  let total = 0;
  for (let i = 0; i < count; i += 1) {
    if (view.getUint32(at, true) !== CENTRAL) throw new PackageError("damaged", "directory");
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const crc = view.getUint32(at + 16, true);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const commentLength = view.getUint16(at + 32, true);
    const rawName = bytes.slice(at + 46, at + 46 + nameLength);
    const sizes = readSizes(view, at, at + 46 + nameLength, extraLength);
    at += 46 + nameLength + extraLength + commentLength;
    const name = decodeName(rawName, flags);
    if ((flags & 1) !== 0) return failed({ code: "encrypted" });
    total += sizes.size;
    const limit = overLimit(sizes.size, sizes.packed, total);
    if (limit !== null) return failed({ code: "too-large", args: { part: name, limit } });
    if (view.getUint32(sizes.offset, true) !== LOCAL) throw new PackageError("damaged", name);
    const from =
      sizes.offset +
      30 +
      view.getUint16(sizes.offset + 26, true) +
      view.getUint16(sizes.offset + 28, true);
    if (from + sizes.packed > bytes.length) throw new PackageError("damaged", name);
    const packed = bytes.subarray(from, from + sizes.packed);
    entries.push({ name, rawName, flags, method, crc, size: sizes.size, packed });
  }
  return done(entries);
}

function overLimit(size: number, packed: number, total: number): number | null {
  if (size > zipLimits.part) return zipLimits.part;
  if (total > zipLimits.total) return zipLimits.total;
  if (size > zipLimits.suspectSize && size > packed * zipLimits.ratio) return zipLimits.ratio;
  return null;
}

function readSizes(view: DataView, at: number, extraAt: number, extraLength: number) {
  let packed = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let offset = view.getUint32(at + 42, true);
  for (let p = extraAt; p + 4 <= extraAt + extraLength;) {
    const id = view.getUint16(p, true);
    const length = view.getUint16(p + 2, true);
    if (id === 1) {
      let q = p + 4;
      const next = () => {
        const value = Number(view.getBigUint64(q, true));
        q += 8;
        return value;
      };
      if (size === 0xffffffff) size = next();
      if (packed === 0xffffffff) packed = next();
      if (offset === 0xffffffff) offset = next();
    }
    p += 4 + length;
  }
  return { packed, size, offset };
}

function decodeName(raw: Uint8Array, flags: number): string {
  // Without the UTF-8 flag the name is in some old code page; part names are ASCII, so the difference does not matter.
  return new TextDecoder((flags & 0x800) !== 0 ? "utf-8" : "latin1").decode(raw);
}

/**
 * Inflates one file, never past its stated size.
 * @throws PackageError `damaged` when size or check sum differ, or the method is unknown.
 */
export function inflateEntry(entry: ZipEntry): Uint8Array {
  const bytes = entry.method === 0 ? entry.packed.slice() : inflateChecked(entry);
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) {
    throw new PackageError("damaged", entry.name);
  }
  return bytes;
}

function inflateChecked(entry: ZipEntry): Uint8Array {
  if (entry.method !== 8) throw new PackageError("damaged", entry.name);
  try {
    if (entry.packed.length < 1 << 20) {
      return inflateSync(entry.packed, { out: new Uint8Array(entry.size) });
    }
    return inflateBounded(entry);
  } catch (error) {
    if (error instanceof PackageError) throw error;
    // fflate throws plain Errors with a numeric code for a broken stream.
    throw new PackageError("damaged", entry.name);
  }
}

/** A long stream may lie about its size: stop as soon as it passes it. */
function inflateBounded(entry: ZipEntry): Uint8Array {
  const out = new Uint8Array(entry.size);
  let at = 0;
  const stream = new Inflate((chunk) => {
    if (at + chunk.length > out.length) throw new PackageError("damaged", entry.name);
    out.set(chunk, at);
    at += chunk.length;
  });
  const slice = 1 << 18;
  for (let from = 0; from < entry.packed.length; from += slice) {
    const to = Math.min(entry.packed.length, from + slice);
    stream.push(entry.packed.subarray(from, to), to === entry.packed.length);
  }
  return out.subarray(0, at);
}

/** Makes a container file of new content. Part names are ASCII or UTF-8. */
export function packEntry(name: string, content: Uint8Array, like?: ZipEntry): ZipEntry {
  const rawName = like?.rawName ?? new TextEncoder().encode(name);
  const ascii = rawName.every((b) => b < 0x80);
  const flags = like ? like.flags & 0x800 : ascii ? 0 : 0x800;
  const packed = deflateSync(content, { level: 6 });
  return {
    name,
    rawName,
    flags,
    method: 8,
    crc: crc32(content),
    size: content.length,
    packed,
  };
}

/** Writes a container: same order, same compressed bytes, one fixed date, so that the same parts give the same file. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  let size = 22;
  for (const e of entries) size += 30 + 46 + 2 * e.rawName.length + e.packed.length;
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let at = 0;
  for (const e of entries) {
    offsets.push(at);
    view.setUint32(at, LOCAL, true);
    writeCommon(view, at + 4, e);
    bytes.set(e.rawName, at + 30);
    bytes.set(e.packed, at + 30 + e.rawName.length);
    at += 30 + e.rawName.length + e.packed.length;
  }
  const directory = at;
  entries.forEach((e, i) => {
    view.setUint32(at, CENTRAL, true);
    view.setUint16(at + 4, 20, true);
    writeCommon(view, at + 6, e);
    view.setUint32(at + 42, offsets[i] ?? 0, true);
    bytes.set(e.rawName, at + 46);
    at += 46 + e.rawName.length;
  });
  view.setUint32(at, END, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

/** 1 January 1980, the day before which a zip knows no dates; Excel writes the same. */
const FIXED_DATE = 0x21;

function writeCommon(view: DataView, at: number, e: ZipEntry): void {
  view.setUint16(at, 20, true);
  // Sizes stand in the header, so there is no data descriptor (bit 3).
  view.setUint16(at + 2, e.flags & 0x806, true);
  view.setUint16(at + 4, e.method, true);
  view.setUint16(at + 6, 0, true);
  view.setUint16(at + 8, FIXED_DATE, true);
  view.setUint32(at + 10, e.crc, true);
  view.setUint32(at + 14, e.packed.length, true);
  view.setUint32(at + 18, e.size, true);
  view.setUint16(at + 22, e.rawName.length, true);
  view.setUint16(at + 24, 0, true);
}
