/** One workbook with what real ones carry and what a careless writer loses. All names are invented. */
import { type BookParts, PLAIN_STYLES, buildXlsx } from "./package-builder";

const SHEETML = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const ledger =
  '<sheetPr filterMode="1"><tabColor theme="4" tint="0.4"/></sheetPr><dimension ref="A1:XFD9"/>' +
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
  '<sheetFormatPr defaultRowHeight="13.5"/><cols><col min="2" max="2" width="40.5" customWidth="1"/><col min="5" max="5" width="9" style="1"/></cols>' +
  '<sheetData><row r="1" ht="30" customHeight="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="3"/></row>' +
  '<row r="2" spans="1:6"><c r="A2" t="s"><v>1</v></c><c r="B2" t="s"><v>2</v></c><c r="C2" t="s"><v>3</v></c><c r="D2" t="s"><v>4</v></c><c r="E2" t="inlineStr"><is><t>天数</t></is></c></row>' +
  '<row r="3"><c r="A3"><v>1</v></c><c r="B3" t="s"><v>5</v></c><c r="C3" s="1"><v>46100</v></c><c r="D3" t="s"><v>6</v></c><c r="E3"><f t="shared" ref="E3:E5" si="0">C3-$C$3</f><v>0</v></c></row>' +
  '<row r="4" hidden="1"><c r="A4"><v>2</v></c><c r="B4" t="s"><v>7</v></c><c r="C4" s="2"><v>46105</v></c><c r="D4"/><c r="E4"><f t="shared" si="0"/><v>5</v></c></row>' +
  '<row r="5"><c r="A5"><v>3</v></c><c r="B5" t="str"><f>"拟稿"&amp;A5</f><v>拟稿3</v></c><c r="C5" t="e"><v>#N/A</v></c><c r="D5" t="b"><v>1</v></c><c r="E5"><f t="shared" si="0"/></c></row>' +
  '<row r="6"><c r="B6"><f t="array" ref="B6:B7">A3:A4*2</f><v>2</v></c></row><row r="7"><c r="B7"><v>4</v></c></row>' +
  '<row r="9"><c r="XFD9" s="3"/></row></sheetData>' +
  '<autoFilter ref="A2:E5"><filterColumn colId="0"><filters><filter val="1"/><filter val="3"/></filters></filterColumn></autoFilter>' +
  '<mergeCells count="1"><mergeCell ref="A1:E1"/></mergeCells><phoneticPr fontId="0" type="noConversion"/>' +
  '<conditionalFormatting sqref="C3:C5"><cfRule type="cellIs" dxfId="0" priority="3" operator="lessThan"><formula>46103</formula></cfRule></conditionalFormatting>' +
  '<dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="D3:D5"><formula1>"甲,乙"</formula1></dataValidation></dataValidations>' +
  '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><drawing r:id="rId1"/><legacyDrawing r:id="rId2"/>' +
  '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="expression" priority="7" id="{00000000-0000-4000-8000-000000000001}"><xm:f>A3&gt;1</xm:f></x14:cfRule><xm:sqref>A3:A5</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>';

export const hardBook: BookParts = {
  before:
    '<workbookPr codeName="ThisWorkbook"/><bookViews><workbookView xWindow="0" activeTab="0"/></bookViews>',
  sheets: [
    {
      name: "督办台账",
      xml: ledger,
      relations: {
        rId1: ["drawing", "../drawings/drawing1.xml"],
        rId2: ["vmlDrawing", "../drawings/vmlDrawing1.vml"],
        rId3: ["comments", "../comments1.xml"],
      },
    },
    {
      name: "人员",
      attributes: ' state="hidden"',
      xml:
        '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>姓名</t></is></c><c r="B1" t="inlineStr"><is><t>职务</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>甲一</t></is></c><c r="B2" t="inlineStr"><is><t>科员</t></is></c></row></sheetData>' +
        '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
      relations: { rId1: ["table", "/xl/tables/table1.xml"] },
    },
    {
      name: "锁定",
      xml: `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>锁</t></is></c></row></sheetData><sheetProtection sheet="1" objects="1"/>`,
    },
  ],
  strings: [
    "<si><t>二〇二六年督办台账</t></si>",
    "<si><t>序号</t></si>",
    '<si><r><rPr><b/></rPr><t xml:space="preserve">事项 </t></r><r><t>名称</t></r></si>',
    "<si><t>时限</t></si>",
    "<si><t>承办人</t></si>",
    "<si><t>起草“一网通办”方案 &amp; 征求意见</t><phoneticPr fontId='1'/></si>",
    "<si><t>张三</t><rPh sb='0' eb='2'><t>zhangsan</t></rPh></si>",
    '<si><t xml:space="preserve"> 第一行_x000D_\n第二行 </t></si>',
  ],
  styles: PLAIN_STYLES.replace(
    '<dxfs count="0"/>',
    '<dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font></dxf></dxfs><tableStyles count="0"/>'
  ),
  after:
    '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">督办台账!$A$2:$E$5</definedName><definedName name="时限列">督办台账!$C$3:$C$5</definedName></definedNames><calcPr calcId="191029"/>',
  relations: {
    rIdCalc: ["calcChain", "calcChain.xml"],
    rIdOther: ["theme", "theme/theme1.xml"],
  },
  more: {
    "xl/calcChain.xml": [
      '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="E3" i="1"/><c r="B5" i="1"/></calcChain>',
      `${SHEETML}.calcChain+xml`,
    ],
    "xl/theme/theme1.xml": [
      '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="t"><a:themeElements><a:clrScheme name="c"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="1F497D"/></a:dk2><a:lt2><a:srgbClr val="EEECE1"/></a:lt2><a:accent1><a:srgbClr val="4F81BD"/></a:accent1><a:accent2><a:srgbClr val="C0504D"/></a:accent2><a:accent3><a:srgbClr val="9BBB59"/></a:accent3><a:accent4><a:srgbClr val="8064A2"/></a:accent4><a:accent5><a:srgbClr val="4BACC6"/></a:accent5><a:accent6><a:srgbClr val="F79646"/></a:accent6><a:hlink><a:srgbClr val="0000FF"/></a:hlink><a:folHlink><a:srgbClr val="800080"/></a:folHlink></a:clrScheme><a:fontScheme name="f"><a:majorFont><a:latin typeface="Cambria"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont></a:fontScheme><a:fmtScheme name="s"><a:fillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:fillStyleLst><a:lnStyleLst><a:ln/><a:ln/><a:ln/></a:lnStyleLst><a:effectStyleLst><a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle></a:effectStyleLst><a:bgFillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>',
      "application/vnd.openxmlformats-officedocument.theme+xml",
    ],
    "xl/tables/table1.xml": [
      '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="人员表" displayName="人员表" ref="A1:B2"><autoFilter ref="A1:B2"/><tableColumns count="2"><tableColumn id="1" name="姓名"/><tableColumn id="2" name="职务"/></tableColumns></table>',
      `${SHEETML}.table+xml`,
    ],
    "xl/drawings/drawing1.xml": [
      '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>',
      "application/vnd.openxmlformats-officedocument.drawing+xml",
    ],
    "xl/drawings/vmlDrawing1.vml": [
      '<xml xmlns:v="urn:schemas-microsoft-com:vml"></xml>',
      "application/vnd.openxmlformats-officedocument.vmlDrawing",
    ],
    "xl/comments1.xml": [
      '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>甲一</author></authors><commentList><comment ref="B3" authorId="0"><text><t>请核</t></text></comment></commentList></comments>',
      `${SHEETML}.comments+xml`,
    ],
    "xl/media/image1.png": [Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 255, 254])],
    "docProps/app.xml": [
      '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application></Properties>',
      "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    ],
    "custom/unknown.bin": [Uint8Array.from([1, 2, 3, 250]), "application/x-unknown"],
  },
};

export function hardWorkbook(): Uint8Array {
  return buildXlsx(hardBook);
}
