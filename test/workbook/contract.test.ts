/** The contract suite, the same cases against both adapters, on a sample ledger with filters, merged cells, a chart and a comment. */
import { readFileSync } from "node:fs";
import { contractCases } from "../../src/workbook/contract";
import type { WorkbookPort } from "../../src/workbook/port";
import { openXlsx } from "../../src/workbook/xlsx";
import { openInStandIn } from "../workbench/open-in-stand-in";

const samples = ["ledger-november", "supervision-q4"];

interface OpenPort {
  readonly port: WorkbookPort;
  save(): Promise<Uint8Array>;
  close(): void;
}

const adapters: Record<string, (bytes: Uint8Array) => Promise<OpenPort>> = {
  "the file's package": (bytes) => {
    const opened = openXlsx(bytes, { fileName: "sample.xlsx" });
    if (!opened.ok) throw new Error(opened.problem.code);
    const port = opened.value;
    return Promise.resolve({
      port,
      save: () => Promise.resolve(port.save()),
      close: () => undefined,
    });
  },
  "Office.js in the Excel stand-in": openInStandIn,
};

describe.each(Object.keys(adapters))("%s", (adapter) => {
  describe.each(samples)("on %s", (sample) => {
    let opened: OpenPort;
    const bytes = readFileSync(`assets/samples/${sample}.xlsx`);

    beforeAll(async () => {
      const open = adapters[adapter];
      if (!open) throw new Error(adapter);
      opened = await open(bytes);
    }, 60_000);
    afterAll(() => opened.close());

    test.each(contractCases.map((c) => [c.name, c] as const))(
      "%s",
      async (_, contractCase) => {
        await contractCase.run(opened.port);
      },
      60_000
    );
  });
});
