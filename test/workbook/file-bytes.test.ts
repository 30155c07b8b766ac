/** The open workbook's bytes, slice by slice, as Office.js hands them out; and what is told when it does not. */
import {
  openAsNewWorkbook,
  workbookBytes,
  type FileSource,
} from "../../src/workbook/excel/file-bytes";

const COMPRESSED = "compressed" as unknown as Office.FileType;
const bytes = Uint8Array.from({ length: 100_000 }, (_, i) => (i * 7) % 256);

/** A host that gives slices of 30,000 bytes. */
function host(trouble: { readonly at?: number; readonly refused?: string } = {}) {
  const closed: number[] = [];
  const answer = <T>(value: T) =>
    ({ status: "succeeded", value }) as unknown as Office.AsyncResult<T>;
  const failure = {
    status: "failed",
    error: { message: "磁盘已满" },
  } as unknown as Office.AsyncResult<never>;
  const file = {
    size: bytes.length,
    sliceCount: 4,
    getSliceAsync: (i: number, told: (r: Office.AsyncResult<Office.Slice>) => void) =>
      told(
        i === trouble.at
          ? failure
          : answer({
              data: [...bytes.subarray(i * 30_000, (i + 1) * 30_000)],
            } as unknown as Office.Slice)
      ),
    closeAsync: () => closed.push(1),
  };
  const source = {
    getFileAsync: (_type: unknown, _options: unknown, told: (r: unknown) => void) =>
      told(trouble.refused ? failure : answer(file)),
  } as unknown as FileSource;
  return { source, closed };
}

test("the slices are put together, and the file is closed", async () => {
  const { source, closed } = host();
  expect(await workbookBytes(source, COMPRESSED)).toEqual({ ok: true, value: bytes });
  expect(closed).toEqual([1]);
});

test("a slice that fails is told in the host's words, and the file is closed all the same", async () => {
  const { source, closed } = host({ at: 2 });
  expect(await workbookBytes(source, COMPRESSED)).toMatchObject({
    ok: false,
    problem: { code: "host-error", args: { message: "磁盘已满" } },
  });
  expect(closed).toEqual([1]);
  expect(await workbookBytes(host({ refused: "x" }).source, COMPRESSED)).toMatchObject({
    ok: false,
  });
});

test("a new workbook is opened from the bytes", async () => {
  let given = "";
  expect(
    await openAsNewWorkbook(bytes, (base64) => Promise.resolve(void (given = base64)))
  ).toEqual({
    ok: true,
    value: null,
  });
  expect(Uint8Array.from(Buffer.from(given, "base64"))).toEqual(bytes);
  expect(await openAsNewWorkbook(bytes, () => Promise.reject(new Error("不行")))).toMatchObject({
    ok: false,
    problem: { code: "host-error", args: { message: "不行" } },
  });
});
