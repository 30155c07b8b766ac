/** Every refusal of Excel that the add-in can meet, by its code. */
import { openInNode, type NodeRuntime } from "../../../src/workbench/node/open-in-node";
import { MemoryBook } from "./memory-book";

let book: MemoryBook;
let runtime: NodeRuntime;

beforeEach(() => {
  book = new MemoryBook("台账", "名单");
  runtime = openInNode(book);
});
afterEach(() => runtime.close());

type Work = (context: Excel.RequestContext, sheet: Excel.Worksheet) => unknown;

/** The error a batch ends with; null when it went through. */
async function errorOf(work: Work): Promise<OfficeExtension.Error | null> {
  try {
    await runtime.Excel.run(async (context) => {
      await work(context, context.workbook.worksheets.getItem("台账"));
      await context.sync();
    });
    return null;
  } catch (error) {
    return error as OfficeExtension.Error;
  }
}

const refusals: readonly (readonly [string, string, Work])[] = [
  [
    "a matrix of the wrong size",
    "InvalidArgument",
    (_, s) => (s.getRange("A1:B2").values = [[1, 2]]),
  ],
  [
    "a flat list for a range",
    "InvalidArgument",
    (_, s) => (s.getRange("A1:B1").values = [1, 2] as unknown as number[][]),
  ],
  ["an address that is none", "InvalidArgument", (_, s) => s.getRange("甲乙丙 1")],
  ["a column beyond XFD", "InvalidArgument", (_, s) => s.getRange("XFE1")],
  ["another sheet's address", "InvalidArgument", (_, s) => s.getRange("名单!A1")],
  [
    "an address string over 8,192 characters",
    "InvalidArgument",
    (_, s) =>
      s.getRanges(
        Array.from({ length: 1700 }, (_u, i) => `A${i + 1}`).join(",") + ",B1:B2".repeat(100)
      ),
  ],
  ["values for a whole column", "InvalidArgument", (_, s) => (s.getRange("A:A").values = [[1]])],
  [
    "a word no enumeration has",
    "InvalidArgument",
    (_, s) => s.getRange("A1").insert("Sideways" as "Down"),
  ],
  [
    "a colour that is none",
    "InvalidArgument",
    (_, s) => (s.getRange("A1").format.fill.color = "红"),
  ],
  [
    "leaving the sheet by an offset",
    "InvalidArgument",
    (_, s) => s.getRange("A1").getOffsetRange(-1, 0),
  ],
  [
    "a sheet that is missing",
    "ItemNotFound",
    (c) => c.workbook.worksheets.getItem("没有").load("name"),
  ],
  [
    "a table that is missing",
    "ItemNotFound",
    (c) => c.workbook.tables.getItem("没有").load("name"),
  ],
  ["a name that is missing", "ItemNotFound", (c) => c.workbook.names.getItem("没有").load("name")],
  [
    "no intersection",
    "ItemNotFound",
    (_, s) => s.getRange("A1").getIntersection("B2").load("address"),
  ],
  ["a sheet's name that is taken", "ItemAlreadyExists", (c) => c.workbook.worksheets.add("名单")],
  ["a sheet's name with a slash", "InvalidArgument", (c) => c.workbook.worksheets.add("周报/10月")],
  [
    "a name that is taken",
    "ItemAlreadyExists",
    (c, s) => {
      c.workbook.names.add("区域", s.getRange("A1"));
      c.workbook.names.add("区域", s.getRange("A2"));
    },
  ],
  [
    "the last visible sheet deleted",
    "InvalidOperation",
    (c, s) => {
      c.workbook.worksheets.getItem("名单").visibility = "Hidden";
      s.delete();
    },
  ],
  [
    "half a merged cell moved",
    "InsertDeleteConflict",
    (_, s) => {
      s.getRange("B5:C5").merge();
      s.getRange("B2").insert("Down");
    },
  ],
  [
    "a table over another",
    "InvalidArgument",
    (_, s) => {
      s.tables.add("A1:B3", true);
      s.tables.add("B2:C4", true);
    },
  ],
  [
    "sorting torn merges",
    "MergedRangeConflict",
    (_, s) => {
      s.getRange("A1:B4").values = [
        [3, 1],
        [2, 1],
        [1, 1],
        [0, 1],
      ];
      s.getRange("A1:A2").merge();
      s.getRange("A1:B4").sort.apply([{ key: 1, ascending: true }]);
    },
  ],
  ["malformed XML", "InvalidArgument", (c) => c.workbook.customXmlParts.add("<a><b></a>")],
  [
    "a text literal over 255 characters in a rule",
    "InvalidArgument",
    (_, s) => {
      const format = s.getRange("A1").conditionalFormats.add("Custom");
      format.custom.rule.formula = `=A1="${"长".repeat(256)}"`;
    },
  ],
];

test.each(refusals)("%s: %s", async (_, code, work) => {
  expect((await errorOf(work))?.code).toBe(code);
});

test("a member that is not stated is refused by its name", async () => {
  const error = await errorOf((_, sheet) => sheet.getRange("A1").getImage());
  expect(error?.code).toBe("ApiNotFound");
  expect(error?.message).toContain("Range.getImage");
  expect(error?.debugInfo.errorLocation).toBe("Range.getImage");
});

test("a member above the declared level is refused, by the library or by the host", async () => {
  const old = openInNode(new MemoryBook("台账"), { requirements: { ExcelApi: "1.8" } });
  const run = (work: (sheet: Excel.Worksheet) => unknown) =>
    old.Excel.run(async (context) => {
      work(context.workbook.worksheets.getItem("台账"));
      await context.sync();
    });
  await expect(run((s) => s.autoFilter.remove())).rejects.toMatchObject({ code: "ApiNotFound" });
  // The library lets every write of a property through; the host does not.
  await expect(run((s) => (s.getRange("A1").format.indentLevel = 1))).rejects.toMatchObject({
    code: "ApiNotFound",
    message: expect.stringContaining("RangeFormat.indentLevel") as string,
  });
  old.close();
});

describe("a protected sheet", () => {
  beforeEach(() => {
    const [sheet] = book.sheets;
    if (sheet) sheet.protection.protected = true;
  });
  test.each<readonly [string, Work]>([
    ["values", (_, s) => (s.getRange("A1").values = [[1]])],
    ["formats", (_, s) => (s.getRange("A1").format.font.bold = true)],
    ["rows", (_, s) => s.getRange("1:1").insert("Down")],
    ["conditional formats", (_, s) => s.getRange("A1").conditionalFormats.add("Custom")],
    ["merging", (_, s) => s.getRange("A1:B1").merge()],
  ])("refuses %s", async (_, work) => {
    expect((await errorOf(work))?.code).toBe("AccessDenied");
  });
  test("lets unlocked cells be written and everything be read", async () => {
    book.sheets[0]?.setStyle({ row: 0, column: 0, rows: 1, columns: 1 }, { locked: false });
    expect(await errorOf((_, s) => (s.getRange("A1").values = [[1]]))).toBeNull();
    expect(await errorOf((_, s) => s.getRange("A1:C3").load("values"))).toBeNull();
  });
});

test("a protected workbook keeps its sheets", async () => {
  book.structureProtected = true;
  expect((await errorOf((c) => c.workbook.worksheets.add("新")))?.code).toBe("AccessDenied");
});

test("while a cell is edited a batch is refused, or waits when asked to", async () => {
  book.editing = true;
  expect((await errorOf((_, s) => s.load("name")))?.code).toBe("InvalidOperationInCellEditMode");
  setTimeout(() => (book.editing = false), 120);
  await runtime.Excel.run({ delayForCellEdit: true }, async (context) => {
    const sheet = context.workbook.worksheets.getItem("台账").load("name");
    await context.sync();
    expect(sheet.name).toBe("台账");
    expect(book.editing).toBe(false);
  });
});

test("more than 5 MB is refused both ways", async () => {
  const long = "督".repeat(10_000);
  const sent = await errorOf((_, s) => {
    for (let i = 0; i < 20; i++)
      s.getRange(`A${i * 10 + 1}:A${i * 10 + 10}`).values = Array.from({ length: 10 }, () => [
        long,
      ]);
  });
  expect(sent?.code).toBe("RequestPayloadSizeLimitExceeded");
  const area = { row: 0, column: 0, rows: 200, columns: 1 };
  book.sheets[0]?.write(
    area,
    Array.from({ length: 200 }, () => [{ value: long }])
  );
  const got = await errorOf((_, s) => s.getRange("A1:A200").load("values"));
  expect(got?.code).toBe("ResponsePayloadSizeLimitExceeded");
});

test("a batch stops at its first error and keeps what came before", async () => {
  const error = await errorOf((_, s) => {
    s.getRange("A1").values = [["前"]];
    s.getRange("A2:B3").values = [["错"]].concat([["错", "错"]]);
    s.getRange("A4").values = [["后"]];
  });
  expect(error?.code).toBe("InvalidArgument");
  expect(error?.debugInfo.errorLocation).toBe("Range.values");
  expect(book.sheets[0]?.cell(0, 0).value).toBe("前");
  expect(book.sheets[0]?.cell(3, 0).value).toBeNull();
});
