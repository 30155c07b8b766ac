/**
 * What may not stand in a report, searched in every form of both editions, on a workbook that holds all of it; and titles that would do
 * something if they were let.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { kewutong } from "../cli/command-line";
import { sheetOf } from "../cli/ledgers";
import { buildXlsx } from "../xlsx/package-builder";

jest.setTimeout(60_000);

const STAFF = ["柳疏影", "乔木生", "宋怀瑾", "云知意"] as const;

const NEVER = {
  "a row with a 密级": ["砚台行动", "青铜方案"],
  "文秘机要, counted only": ["涉密文件清退"],
  "approval texts": ["请务必本周落实到位", "石闻远阅"],
  phones: ["13800000000", "0571-88990011", "139 1234 5678"],
  "identity numbers": ["330102199001011234"],
  "petitioners' names": ["罗大有", "钱三妹"],
  "leave reasons": ["家人住院", "陪护"],
  remarks: ["私下说一句"],
} as const;

const book = () =>
  buildXlsx({
    sheets: [
      {
        name: "台账",
        xml: rows([
          ["2026年3月工作台账", "", "", "", "", "", "", ""],
          [
            "序号",
            "工作事项",
            "交办人",
            "交办日期",
            "完成时限",
            "责任人",
            "完成情况",
            "领导批示",
            "密级",
            "备注",
          ],
          [
            1,
            "砚台行动会务",
            "石县长",
            "2026-03-16",
            "2026-03-25",
            "乔木生",
            "进行中",
            "",
            "秘密",
            "",
          ],
          [
            2,
            "青铜方案会签（机密★1年）",
            "石县长",
            "2026-03-16",
            "2026-03-19",
            "乔木生",
            "进行中",
            "",
            "",
            "",
          ],
          [3, "涉密文件清退", "", "2026-03-16", "2026-03-17", "宋怀瑾", "已办结", "", "", ""],
          [
            4,
            "起草春耕现场会讲话",
            "石县长",
            "2026-03-16",
            "2026-03-18",
            "柳疏影",
            "13800000000已办结",
            "请务必本周落实到位",
            "",
            "私下说一句",
          ],
          [
            5,
            "考察团来访接待，联系人139 1234 5678",
            "石县长",
            "2026-03-16",
            "2026-03-26",
            "云知意",
            "云知意在办",
            "石闻远阅",
            "",
            "",
          ],
          [
            6,
            "信访人罗大有反映问题的协调",
            "",
            "2026-03-16",
            "2026-03-18",
            "乔木生",
            "进行中",
            "",
            "",
            "0571-88990011",
          ],
          [
            7,
            "钱三妹等5人来访接谈（330102199001011234）",
            "",
            "2026-03-16",
            "2026-03-24",
            "乔木生",
            "进行中",
            "",
            "",
            "",
          ],
          [
            8,
            "柳疏影年休假审批单备案",
            "",
            "2026-03-16",
            "2026-03-24",
            "乔木生",
            "进行中",
            "",
            "",
            "",
          ],
          [
            9,
            "请小云和柳科长核对接待清单",
            "",
            "2026-03-16",
            "2026-03-25",
            "云知意",
            "进行中",
            "",
            "",
            "",
          ],
          [
            10,
            '=HYPERLINK("http://x","点我")',
            "",
            "2026-03-16",
            "2026-03-24",
            "乔木生",
            "进行中",
            "",
            "",
            "",
          ],
          [
            11,
            "<script>alert(1)</script>&的整改",
            "",
            "2026-03-16",
            "2026-03-24",
            "乔木生",
            "进行中",
            "",
            "",
            "",
          ],
          [
            12,
            "给😀小组的通知",
            "",
            "2026-03-16",
            "2026-03-24",
            "乔木生",
            "进行中",
            "",
            "",
            "长".repeat(30_000),
          ],
          [
            13,
            `印发${"很长的".repeat(3_000)}通知`,
            "",
            "2026-03-16",
            "2026-03-24",
            "乔木生",
            "进行中",
            "",
            "",
            "",
          ],
        ]),
      },
      sheetOf("职责分工", [
        ["姓名", "职务", "主要职责"],
        ["柳疏影", "科长", "主持全面工作，负责综合文字"],
        ["乔木生", "副科长", "负责日常工作、会务、信访"],
        ["宋怀瑾", "科员", "负责机要"],
        ["云知意", "科员", "负责接待"],
      ]),
      sheetOf("请假登记", [
        ["姓名", "请假类别", "起始日期", "截止日期", "事由"],
        ["云知意", "事假", "2026-03-23", "2026-03-24", "家人住院，陪护"],
      ]),
    ],
  });

/** Rows with any number of columns. */
function rows(lines: readonly (readonly (string | number)[])[]): string {
  const escape = (text: string): string =>
    text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
  const cell = (value: string | number, r: number, c: number): string => {
    const at = `${String.fromCharCode(65 + c)}${r + 1}`;
    return typeof value === "number"
      ? `<c r="${at}"><v>${value}</v></c>`
      : `<c r="${at}" t="inlineStr"><is><t>${escape(value)}</t></is></c>`;
  };
  const xml = lines.map(
    (line, r) => `<row r="${r + 1}">${line.map((value, c) => cell(value, r, c)).join("")}</row>`
  );
  return `<sheetData>${xml.join("")}</sheetData>`;
}

const outputs = join(__dirname, "../output");
mkdirSync(outputs, { recursive: true });
const folder = mkdtempSync(join(outputs, "forbidden-"));
afterAll(() => rmSync(folder, { recursive: true }));

interface Forms {
  readonly json: string;
  readonly text: string;
  readonly sheet: string;
  readonly word: string;
}

async function forms(edition: string): Promise<Forms> {
  const input = join(folder, "ledger.xlsx");
  const [sheet, word] = [join(folder, "out.xlsx"), join(folder, "out.docx")];
  writeFileSync(input, book());
  const run = await kewutong([
    "report",
    input,
    "--edition",
    edition,
    "--today",
    "2026-03-20",
    "--json",
    "-o",
    sheet,
    "--docx",
    word,
  ]);
  expect(run.code).toBe(0);
  const parts = unzipSync(readFileSync(sheet));
  const report = Object.keys(parts).filter((name) => /sheet4|drawing|chart|customXml/.test(name));
  const document = unzipSync(readFileSync(word));
  return {
    json: run.out,
    text: JSON.parse(run.out).text,
    sheet: report.map((name) => strFromU8(parts[name] ?? new Uint8Array())).join("\n"),
    word: Object.values(document)
      .map((part) => strFromU8(part))
      .join("\n"),
  };
}

describe.each(["up", "in"])("edition %s", (edition) => {
  let made: Forms;
  beforeAll(async () => {
    made = await forms(edition);
  });

  test.each(Object.entries(NEVER))("keeps %s out of every form", (_, texts) => {
    for (const [form, content] of Object.entries(made))
      for (const text of texts)
        expect([form, content.includes(text) ? text : null]).toEqual([form, null]);
  });

  test("names staff inside only, also by nickname and post", () => {
    for (const form of ["text", "word", "sheet", "json"] as const) {
      // The memory part of the file knows owners; what is handed up is the sheet.
      const content =
        form === "sheet" ? made.sheet.replace(/<memory[\s\S]*<\/memory>/, "") : made[form];
      const named = [...STAFF, "小云", "柳科长"].filter((name) => content.includes(name));
      expect([form, named.length > 0]).toEqual([form, edition === "in"]);
    }
  });

  test("lights, loads and standard words are for the inside", () => {
    const inner = ["忙闲差距", "突出“", "与分工不符", "逾期", "小时"].filter((word) =>
      made.text.includes(word)
    );
    expect(inner.length > 0).toBe(edition === "in");
  });

  test("titles that would do something come out as harmless text", () => {
    expect(made.text).toContain('=HYPERLINK("http://x","点我")');
    expect(made.text).toContain("给😀小组的通知");
    expect(made.text).toContain("<script>alert(1)</script>&的整改");
    for (const xml of [made.sheet, made.word]) {
      expect([xml.includes("&lt;script&gt;"), xml.includes("<script>")]).toEqual([true, false]);
      expect(/<f>|fldSimple|instrText[^>]*>[^<]*HYPERLINK/.test(xml)).toBe(false);
    }
    // No relation of the document or the sheet leads out of it.
    expect(made.word).not.toMatch(/TargetMode="External"[^>]*http:\/\/x/);
    const longest = Math.max(...made.text.split("；").map((s) => s.length));
    expect(longest).toBeLessThan(1_000);
  });
});
