/**
 * Makes the two sample workbooks in assets/samples/: invented people, messy in the way real ledgers are (title and guidance rows, text dates, merged owners,
 * a two-row header, a filter that hides rows, the office's own formats, a dropdown, a comment, a chart).
 * Run by hand when a sample is to change: `node scripts/make-samples.mjs`. Dates are such that 2026-11-20 (Friday) is "today".
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";

const serial = (iso) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25_569;
const escape = (text) => String(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
const letters = (n) => (n > 26 ? String.fromCharCode(64 + Math.floor((n - 1) / 26)) : "") + String.fromCharCode(65 + ((n - 1) % 26));
/** A date cell, a formula with its last value, a styled cell. */
const d = (iso) => ({ v: serial(iso), s: 4 });
const f = (formula, value) => ({ f: formula, v: value, s: 3 });

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PKG = "http://schemas.openxmlformats.org/package/2006";

/** 0 plain, 1 title, 2 header, 3 body, 4 body date, 5 section, 6 note, 7 wrapped body */
const styles = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="176" formatCode="m&quot;月&quot;d&quot;日&quot;;@"/></numFmts><fonts count="5"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font><font><sz val="18"/><name val="方正小标宋简体"/><charset val="134"/></font><font><b/><sz val="11"/><name val="黑体"/><charset val="134"/></font><font><sz val="11"/><name val="仿宋"/><charset val="134"/></font><font><i/><sz val="9"/><color rgb="FF7F7F7F"/><name val="宋体"/><charset val="134"/></font></fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7EEF7"/><bgColor indexed="64"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF5F5F5"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"><color indexed="64"/></left><right style="thin"><color indexed="64"/></right><top style="thin"><color indexed="64"/></top><bottom style="thin"><color indexed="64"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="8"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf><xf numFmtId="0" fontId="2" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="0" fontId="3" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1" applyAlignment="1"><alignment vertical="center"/></xf><xf numFmtId="176" fontId="3" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf><xf numFmtId="0" fontId="2" fillId="3" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center"/></xf><xf numFmtId="0" fontId="4" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="0" fontId="3" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf></cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font></dxf></dxfs><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>`;

/** Rows of cells as sheetData; a cell is text, number, null, or {v, f, s}. `rowStyle` gives the style of cells that name none. */
function sheetData(rows, strings) {
  return rows
    .map(({ cells, style = 3, height, hidden }, i) => {
      const row = i + 1;
      const xml = cells
        .map((cell, c) => {
          if (cell === null) return "";
          const { v = null, f: formula, s = style } = typeof cell === "object" ? cell : { v: cell };
          const at = `r="${letters(c + 1)}${row}" s="${s}"`;
          if (formula) return `<c ${at}${typeof v === "string" ? ' t="str"' : ""}><f>${escape(formula)}</f>${v === null ? "" : `<v>${escape(v)}</v>`}</c>`;
          if (v === null || v === "") return `<c ${at}/>`;
          if (typeof v === "number") return `<c ${at}><v>${v}</v></c>`;
          if (!strings.has(v)) strings.set(v, strings.size);
          return `<c ${at} t="s"><v>${strings.get(v)}</v></c>`;
        })
        .join("");
      if (xml === "") return "";
      return `<row r="${row}"${height ? ` ht="${height}" customHeight="1"` : ""}${hidden ? ' hidden="1"' : ""}>${xml}</row>`;
    })
    .join("");
}

function workbook(name, sheets) {
  const strings = new Map();
  const parts = {};
  const overrides = [];
  const put = (path, xml, type) => {
    parts[path] = strToU8(xml);
    if (type) overrides.push(`<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`);
  };
  sheets.forEach((sheet, i) => {
    const n = i + 1;
    const rels = [];
    let tail = "";
    if (sheet.comments) {
      put(`xl/comments${n}.xml`, `${HEAD}<comments xmlns="${MAIN}"><authors><author>秘书科</author></authors><commentList>${sheet.comments.map(([ref, text]) => `<comment ref="${ref}" authorId="0"><text><t>${escape(text)}</t></text></comment>`).join("")}</commentList></comments>`, "spreadsheetml.comments");
      parts[`xl/drawings/vmlDrawing${n}.vml`] = strToU8(`<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/></v:shapetype>${sheet.comments.map(([ref], k) => { const m = /([A-Z]+)(\d+)/.exec(ref); return `<v:shape id="_x0000_s${1025 + k}" type="#_x0000_t202" style="position:absolute;margin-left:80pt;margin-top:5pt;width:120pt;height:60pt;visibility:hidden" fillcolor="#ffffe1"><v:textbox/><x:ClientData ObjectType="Note"><x:Row>${Number(m[2]) - 1}</x:Row><x:Column>${m[1].charCodeAt(0) - 65}</x:Column></x:ClientData></v:shape>`; }).join("")}</xml>`);
      rels.push(`<Relationship Id="rId1" Type="${REL}/comments" Target="../comments${n}.xml"/>`, `<Relationship Id="rId2" Type="${REL}/vmlDrawing" Target="../drawings/vmlDrawing${n}.vml"/>`);
      tail += '<legacyDrawing r:id="rId2"/>';
    }
    if (sheet.chart) {
      const { title, categories, values } = sheet.chart;
      put(`xl/charts/chart${n}.xml`, `${HEAD}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${REL}"><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:rPr lang="zh-CN" sz="1200"/><a:t>${title}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/><c:ser><c:idx val="0"/><c:order val="0"/><c:cat><c:strRef><c:f>${categories}</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>${values}</c:f></c:numRef></c:val></c:ser><c:axId val="111"/><c:axId val="112"/></c:barChart><c:catAx><c:axId val="111"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="112"/></c:catAx><c:valAx><c:axId val="112"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="111"/></c:valAx></c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>`, "drawingml.chart");
      put(`xl/drawings/drawing${n}.xml`, `${HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor><xdr:from><xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>0</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>10</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>15</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="图表 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${REL}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`, "drawing");
      parts[`xl/drawings/_rels/drawing${n}.xml.rels`] = strToU8(`${HEAD}<Relationships xmlns="${PKG}/relationships"><Relationship Id="rId1" Type="${REL}/chart" Target="../charts/chart${n}.xml"/></Relationships>`);
      rels.push(`<Relationship Id="rId3" Type="${REL}/drawing" Target="../drawings/drawing${n}.xml"/>`);
      tail = `<drawing r:id="rId3"/>${tail}`;
    }
    if (rels.length) parts[`xl/worksheets/_rels/sheet${n}.xml.rels`] = strToU8(`${HEAD}<Relationships xmlns="${PKG}/relationships">${rels.join("")}</Relationships>`);
    const widest = Math.max(...sheet.rows.map((row) => row.cells.length));
    const freeze = sheet.freeze ? `<pane ySplit="${sheet.freeze}" topLeftCell="A${sheet.freeze + 1}" activePane="bottomLeft" state="frozen"/>` : "";
    put(
      `xl/worksheets/sheet${n}.xml`,
      `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${REL}"><dimension ref="A1:${letters(widest)}${sheet.rows.length}"/><sheetViews><sheetView${i === 0 ? ' tabSelected="1"' : ""} workbookViewId="0">${freeze}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="18"/>${sheet.widths ? `<cols>${sheet.widths.map((w, c) => `<col min="${c + 1}" max="${c + 1}" width="${w}" customWidth="1"/>`).join("")}</cols>` : ""}<sheetData>${sheetData(sheet.rows, strings)}</sheetData>${sheet.filter ? `<autoFilter ref="${sheet.filter.ref}"><filterColumn colId="${sheet.filter.column}"><filters><filter val="${sheet.filter.value}"/></filters></filterColumn></autoFilter>` : ""}${sheet.merges ? `<mergeCells count="${sheet.merges.length}">${sheet.merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>` : ""}${sheet.own ?? ""}<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape"/>${tail}</worksheet>`,
      "spreadsheetml.worksheet"
    );
  });
  const filters = sheets.flatMap((sheet, i) => (sheet.filter ? [`<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">'${sheet.name}'!${sheet.filter.ref.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2")}</definedName>`] : []));
  put("xl/workbook.xml", `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="22000" windowHeight="11000"/></bookViews><sheets>${sheets.map((sheet, i) => `<sheet name="${sheet.name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join("")}</sheets>${filters.length ? `<definedNames>${filters.join("")}</definedNames>` : ""}<calcPr calcId="191029"/></workbook>`, "spreadsheetml.sheet.main");
  const n = sheets.length;
  parts["xl/_rels/workbook.xml.rels"] = strToU8(`${HEAD}<Relationships xmlns="${PKG}/relationships">${sheets.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${REL}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join("")}<Relationship Id="rId${n + 1}" Type="${REL}/styles" Target="styles.xml"/><Relationship Id="rId${n + 2}" Type="${REL}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`);
  put("xl/styles.xml", styles, "spreadsheetml.styles");
  put("xl/sharedStrings.xml", `${HEAD}<sst xmlns="${MAIN}" uniqueCount="${strings.size}">${[...strings.keys()].map((text) => `<si><t xml:space="preserve">${escape(text)}</t></si>`).join("")}</sst>`, "spreadsheetml.sharedStrings");
  parts["_rels/.rels"] = strToU8(`${HEAD}<Relationships xmlns="${PKG}/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`);
  const contentTypes = `${HEAD}<Types xmlns="${PKG}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${overrides.join("")}</Types>`;
  mkdirSync("assets/samples", { recursive: true });
  const stamp = { mtime: "2026-11-20T00:00:00" };
  const files = Object.fromEntries(Object.entries({ "[Content_Types].xml": strToU8(contentTypes), ...parts }).map(([path, bytes]) => [path, [bytes, stamp]]));
  writeFileSync(`assets/samples/${name}.xlsx`, zipSync(files));
}

const title = (text, extra = {}) => ({ cells: [text], style: 1, height: 30, ...extra });
const head = (...cells) => ({ cells, style: 2, height: 24 });
const row = (...cells) => ({ cells });
const section = (text) => ({ cells: [text], style: 5 });
const note = (text) => ({ cells: [text], style: 6 });

// ---- The section's monthly ledger -----------------------------------------------------------------------------------------
const left = (r) => f(`IF(ISNUMBER(E${r}),E${r}-TODAY(),"")`, "");
const ledgerRows = [
  title("青川县政府办公室秘书科2026年11月工作台账"),
  note("制表：秘书科　　更新：2026年11月20日　　单位：项"),
  head("序号", "工作事项", "来源", "交办日期", "完成时限", "责任人", "协办", "完成情况", "办结时间", "剩余天数", "领导批示", "备注"),
  { cells: [null, "（一事一行）", "会议、文件、电话", "年/月/日", "没有时限的写“长期”", "只填姓名", null, "下拉选择", "办结后填", "公式勿动"], style: 6 },
  section("一、重点工作"),
  row(1, "起草县政府全体会议讲话稿", "县政府常务会", d("2026-11-02"), "11月17日", "周砚秋", null, "二稿，80%", null, left(6)),
  row(2, "撰写2026年工作总结和2027年工作打算", "年度例行", d("2026-11-05"), d("2026-12-11"), "周砚秋", "顾盼", "进行中", null, left(7)),
  row(3, "省政府督查组来青川督查的接待方案", "省政府办公厅函", d("2026-11-12"), "11月24日前", "林清晏", "赵大年", "方案已报", null, left(8)),
  row(4, "全县安全生产视频会议会务：通知、座次、签到", "县政府办主任电话", d("2026-11-16"), d("2026-11-23"), "沈知行", null, "进行中", null, left(9)),
  row(5, "关于增拨会议经费的请示（须报分管副主任审批）", "财务科", d("2026-11-09"), "11月20日", "沈知行", null, "未启动", null, left(10)),
  row(6, "县人大代表建议办理情况汇总报告", "县人大", d("2026-10-19"), "2026.10.30", "周砚秋", null, "进行中", null, left(11), "同意延至11月27日。陈　10月29日"),
  row(7, "机要文件清退并登记销毁", "县委保密办", d("2026-11-10"), "2026年11月19日", "陆婉", null, "未启动", null, left(12)),
  row(8, "起草县长在项目推进会上的讲话", "县发改局", d("2026-11-17"), "下周三", "沈知行", null, "未启动", null, left(13)),
  section("二、日常工作"),
  row(9, "十二月份值班表编排报送", "例行", d("2026-11-18"), "11月25日前", "沈知行", null, "未启动", null, left(15)),
  row(10, "十一月份值班表编排报送", "例行", d("2026-10-20"), "10月26日", "沈知行", null, "完成✅", "10.26", left(16)),
  row(11, "公务用车冬季保养", "后勤例行", d("2026-11-13"), "11月底", "赵大年", null, "进行中50%", null, left(17)),
  row(12, "会议室投影仪报修", "电话", d("2026-11-18"), "3个工作日内", "赵大年", null, "已办结", d("2026-11-19"), left(18)),
  row(13, "办公用品采购（硒鼓、打印纸）", "各科室", d("2026-11-11"), d("2026-11-18"), null, null, "询价中", null, left(19)),
  row(14, "市政府办来文登记、送阅、催退", "市政府办", d("2026-11-16"), "11月20日", "陆婉", null, "已办结", "11.19", left(20)),
  row(15, "营商环境座谈会录音整理成会议纪要", "县政府常务会", d("2026-11-16"), "会后3个工作日内（会议11月17日）", "周砚秋", null, "已完成", d("2026-11-20"), left(21)),
  row(16, "邻县考察团来访食宿和迎送", "对方来电", d("2026-11-13"), "11.19", "林清晏", "赵大年", "已完成", d("2026-11-19"), left(22)),
  row(17, "每日政务信息编写上报", "例行工作", d("2026-01-05"), "长期", "周砚秋", null, "进行中", null, left(23)),
  row(18, "职工食堂冷库检修", "后勤巡查", d("2026-11-09"), "待定", "赵大年", null, "未启动", null, left(24)),
  row(19, "年度文书档案整理归档", "例行工作", d("2026-11-02"), "2026-11-02至2026-12-18", "陆婉", null, "进行中", null, left(25)),
  row(20, "消防器材检查更换", "例行工作", d("2026-11-06"), "11月31日", "赵大年", null, "未启动", null, left(26)),
  row(21, "12345热线工单催办汇总", "热线中心", d("2026-11-17"), "接通知后5个工作日内", "顾盼", null, "正在催办", null, left(27)),
  row(22, "县长下周活动安排", "县委办电话", d("2026-11-19"), "今天下班前", "顾盼", null, "已报", d("2026-11-20"), left(28)),
  { cells: ["合计", f("COUNTA(B6:B13,B15:B28)", 22), null, null, null, null, null, f('COUNTIF(H6:H28,"已*")&"项办结"', "5项办结")], style: 5 },
  row(23, null, null, null, null, null, null, null, null, null),
  row(24, null, null, null, null, null, null, null, null, null),
  note("备注：逾期事项由科长当面催办；办结事项须附佐证材料。"),
  note("填表人：沈知行　　　审核人：方若谷"),
];
workbook("ledger-november", [
  {
    name: "工作台账",
    rows: ledgerRows,
    widths: [6, 40, 16, 11, 20, 10, 10, 12, 11, 9, 24, 14],
    merges: ["A1:L1", "A2:L2", "A5:L5", "A14:L14", "F23:F23", "A32:L32", "A33:L33"].filter((ref) => ref !== "F23:F23"),
    freeze: 4,
    comments: [["E9", "视频会议改在县政府二楼"]],
    own: `<conditionalFormatting sqref="H6:H28"><cfRule type="containsText" dxfId="0" priority="1" operator="containsText" text="未启动"><formula>NOT(ISERROR(SEARCH("未启动",H6)))</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="H6:H28"><formula1>"未启动,进行中,已办结"</formula1></dataValidation></dataValidations>`,
  },
  {
    name: "职责分工",
    rows: [
      title("秘书科职责分工表"),
      head("序号", "姓名", "职务", "主要职责", "替岗人"),
      row(1, "方若谷", "科长", { v: "主持秘书科全面工作，审核把关文稿", s: 7 }, "周砚秋"),
      row(2, "周砚秋", "副科长", { v: "负责综合文字：讲话、报告、总结、信息、会议纪要的起草", s: 7 }, "顾盼"),
      row(3, "沈知行", "一级科员", { v: "负责会议通知与会务、台账统计、督查督办、值班安排", s: 7 }, "顾盼"),
      row(4, "陆婉", "机要秘书", { v: "负责公文收发、传阅、用印、机要文件、档案、保密", s: 7 }, "沈知行"),
      row(5, "林清晏", "科员", { v: "负责来宾接待：方案、行程、食宿、迎送", s: 7 }, "赵大年"),
      row(6, "赵大年", "工勤", { v: "负责车辆、采购、维修、食堂、水电等后勤服务", s: 7 }, "林清晏"),
      row(7, "顾盼", "科员", { v: "协助文字起草；负责热线办理、信访接待、领导活动安排", s: 7 }, "沈知行"),
      note("注：替岗人在本人请假、出差期间代行其职责。"),
    ],
    widths: [6, 12, 12, 60, 12],
    merges: ["A1:E1"],
  },
  {
    name: "请假登记",
    rows: [
      title("秘书科请销假登记"),
      head("姓名", "请假类别", "起始日期", "截止日期", "天数", "批准人"),
      row("陆婉", "年休假", d("2026-11-16"), d("2026-11-24"), f("D3-C3+1", 9), "方若谷"),
      row("林清晏", "公差", d("2026-11-23"), d("2026-11-24"), f("D4-C4+1", 2), "方若谷"),
      row("顾盼", "事假", "11月6日", "11月6日", 1, "方若谷"),
    ],
    widths: [12, 12, 14, 14, 8, 12],
    merges: ["A1:F1"],
  },
  {
    name: "值班表",
    rows: [
      title("2026年11月值班安排"),
      head("日期", "星期", "带班领导", "值班员", "备注"),
      ...["周砚秋", "沈知行", "陆婉", "林清晏", "赵大年", "顾盼", "周砚秋", "沈知行", "陆婉", "林清晏"].map((person, i) => {
        const date = `2026-11-${String(16 + i).padStart(2, "0")}`;
        return row(d(date), f(`TEXT(A${i + 3},"aaaa")`, `星期${"一二三四五六日"[i % 7]}`), i % 2 ? "方若谷" : "陈副主任", person, i % 7 > 4 ? "周末" : null);
      }),
    ],
    widths: [14, 10, 12, 12, 12],
    merges: ["A1:E1"],
  },
  {
    name: "统计",
    rows: [head("责任人", "件数"), ...["周砚秋", "沈知行", "陆婉", "林清晏", "赵大年", "顾盼"].map((person, i) => row(person, f(`COUNTIF(工作台账!F6:F28,A${i + 2})`, [6, 4, 3, 2, 4, 2][i])))],
    widths: [12, 8],
    chart: { title: "各人件数", categories: "统计!$A$2:$A$7", values: "统计!$B$2:$B$7" },
  },
]);

// ---- A supervision ledger with a two-row header and a filter --------------------------------------------------------------------------
const task = (...cells) => ({ cells, hidden: cells[9] === "是" });
workbook("supervision-q4", [
  {
    name: "督办台账",
    rows: [
      title("临江市文旅局四季度重点事项督办台账"),
      note("截至2026年11月20日　　筛选：未销号"),
      head("序号", "督办事项", "立项依据", "办理要求", null, "责任分工", null, null, "办理情况", null, null, "领导批示", "密级"),
      head(null, null, null, "交办日期", "办理时限", "责任人", "配合人员", "外协单位", "进展情况", "是否销号", "销号日期", null, null),
      task(1, "起草文旅产业发展大会主报告", "市政府常务会", "10月20日", d("2026-11-27"), "温如言", "程一帆", null, "初稿已成，60%", "否", null, null, null),
      task(2, "国庆假期市场情况专报", "市政府值班室", "10月8日", "3个工作日内", "温如言", null, "各县区文旅局", "已报送", "是", d("2026-10-12"), null, null),
      task(3, "省文旅厅检查组来访接待方案及行程", "省厅函", "11月10日", "11月23日", "苏念", "何远", null, "方案已报", "否", null, null, null),
      task(4, "局机关会议室LED屏维修", "局长办公会", "11月4日", "11月13日", "何远", null, null, "待配件", "否", null, null, null),
      task(5, "关于调整办公用房的请示（须报局长审批）", "机关党委", "10月16日", d("2026-10-30"), "何远", null, null, "已按批示办理", "是", d("2026-10-29"), "同意，抓紧落实。高　10月27日", null),
      task(6, "三季度密件清退", "例行", "10月12日", "11月6日", "谢知微", null, null, "未启动", "否", null, null, "秘密"),
      task(7, "信访积案化解会议通知和会务", "市信访联席办", "11月17日", "11月25日前", "程一帆", null, "市信访局", "未启动", "否", null, null, null),
      task(8, "公车保险续保采购", "例行", "11月9日", "2026.11.30", "谢知微", null, null, "询价中", "否", null, null, null),
      task(9, "文化馆总分馆制建设情况汇报材料", "市政府办", "11月16日", "11月19日", "温如言(牵头)/程一帆", null, "市文化馆", "二稿", "否", null, null, null),
      task(10, "整理局务会纪要（会议11月18日召开）", "局务会", "11月18日", "会后2个工作日内", "温如言", null, null, "已印发", "是", d("2026-11-20"), null, null),
      task(11, "旅游宣传片解说词脚本", "宣传科", "11月12日", "11月26日", null, null, null, "未启动", "否", null, null, null),
      task(12, "印章使用登记和用印管理", "例行", "1月5日", "长期", "谢知微", null, null, "持续推进", "否", null, null, null),
      { cells: ["合计", f("SUBTOTAL(103,B5:B16)", 9), null, null, null, null, null, null, null, f('COUNTIF(J5:J16,"否")', 9)], style: 5 },
      note("图例：红—逾期　黄—临期　绿—正常"),
    ],
    widths: [6, 36, 14, 11, 16, 18, 10, 14, 16, 9, 11, 26, 7],
    merges: ["A1:M1", "A2:M2", "A3:A4", "B3:B4", "C3:C4", "D3:E3", "F3:H3", "I3:K3", "L3:L4", "M3:M4", "A18:M18"],
    filter: { ref: "A4:M16", column: 9, value: "否" },
    freeze: 4,
  },
  {
    name: "岗位职责",
    rows: [
      title("办公室岗位职责及AB岗"),
      head("岗位", "A岗\n（责任人）", "B岗", "岗位职责"),
      row("主任岗", "高建平", null, "主持办公室全面工作"),
      row("文字岗", "温如言", "程一帆", "各类材料、讲话、总结、信息专报、纪要的起草"),
      row("督查会务岗", "程一帆", "温如言", "督查督办、会议组织与会务、值班、考勤、信访接访"),
      row("机要岗", "谢知微", "程一帆", "公文运转、印章管理、机要交换、档案、保密"),
      row("接待岗", "苏念", "何远", "来访团组接待、行程、食宿、联络"),
      row("后勤岗", "何远", "苏念", "车辆、物业、采购、维修、资产"),
    ],
    widths: [14, 14, 12, 60],
    merges: ["A1:D1"],
  },
  {
    name: "请假情况",
    rows: [title("11月请假情况"), head("姓名", "请假情况", "批准人"), row("苏念", "11月19日至11月27日年休", "高建平"), row("何远", "11.20上午半天看病", "高建平")],
    widths: [12, 36, 12],
    merges: ["A1:C1"],
  },
]);
