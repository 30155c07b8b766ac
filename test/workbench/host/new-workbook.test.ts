/** The open workbook's file in slices, and a workbook made of a file: asked as the unmodified library asks. */
import { openBook, type Book } from "../../../src/workbench/book";
import type { HostOptions } from "../../../src/workbench/host/host";
import { openInNode, type NodeRuntime } from "../../../src/workbench/node/open-in-node";
import { buildXlsx, oneCell } from "../../xlsx/package-builder";

const file = buildXlsx({ sheets: [{ name: "台账", xml: oneCell("一") }] });

type Asked = Parameters<NonNullable<HostOptions["onUi"]>>[0];
interface SafeArray {
  toArray(): unknown[];
}
interface ExternalObject {
  Execute(id: number, params: unknown, done: (answer: SafeArray) => void): void;
}

let book: Book;
let runtime: NodeRuntime;
const asked: Asked[] = [];

beforeEach(async () => {
  asked.length = 0;
  book = await openBook(file);
  runtime = openInNode(book, { onUi: (request) => asked.push(request) });
});
afterEach(() => {
  runtime.close();
  book.dispose();
});

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");

const execute = (id: number, ...params: unknown[]): Promise<unknown[]> =>
  new Promise((resolve) => {
    const external = runtime.connection.external as ExternalObject;
    external.Execute(id, params, (answer) => resolve(answer.toArray()));
  });
const [COPY, CHUNK, RELEASE] = [77, 80, 81];
const COMPRESSED = 5;

/** A status and the list behind it. */
async function answered(id: number, ...params: unknown[]): Promise<readonly unknown[]> {
  const [status, payload] = await execute(id, ...params);
  return [status, ...(payload === undefined ? [] : (payload as SafeArray).toArray())];
}

test("createWorkbook opens the very bytes it is given as a workbook of its own", async () => {
  await runtime.Excel.createWorkbook(base64(file));
  expect(asked.map(({ kind }) => kind)).toEqual(["open-workbook"]);
  expect(Buffer.from(asked[0]?.bytes ?? []).equals(Buffer.from(file))).toBe(true);
});

test("what is no workbook is refused, and nothing opens", async () => {
  await expect(runtime.Excel.createWorkbook(btoa("plain text"))).rejects.toMatchObject({
    code: "InvalidArgument",
  });
  await expect(runtime.Excel.createWorkbook("!")).rejects.toMatchObject({
    code: "InvalidArgument",
  });
  expect(asked).toEqual([]);
});

test("the file comes in slices of the asked size, with what was written before in it", async () => {
  await runtime.Excel.run(async (context) => {
    context.workbook.worksheets.add("名单");
    await context.sync();
  });
  const saved = await book.save();
  const [status, handle, size] = await answered(COPY, COMPRESSED);
  expect([status, size]).toEqual([0, saved.length]);
  const bytes: unknown[] = [];
  for (let from = 0; from < saved.length; from += 1000) {
    const [ok, part, length] = await answered(CHUNK, handle, from, 1000);
    expect(ok).toBe(0);
    const data = (part as SafeArray).toArray();
    expect(data).toHaveLength(Number(length));
    bytes.push(...data);
  }
  expect(Buffer.from(bytes as number[]).equals(Buffer.from(saved))).toBe(true);
  expect(await answered(CHUNK, handle, saved.length, 1000)).toEqual([5008]);
  expect(await answered(RELEASE, handle)).toEqual([0]);
  expect(await answered(CHUNK, handle, 0, 1000)).toEqual([5008]);
});

test("a third copy waits for one to be given back, and no PDF is promised", async () => {
  const [, first] = await answered(COPY, COMPRESSED);
  await answered(COPY, COMPRESSED);
  expect(await answered(COPY, COMPRESSED)).toEqual([11000]);
  await answered(RELEASE, first);
  expect((await answered(COPY, COMPRESSED))[0]).toBe(0);
  expect(await answered(COPY, 6)).toEqual([1009]);
});
