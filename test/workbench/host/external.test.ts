/** What the library asks outside of batches, called the way its debug build calls it. */
import { createHost, type HostOptions } from "../../../src/workbench/host/host";
import { MemoryBook } from "./memory-book";

interface SafeArray {
  toArray(): unknown[];
}
interface ExternalObject {
  RegisterEvent(
    id: number,
    target: string,
    handler: (id: number, payload: SafeArray) => void,
    done: (a: SafeArray) => void
  ): void;
  UnregisterEvent(id: number, target: string, done: (a: SafeArray) => void): void;
  Execute(id: number, params: unknown, done: (a: SafeArray) => void): void;
  GetContext(): {
    GetSupportedMatrix(): string;
    GetSettings(): { Read(k: string[], v: string[]): void; Write(k: string[], v: string[]): void };
  };
}

const options: HostOptions = { requirements: { ExcelApi: "1.14" }, locale: "zh-CN" };

function connect(book = new MemoryBook("台账"), more: Partial<HostOptions> = {}) {
  const host = createHost(book, { ...options, ...more });
  const connection = host.connect("commands");
  return { host, connection, external: connection.external as ExternalObject };
}

test("a ribbon function runs once its page is ready and ends with event.completed()", async () => {
  const { connection, external } = connect();
  const done = connection.runCommand("markLedger", "MarkButton");
  const called: unknown[] = [];
  external.RegisterEvent(
    39,
    "",
    (_, payload) => {
      const [command, name, source] = payload.toArray();
      called.push(name, source);
      external.Execute(94, [command, 0, "{}"], () => undefined);
    },
    () => undefined
  );
  await done;
  expect(called).toEqual(["markLedger", '{"source":{"id":"MarkButton"}}']);
});

test("a ribbon function whose runtime is closed ends with an error instead of hanging", async () => {
  const { connection, external } = connect();
  external.RegisterEvent(
    39,
    "",
    () => undefined,
    () => undefined
  );
  const done = connection.runCommand("markLedger", "MarkButton");
  await Promise.resolve();
  connection.close();
  await expect(done).rejects.toThrow("closed");
});

test("one dialog at a time: opened, spoken to, closed by the user", () => {
  const asked: Parameters<NonNullable<HostOptions["onUi"]>>[0][] = [];
  const { external } = connect(new MemoryBook(), { onUi: (request) => asked.push(request) });
  const heard: unknown[][] = [];
  const statuses: unknown[] = [];
  const open = () =>
    external.RegisterEvent(
      10,
      JSON.stringify({ url: "https://localhost:3000/dialog.html", height: 30, width: 20 }),
      (_, payload) => heard.push(payload.toArray()),
      (answer) => statuses.push(answer.toArray()[0])
    );
  open();
  open();
  expect(statuses).toEqual([0, 12007]);
  expect(asked.map((a) => [a.kind, a.url])).toEqual([
    ["dialog", "https://localhost:3000/dialog.html"],
  ]);
  asked[0]?.dialog?.message("好");
  asked[0]?.dialog?.closed();
  expect(heard).toEqual([[0, "好", "https://localhost:3000"], [12006]]);
});

test("a call the host does not know is answered, not left open", () => {
  const { external } = connect();
  const status: unknown[] = [];
  external.Execute(110, [], (answer) => status.push(answer.toArray()[0]));
  external.RegisterEvent(
    60,
    "",
    () => undefined,
    (answer) => status.push(answer.toArray()[0])
  );
  expect(status).toEqual([5000, 5000]);
});

test("each runtime keeps its own copy of the document settings", () => {
  const book = new MemoryBook();
  const { host, external } = connect(book);
  const other = host.connect("taskpane").external as ExternalObject;
  external.GetContext().GetSettings().Write(["mode"], ['"标时限"']);
  const keys: string[] = [];
  other.GetContext().GetSettings().Read(keys, []);
  expect(keys).toEqual([]);
  expect(book.documentSettings).toEqual({ mode: '"标时限"' });
  expect(JSON.parse(external.GetContext().GetSupportedMatrix())).toMatchObject({
    ExcelApi: "1.14",
  });
});

test("who asked for it hears that settings were saved, until it no longer asks", async () => {
  const { external } = connect();
  const settings = external.GetContext().GetSettings();
  const SETTINGS_CHANGED = 1;
  let heard = 0;
  external.RegisterEvent(
    SETTINGS_CHANGED,
    "",
    () => void heard++,
    () => undefined
  );
  settings.Write(["复核"], ["true"]);
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(heard).toBe(1);
  external.UnregisterEvent(SETTINGS_CHANGED, "", () => undefined);
  settings.Write(["复核"], ["false"]);
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(heard).toBe(1);
});
