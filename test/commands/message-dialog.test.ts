import { showMessage } from "../../src/commands/message-dialog";

Object.assign(globalThis, { window: { location: { href: "https://localhost/commands.html" } } });

type Handler = (arg: unknown) => void;

/** The dialog half of Office: `open` decides what the host does. */
function office(open: (address: string, callback: (result: object) => void) => void) {
  const handlers = new Map<string, Handler>();
  const dialog = {
    addEventHandler: (event: string, handler: Handler) => handlers.set(event, handler),
    close: jest.fn(),
  };
  Object.assign(globalThis, {
    Office: {
      AsyncResultStatus: { Succeeded: "succeeded" },
      EventType: { DialogEventReceived: "event", DialogMessageReceived: "message" },
      context: {
        ui: {
          displayDialogAsync: (address: string, _: object, callback: (result: object) => void) =>
            open(address, callback),
        },
      },
    },
  });
  return { dialog, handlers };
}

const told = { title: "标记没有完成", lines: ["工作表受保护"] };

test("resolves when the user closes the dialog by its cross", async () => {
  let address = "";
  const { dialog, handlers } = office((asked, callback) => {
    address = asked;
    callback({ status: "succeeded", value: dialog });
  });
  const shown = showMessage(told, "zh-CN");
  await new Promise((resolve) => setTimeout(resolve, 0));
  handlers.get("event")?.({ error: 12006 });
  await shown;
  expect(new URL(address).pathname).toBe("/dialog.html");
});

test("the button in the page closes it", async () => {
  const { dialog, handlers } = office((_, callback) =>
    callback({ status: "succeeded", value: dialog })
  );
  const shown = showMessage(told, "zh-CN");
  await new Promise((resolve) => setTimeout(resolve, 0));
  handlers.get("message")?.({ message: "close" });
  await shown;
  expect(dialog.close).toHaveBeenCalledTimes(1);
});

test.each([
  ["refuses", (_: string, callback: (result: object) => void) => callback({ status: "failed" })],
  [
    "throws",
    () => {
      throw new Error("dialogs are blocked");
    },
  ],
])("a host that %s does not keep it waiting", async (_, open) => {
  office(open);
  await showMessage(told, "zh-CN");
});

test("a host that never answers is waited for ten seconds, an open dialog a minute", async () => {
  jest.useFakeTimers();
  office(() => undefined);
  const silent = showMessage(told, "zh-CN");
  await jest.advanceTimersByTimeAsync(10_000);
  await silent;

  const { dialog } = office((_, callback) => callback({ status: "succeeded", value: dialog }));
  let over = false;
  const left = showMessage(told, "zh-CN").then(() => (over = true));
  await jest.advanceTimersByTimeAsync(59_000);
  expect(over).toBe(false);
  await jest.advanceTimersByTimeAsync(1_000);
  await left;
  jest.useRealTimers();
});
