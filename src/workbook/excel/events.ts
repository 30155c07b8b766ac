/** "Something changed": every kind of change Excel tells, our own left out (`triggerSource`, ExcelApi 1.14). */
import type { ChangedEvent } from "../port";
import { done, type Outcome } from "../problem";
import type { ExcelSession } from "./session";

export async function listen(
  session: ExcelSession,
  listener: (event: ChangedEvent) => void
): Promise<Outcome<() => Promise<void>>> {
  const registered: OfficeExtension.EventHandlerResult<unknown>[] = [];
  const names = new Map<string, string>();
  const tell = (
    kind: ChangedEvent["kind"],
    args: { worksheetId?: string; address?: string; source?: string; triggerSource?: string }
  ): Promise<void> => {
    if (args.triggerSource !== "ThisLocalAddin") {
      listener({
        sheet: names.get(args.worksheetId ?? "") ?? null,
        address: args.address ?? null,
        kind,
        remote: args.source === "Remote",
      });
    }
    return Promise.resolve();
  };
  const started = await session.run(async ({ context, write }) => {
    const sheets = context.workbook.worksheets;
    sheets.load("items/id,items/name");
    registered.push(
      sheets.onChanged.add((args) =>
        tell(args.changeType === "RangeEdited" ? "edited" : "structure", args)
      ),
      sheets.onRowSorted.add((args) => tell("sorted", args)),
      sheets.onAdded.add((args) => tell("sheets", args)),
      sheets.onDeleted.add((args) => tell("sheets", args))
    );
    await write();
    for (const sheet of sheets.items) names.set(sheet.id, sheet.name);
    return done(null);
  });
  if (!started.ok) return started;
  return done(async () => {
    const [first] = registered;
    if (!first) return;
    await session.run(async () => {
      for (const handler of registered) handler.remove();
      await first.context.sync();
      return done(null);
    });
  });
}
