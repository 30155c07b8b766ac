/** The open workbook's file, and a file opened as a new workbook. The bytes are those Excel would save now. */
import { done, failed, type Outcome } from "../problem";

/** What of `Office.context.document` is used. */
export type FileSource = Pick<Office.Document, "getFileAsync">;

/** Bytes a slice; Office.js takes at most 4 MB. */
const SLICE = 4_194_304;

/** Fails with `host-error` and the host's own words. @param compressed `Office.FileType.Compressed`: the .xlsx as it would be saved */
export async function workbookBytes(
  source: FileSource,
  compressed: Office.FileType
): Promise<Outcome<Uint8Array>> {
  const file = await asked<Office.File>((answer) =>
    source.getFileAsync(compressed, { sliceSize: SLICE }, answer)
  );
  if (!file.ok) return file;
  try {
    const bytes = new Uint8Array(file.value.size);
    let at = 0;
    for (let i = 0; i < file.value.sliceCount; i++) {
      const slice = await asked<Office.Slice>((answer) => file.value.getSliceAsync(i, answer));
      if (!slice.ok) return slice;
      const data = slice.value.data as ArrayLike<number>;
      bytes.set(Uint8Array.from(data), at);
      at += data.length;
    }
    return at === bytes.length
      ? done(bytes)
      : failed({ code: "host-error", args: { message: `${at}/${bytes.length}` } });
  } finally {
    // A document keeps at most two such files open.
    file.value.closeAsync();
  }
}

/** @param create `Excel.createWorkbook` (ExcelApi 1.8) */
export async function openAsNewWorkbook(
  bytes: Uint8Array,
  create: (base64: string) => Promise<void>
): Promise<Outcome<null>> {
  try {
    await create(base64Of(bytes));
    return done(null);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return failed({ code: "host-error", args: { message } });
  }
}

function asked<T>(
  ask: (answer: (result: Office.AsyncResult<T>) => void) => void
): Promise<Outcome<T>> {
  return new Promise((resolve) => {
    ask((result) =>
      resolve(
        String(result.status) === "succeeded"
          ? done(result.value)
          : failed({ code: "host-error", args: { message: result.error?.message ?? "" } })
      )
    );
  });
}

/** In pieces: `String.fromCharCode` takes no megabytes of arguments. */
function base64Of(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}
