/** A chart part from scratch. The cells are referred to, not copied: Excel and LibreOffice read them when they open the file. */
import type { Chart, ChartAxis, ChartSeries, Drawing } from "../../workbook/Chart";
import type { Sheet } from "../../workbook/Sheet";
import { drawingOf } from "../../workbook/Chart";
import { seriesData } from "../../workbook/chartData";
import { escapeAttribute, escapeXml } from "../xml/escapeXml";

const NAMES = "xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"";
const [CATEGORY_AXIS, VALUE_AXIS] = [500_000_001, 500_000_002];

const rich = (text: string, size: number): string =>
  `<c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${size}" b="0"/></a:pPr><a:r><a:rPr lang="en-US" sz="${size}" b="0"/><a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx>`;
const title = (text: string, size: number): string => `<c:title>${rich(text, size)}<c:overlay val="0"/></c:title>`;
const flag = (name: string, is: boolean): string => `<c:${name} val="${is ? 1 : 0}"/>`;
const reference = (formula: string): string => `<c:f>${escapeXml(formula.replace(/^=/, ""))}</c:f>`;
const solid = (color: string): string => `<a:solidFill><a:srgbClr val="${color.replace("#", "")}"/></a:solidFill>`;

function look({ family, markers }: Drawing, color: string | null): string {
  const isLine = family === "line" || family === "scatter";
  const line = isLine ? `<a:ln w="28575" cap="rnd">${color === null ? "" : solid(color)}</a:ln>` : "";
  const shape = color === null && line === "" ? "" : `<c:spPr>${isLine || color === null ? "" : solid(color)}${line}</c:spPr>`;
  if (!isLine) return shape;
  const marker = markers && color !== null ? `<c:marker><c:symbol val="circle"/><c:size val="5"/><c:spPr>${solid(color)}</c:spPr></c:marker>` : markers ? "<c:marker><c:symbol val=\"circle\"/><c:size val=\"5\"/></c:marker>" : "<c:marker><c:symbol val=\"none\"/></c:marker>";
  return shape + marker;
}

function seriesXml(sheet: Sheet, series: ChartSeries, at: number, drawing: Drawing): string {
  const { numbers } = seriesData(sheet, series);
  const isScatter = drawing.family === "scatter";
  const name = series.name === "" ? "" : `<c:tx>${series.name.startsWith("=") ? `<c:strRef>${reference(series.name)}</c:strRef>` : `<c:v>${escapeXml(series.name)}</c:v>`}</c:tx>`;
  const kind = numbers.some((value) => value !== null) ? "numRef" : "strRef";
  const categories = series.categories === "" ? "" : `<c:${isScatter ? "xVal" : "cat"}><c:${kind}>${reference(series.categories)}</c:${kind}></c:${isScatter ? "xVal" : "cat"}>`;
  const values = series.values === "" ? "" : `<c:${isScatter ? "yVal" : "val"}><c:numRef>${reference(series.values)}</c:numRef></c:${isScatter ? "yVal" : "val"}>`;
  const isBar = drawing.family === "bar" || drawing.family === "column";
  const smooth = drawing.family === "line" || isScatter ? flag("smooth", false) : "";
  return `<c:ser><c:idx val="${at}"/><c:order val="${at}"/>${name}${look(drawing, series.color)}${isBar ? flag("invertIfNegative", false) : ""}${categories}${values}${smooth}</c:ser>`;
}

function axisXml(tag: string, id: number, crosses: number, position: string, axis: ChartAxis, more: string): string {
  const limits = `${axis.maximum === null ? "" : `<c:max val="${axis.maximum}"/>`}${axis.minimum === null ? "" : `<c:min val="${axis.minimum}"/>`}`;
  const format = `<c:numFmt formatCode="${escapeAttribute(axis.numberFormat ?? "General")}" sourceLinked="${axis.numberFormat === null ? 1 : 0}"/>`;
  const grid = axis.gridlines ? `<c:majorGridlines><c:spPr><a:ln w="9525">${solid("#D9D9D9")}</a:ln></c:spPr></c:majorGridlines>` : "";
  return `<c:${tag}><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/>${limits}</c:scaling>${flag("delete", !axis.visible)}<c:axPos val="${position}"/>${grid}`
    + `${axis.title === null ? "" : title(axis.title, 1000)}${format}<c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="${crosses}"/><c:crosses val="autoZero"/>${more}</c:${tag}>`;
}

function plotXml(sheet: Sheet, chart: Chart, drawing: Drawing): string {
  const { family, grouping, hole } = drawing;
  const series = chart.series.map((one, i) => seriesXml(sheet, one, i, drawing)).join("");
  if (family === "pie") {
    const tag = hole ? "doughnutChart" : "pieChart";
    return `<c:${tag}>${flag("varyColors", true)}${series}<c:firstSliceAng val="0"/>${hole ? "<c:holeSize val=\"60\"/>" : ""}</c:${tag}>`;
  }
  const ids = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
  const [across, up] = family === "bar" ? ["l", "b"] : ["b", "l"];
  const value = axisXml("valAx", VALUE_AXIS, CATEGORY_AXIS, up, chart.value, `<c:crossBetween val="${family === "area" || family === "scatter" ? "midCat" : "between"}"/>`);
  if (family === "scatter") {
    return `<c:scatterChart><c:scatterStyle val="lineMarker"/>${flag("varyColors", false)}${series}${ids}</c:scatterChart>${axisXml("valAx", CATEGORY_AXIS, VALUE_AXIS, across, chart.category, "<c:crossBetween val=\"midCat\"/>")}${value}`;
  }
  const category = axisXml("catAx", CATEGORY_AXIS, VALUE_AXIS, across, chart.category, "<c:auto val=\"1\"/><c:lblAlgn val=\"ctr\"/><c:lblOffset val=\"100\"/><c:noMultiLvlLbl val=\"0\"/>");
  if (family === "line" || family === "area") {
    const standard = grouping === "clustered" ? "standard" : grouping;
    return `<c:${family}Chart><c:grouping val="${standard}"/>${flag("varyColors", false)}${series}${family === "line" ? flag("marker", true) : ""}${ids}</c:${family}Chart>${category}${value}`;
  }
  const overlap = grouping === "clustered" ? "" : "<c:overlap val=\"100\"/>";
  return `<c:barChart><c:barDir val="${family === "bar" ? "bar" : "col"}"/><c:grouping val="${grouping}"/>${flag("varyColors", false)}${series}<c:gapWidth val="80"/>${overlap}${ids}</c:barChart>${category}${value}`;
}

const LEGENDS = { Top: "t", Bottom: "b", Left: "l", Right: "r", Corner: "tr" } as const;

export function chartXml(sheet: Sheet, chart: Chart): string {
  const drawing = drawingOf(chart.type) ?? { family: "column", grouping: "clustered", markers: false, hole: false };
  const { legend } = chart;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace ${NAMES}><c:roundedCorners val="0"/><c:chart>${chart.title.visible ? title(chart.title.text, 1400) : ""}${flag("autoTitleDeleted", !chart.title.visible)}`
    + `<c:plotArea><c:layout/>${plotXml(sheet, chart, drawing)}</c:plotArea>${legend.visible ? `<c:legend><c:legendPos val="${LEGENDS[legend.position]}"/>${flag("overlay", legend.overlay)}</c:legend>` : ""}`
    + "<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart></c:chartSpace>";
}
