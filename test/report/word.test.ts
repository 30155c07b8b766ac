/** The Word document: the layout of GB/T 9704-2012 in its parts, the same bytes every time, and an office's own template filled. */
import { createHash } from "node:crypto";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { wordDocument } from "../../src/app/word-document";
import { fillTemplate } from "../../src/app/word-template";
import { reportDocument, usualSettings } from "../../src/report";
import { day, DUTIES, section } from "../rules/section";
import { reported, words } from "./reporting";

const ledger = section({
  title: "云岭县政府办公室秘书一科2026年3月工作任务台账",
  duties: DUTIES,
  rows: [
    {
      title: "起草春耕现场会讲话",
      done: true,
      doneOn: "2026-03-18",
      due: "2026-03-19",
      assignedBy: "石县长",
    },
    { title: "考察团来访接待 <甲&乙>", due: "2026-03-26", assignedBy: "分管领导" },
    { title: "督办台账更新", due: "2026-03-13" },
  ],
});
const document = () => reportDocument(reported(ledger, "up"), words(), usualSettings);
const made = () => wordDocument(document(), { date: day("2026-03-20"), title: "周报" });
const part = (bytes: Uint8Array, name: string): string =>
  strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

describe("layout", () => {
  let xml = "";
  beforeAll(async () => {
    xml = part(await made(), "word/document.xml");
  });

  test("A4 with margins of 37, 26, 35 and 28 mm", () => {
    const size = /<w:pgSz w:w="(\d+)" w:h="(\d+)"/.exec(xml)?.slice(1).map(Number);
    expect(size).toEqual([11906, 16838]);
    const mm = (side: string): number =>
      Math.round(
        (Number(new RegExp(`<w:pgMar[^>]* w:${side}="(\\d+)"`).exec(xml)?.[1]) / 1440) * 25.4
      );
    expect(["top", "right", "bottom", "left"].map(mm)).toEqual([37, 26, 35, 28]);
  });

  test("title 小标宋 二号, headings 黑体, run-in headings 楷体, body 仿宋 三号, 28 points exactly", () => {
    const runOf = (text: string): string =>
      [...xml.matchAll(/<w:r>.*?<\/w:r>/gs)].map((m) => m[0]).find((run) => run.includes(text)) ??
      "";
    expect(runOf("一周工作情况")).toMatch(/w:eastAsia="方正小标宋简体".*<w:sz w:val="44"\/>/s);
    expect(runOf("一、本周主要工作")).toMatch(/w:eastAsia="黑体".*<w:sz w:val="32"\/>/s);
    expect(runOf("（一）办文。")).toContain('w:eastAsia="楷体_GB2312"');
    expect(runOf("本周承办事项")).toMatch(
      /w:eastAsia="仿宋_GB2312"[^>]*w:hint="eastAsia"|w:hint="eastAsia"[^>]*w:eastAsia="仿宋_GB2312"/
    );
    const lines = [...xml.matchAll(/<w:spacing [^>]*w:line="(\d+)"[^>]*>/g)];
    expect(new Set(lines.map((m) => m[1]))).toEqual(new Set(["560"]));
    for (const [tag] of lines) expect(tag).toContain('w:lineRule="exact"');
    expect(xml).toContain('w:firstLineChars="200"');
  });

  test("page numbers — 1 — on the outside, tables repeat their head, no grid", async () => {
    const parts = unzipSync(await made());
    const foots = Object.keys(parts).filter((name) => /footer\d+\.xml$/.test(name));
    const sides = foots.map(
      (name) => /<w:jc w:val="(\w+)"/.exec(strFromU8(parts[name] ?? new Uint8Array()))?.[1]
    );
    expect(sides.sort()).toEqual(["left", "right"]);
    expect(part(await made(), "word/settings.xml")).toContain("<w:evenAndOddHeaders/>");
    expect(xml).toContain("<w:tblHeader/>");
    expect(xml).not.toMatch(/<w:docGrid[^>]*w:type="lines/);
    expect(xml).toContain("&lt;甲&amp;乙&gt;");
  });
});

test("the same report is the same bytes, whatever the time", async () => {
  const hash = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
  const before = hash(await made());
  await new Promise((resolve) => setTimeout(resolve, 2_100));
  expect(hash(await made())).toBe(before);
});

const NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** An office's template: its own styles, a tag cut into runs, a paragraph tag, a row to be repeated. */
function template(body: string): Uint8Array {
  return zipSync({
    "[Content_Types].xml": strToU8("<Types/>"),
    "word/document.xml": strToU8(`<w:document ${NS}><w:body>${body}</w:body></w:document>`),
    "word/styles.xml": strToU8("<w:styles>本单位的样式</w:styles>"),
    "word/header1.xml": strToU8(`<w:hdr ${NS}><w:p><w:r><w:t>{{落款}}</w:t></w:r></w:p></w:hdr>`),
  });
}

describe("an office's own template", () => {
  const body =
    '<w:p><w:pPr><w:pStyle w:val="本单位标题"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>关于{{标</w:t></w:r><w:r><w:t>题}}的报告</w:t></w:r></w:p>' +
    '<w:p><w:pPr><w:pStyle w:val="本单位正文"/></w:pPr><w:r><w:t>{{本周主要工作}}</w:t></w:r></w:p>' +
    "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>事项</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>{{行.序号}}．{{行.交办事项}}</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>{{行.办理情况}}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>" +
    "<w:p><w:r><w:t>{{没有的}}{{日期}}</w:t></w:r></w:p>";
  const filled = () => {
    const outcome = fillTemplate(template(body), document());
    if (!outcome.ok) throw new Error(outcome.problem.code);
    return outcome.value;
  };
  const shown = (xml: string): string[] =>
    [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map((p) =>
      [...p[0].matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((t) => t[1]).join("")
    );

  test("its tags are filled where they stand, paragraphs and rows repeated", () => {
    const xml = part(filled().bytes, "word/document.xml");
    const lines = shown(xml);
    expect(lines[0]).toBe("关于秘书一科一周工作情况（3月16日—20日）的报告");
    expect(lines.slice(1, 3)).toEqual([
      "（一）办文。办结1件：起草春耕现场会讲话。",
      "（二）督查落实。“督办台账更新”因（请填原因），未按期办结，拟于3月27日前办结。",
    ]);
    expect(lines.slice(3, 8)).toEqual([
      "事项",
      "1．起草春耕现场会讲话",
      "3月18日办结，待反馈",
      "2．考察团来访接待 &lt;甲&amp;乙&gt;",
      "正在办理",
    ]);
    expect(lines.at(-1)).toBe("{{没有的}}2026年3月20日");
  });

  test("its styles and runs stay; a tag nobody knows is told", () => {
    const { bytes, unknown } = filled();
    const xml = part(bytes, "word/document.xml");
    expect(xml).toContain('<w:pStyle w:val="本单位标题"/>');
    expect(xml.match(/<w:pStyle w:val="本单位正文"\/>/g)).toHaveLength(2);
    expect(xml).toContain("<w:rPr><w:b/></w:rPr>");
    expect(part(bytes, "word/styles.xml")).toBe("<w:styles>本单位的样式</w:styles>");
    expect(part(bytes, "word/header1.xml")).toContain("云岭县政府办公室秘书一科");
    expect(unknown).toEqual(["{{没有的}}"]);
  });

  test("what is no Word document is said to be none", () => {
    for (const bytes of [strToU8("不是"), zipSync({ "a.txt": strToU8("x") })])
      expect(fillTemplate(bytes, document())).toMatchObject({
        ok: false,
        problem: { code: "unsupported" },
      });
    const broken = zipSync({ "word/document.xml": strToU8("<w:document><w:p>") });
    expect(fillTemplate(broken, document())).toMatchObject({
      ok: false,
      problem: { code: "damaged" },
    });
  });
});
