/** Charts described as data become a drawing part with a chart part each (DrawingML, ECMA-376 part 1, 20.5 and 21.2). */
import { parseRect, type Rect } from "../grid";
import type { SpecChart } from "../sheet-spec";
import { quotedName, type Namespaces } from "./new-sheet";
import type { XlsxPackage } from "./package";
import { encodeText } from "./xml";

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

interface DrawingNamespaces {
  readonly chart: string;
  readonly main: string;
  readonly sheet: string;
}

const TRANSITIONAL: DrawingNamespaces = {
  chart: "http://schemas.openxmlformats.org/drawingml/2006/chart",
  main: "http://schemas.openxmlformats.org/drawingml/2006/main",
  sheet: "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
};
const STRICT: DrawingNamespaces = {
  chart: "http://purl.oclc.org/ooxml/drawingml/chart",
  main: "http://purl.oclc.org/ooxml/drawingml/main",
  sheet: "http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing",
};

/** What a chart shows of a column of cells. */
export type CellTexts = (area: Rect) => readonly (string | number)[];

/**
 * Adds the drawing of a worksheet part that has none; answers the relation that its `<drawing r:id="…"/>` is to name. The relation of a
 * part without any is `rId1`.
 * @param cells the values, which a chart keeps beside the reference to them
 */
export function addCharts(
  pack: XlsxPackage,
  sheet: { readonly part: string; readonly name: string },
  charts: readonly SpecChart[],
  cells: CellTexts,
  ns: Namespaces
): string {
  const names = ns.main.includes("purl.oclc.org") ? STRICT : TRANSITIONAL;
  const folder = sheet.part.replace(/\/worksheets\/[^/]*$/, "");
  const drawing = pack.freeName(`${folder}/drawings/drawing`, ".xml");
  pack.addPart(drawing, drawingXml(charts, names, ns), DRAWING_TYPE);
  const id = pack.addRelationship(sheet.part, `${ns.relationships}/drawing`, drawing);
  for (const chart of charts) {
    const part = pack.freeName(`${folder}/charts/chart`, ".xml");
    pack.addPart(part, chartXml(chart, sheet.name, cells, names, ns), CHART_TYPE);
    pack.addRelationship(drawing, `${ns.relationships}/chart`, part);
  }
  return id;
}

function drawingXml(
  charts: readonly SpecChart[],
  names: DrawingNamespaces,
  ns: Namespaces
): string {
  const anchors = charts.map((chart, i) => {
    const [from, to] = [parseRect(chart.from), parseRect(chart.to)];
    const place = (tag: string, column: number, row: number): string =>
      `<xdr:${tag}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`;
    return (
      "<xdr:twoCellAnchor>" +
      place("from", (from?.column ?? 1) - 1, (from?.row ?? 1) - 1) +
      // The anchor's end is the upper left corner of the cell after the last.
      place("to", to?.column ?? 1, to?.row ?? 1) +
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${i + 2}" name="${encodeText(chart.title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      `<a:graphic><a:graphicData uri="${names.chart}"><c:chart xmlns:c="${names.chart}" r:id="rId${i + 1}"/></a:graphicData></a:graphic>` +
      "</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>"
    );
  });
  return `${XML}<xdr:wsDr xmlns:xdr="${names.sheet}" xmlns:a="${names.main}" xmlns:r="${ns.relationships}">${anchors.join("")}</xdr:wsDr>`;
}

function chartXml(
  chart: SpecChart,
  sheet: string,
  cells: CellTexts,
  names: DrawingNamespaces,
  ns: Namespaces
): string {
  const series = chart.series.map(({ name, values }, i) =>
    [
      `<c:ser><c:idx val="${i}"/><c:order val="${i}"/>`,
      `<c:tx><c:v>${encodeText(name)}</c:v></c:tx>`,
      colourOf(i, chart.shape),
      chart.shape === "bar" ? '<c:invertIfNegative val="0"/>' : "",
      chart.shape === "line"
        ? `<c:marker><c:symbol val="${MARKERS[i % MARKERS.length]}"/><c:size val="6"/></c:marker>`
        : "",
      `<c:cat>${reference("str", sheet, chart.categories, cells)}</c:cat>`,
      `<c:val>${reference("num", sheet, values, cells)}</c:val>`,
      chart.shape === "line" ? '<c:smooth val="0"/>' : "",
      "</c:ser>",
    ].join("")
  );
  const axes = '<c:axId val="1"/><c:axId val="2"/>';
  const plot =
    chart.shape === "bar"
      ? `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series.join("")}<c:gapWidth val="100"/>${axes}</c:barChart>`
      : `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series.join("")}<c:marker val="1"/>${axes}</c:lineChart>`;
  return [
    `${XML}<c:chartSpace xmlns:c="${names.chart}" xmlns:a="${names.main}" xmlns:r="${ns.relationships}">`,
    '<c:roundedCorners val="0"/><c:chart>',
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="0"/></a:pPr><a:r><a:rPr lang="zh-CN" sz="1200" b="0"/><a:t>${encodeText(chart.title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`,
    `<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${plot}`,
    '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx>',
    // Counts of matters: whole numbers from zero.
    '<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:majorGridlines/><c:numFmt formatCode="0" sourceLinked="0"/><c:crossAx val="1"/></c:valAx>',
    '</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>',
  ].join("");
}

/** Told apart without colour too: dark to light, and by the form of the marker. */
const COLOURS = ["1F4E79", "5B9BD5", "C00000", "7F7F7F"] as const;
const MARKERS = ["circle", "square", "triangle", "diamond"] as const;

function colourOf(series: number, shape: SpecChart["shape"]): string {
  const fill = `<a:solidFill><a:srgbClr val="${COLOURS[series % COLOURS.length]}"/></a:solidFill>`;
  return shape === "bar"
    ? `<c:spPr>${fill}</c:spPr>`
    : `<c:spPr><a:ln w="28575">${fill}</a:ln></c:spPr>`;
}

/** A column of cells, and what it held when the chart was drawn. */
function reference(kind: "str" | "num", sheet: string, area: string, cells: CellTexts): string {
  const rect = parseRect(area);
  if (!rect) throw new Error(`no area: ${area}`);
  const held = cells(rect).map(
    (value, i) => `<c:pt idx="${i}"><c:v>${encodeText(String(value))}</c:v></c:pt>`
  );
  const absolute = area.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  const code = kind === "num" ? "<c:formatCode>General</c:formatCode>" : "";
  return (
    `<c:${kind}Ref><c:f>${encodeText(`${quotedName(sheet)}!${absolute}`)}</c:f>` +
    `<c:${kind}Cache>${code}<c:ptCount val="${held.length}"/>${held.join("")}</c:${kind}Cache></c:${kind}Ref>`
  );
}
