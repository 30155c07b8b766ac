/**
 * The open workbook's file as `document.getFileAsync` hands it out: a copy is taken, read in slices and given back. Numbers and shapes are
 * those of the library's `dispidGetDocumentCopyMethod` and its neighbours.
 */

/** `Office.FileType.Compressed`: the package as it would be saved. PDF needs a printer that the stand-in has not. */
const COMPRESSED = 5;
/** Excel keeps no more copies at a time. */
const MOST_OPEN = 2;

const SUCCESS = 0;
const FILE_TYPE_NOT_SUPPORTED = 1009;
const OUT_OF_RANGE = 5008;
const CLOSE_FILE_FIRST = 11000;
const INTERNAL_ERROR = 5001;

/** A status, and with success a payload: nested lists, whose bytes the library takes as a list of numbers. */
export type CopyAnswer = readonly [status: number, payload?: readonly unknown[]];

export class DocumentCopies {
  private readonly open = new Map<number, Uint8Array>();
  private taking = 0;
  private nextHandle = 1;

  /** @param save the workbook as it would be saved now */
  constructor(private readonly save: () => Promise<Uint8Array>) {}

  async take(type: unknown): Promise<CopyAnswer> {
    if (type !== COMPRESSED) return [FILE_TYPE_NOT_SUPPORTED];
    if (this.open.size + this.taking >= MOST_OPEN) return [CLOSE_FILE_FIRST];
    this.taking++;
    try {
      const bytes = await this.save();
      const handle = this.nextHandle++;
      this.open.set(handle, bytes);
      return [SUCCESS, [handle, bytes.length]];
    } catch {
      return [INTERNAL_ERROR];
    } finally {
      this.taking--;
    }
  }

  slice(handle: unknown, offset: unknown, size: unknown): CopyAnswer {
    const bytes = this.open.get(Number(handle));
    const [from, length] = [Number(offset), Number(size)];
    if (!bytes || !(from >= 0 && from < bytes.length && length > 0)) return [OUT_OF_RANGE];
    const part = Array.from(bytes.subarray(from, from + length));
    return [SUCCESS, [part, part.length]];
  }

  release(handle: unknown): CopyAnswer {
    return [this.open.delete(Number(handle)) ? SUCCESS : INTERNAL_ERROR];
  }
}
