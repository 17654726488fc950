/** A chart part from scratch. The cells are referred to; beside each reference stands what they hold now, as Excel writes it. */
import type { Chart, ChartAxis, ChartFont, ChartSeries, Drawing } from "../../workbook/Chart";
import type { Sheet } from "../../workbook/Sheet";
import { drawingOf, HOLE_SIZE, PALETTE, pointColor } from "../../workbook/Chart";
import { cellsOf, seriesData } from "../../workbook/chartData";
import { escapeAttribute, escapeXml } from "../xml/escapeXml";

const NAMES = "xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"";
const [CATEGORY_AXIS, VALUE_AXIS] = [500_000_001, 500_000_002];

const solid = (color: string): string => `<a:solidFill><a:srgbClr val="${color.replace("#", "")}"/></a:solidFill>`;

function rich(text: string, size: number, font: ChartFont): string {
  const attributes = `sz="${font.size === undefined ? size : Math.round(font.size * 100)}" b="${font.bold ? 1 : 0}"${font.italic ? " i=\"1\"" : ""}`;
  const inner = `${font.color === undefined ? "" : solid(font.color)}${font.name === undefined ? "" : `<a:latin typeface="${escapeAttribute(font.name)}"/>`}`;
  return `<c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr ${attributes}>${inner}</a:defRPr></a:pPr><a:r><a:rPr lang="en-US" ${attributes}>${inner}</a:rPr><a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx>`;
}

const title = (text: string, size: number, font: ChartFont = {}): string => `<c:title>${rich(text, size, font)}<c:overlay val="0"/></c:title>`;
const flag = (name: string, is: boolean): string => `<c:${name} val="${is ? 1 : 0}"/>`;
const reference = (formula: string): string => `<c:f>${escapeXml(formula.replace(/^=/, ""))}</c:f>`;

/** What the cells hold now; programs show it until they have read the cells. */
function points(values: readonly (string | number | null)[]): string {
  const held = values.map((value, i) => (value === null || value === "" ? "" : `<c:pt idx="${i}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`));
  return `<c:ptCount val="${values.length}"/>${held.join("")}`;
}

function formatOf(sheet: Sheet, formula: string | undefined): string {
  const found = cellsOf(sheet, formula ?? "");
  return found ? found.sheet.styleAt(found.rect.row, found.rect.column).numberFormat : "General";
}

function numbersXml(sheet: Sheet, formula: string, values: readonly (number | null)[]): string {
  const code = formatOf(sheet, formula);
  return `<c:numRef>${reference(formula)}<c:numCache><c:formatCode>${escapeXml(code)}</c:formatCode>${points(values)}</c:numCache></c:numRef>`;
}

const textsXml = (formula: string, texts: readonly string[]): string => `<c:strRef>${reference(formula)}<c:strCache>${points(texts)}</c:strCache></c:strRef>`;
/** Colours are always said: without a theme in the file, automatic ones would be none. */
function look({ family, markers }: Drawing, color: string): string {
  if (family !== "line" && family !== "scatter") return `<c:spPr>${solid(color)}</c:spPr>`;
  const marker = markers ? `<c:symbol val="circle"/><c:size val="5"/><c:spPr>${solid(color)}</c:spPr>` : "<c:symbol val=\"none\"/>";
  return `<c:spPr><a:ln w="28575" cap="rnd">${solid(color)}</a:ln></c:spPr><c:marker>${marker}</c:marker>`;
}

/** Each slice of a pie has its own colour. */
const slicesXml = (count: number, series: ChartSeries): string =>
  Array.from({ length: count }, (_, i) => pointXml(i, pointColor(series, i))).join("");

const pointXml = (i: number, color: string): string => `<c:dPt><c:idx val="${i}"/>${flag("bubble3D", false)}<c:spPr>${solid(color)}</c:spPr></c:dPt>`;

const ownPointsXml = ({ points = {} }: ChartSeries): string => Object.entries(points).map(([i, color]) => pointXml(Number(i), color)).join("");

function seriesXml(sheet: Sheet, series: ChartSeries, at: number, drawing: Drawing): string {
  const data = seriesData(sheet, series);
  const isScatter = drawing.family === "scatter";
  const name = series.name === "" ? "" : `<c:tx>${series.name.startsWith("=") ? textsXml(series.name, [data.name]) : `<c:v>${escapeXml(series.name)}</c:v>`}</c:tx>`;
  const labels = data.numbers.some((value) => value !== null) ? numbersXml(sheet, series.categories, data.numbers) : textsXml(series.categories, data.labels);
  const categories = series.categories === "" ? "" : isScatter ? `<c:xVal>${labels}</c:xVal>` : `<c:cat>${labels}</c:cat>`;
  const numbers = numbersXml(sheet, series.values, data.values);
  const values = series.values === "" ? "" : isScatter ? `<c:yVal>${numbers}</c:yVal>` : `<c:val>${numbers}</c:val>`;
  const isBar = drawing.family === "bar" || drawing.family === "column";
  const smooth = drawing.family === "line" || isScatter ? flag("smooth", false) : "";
  return `<c:ser><c:idx val="${at}"/><c:order val="${at}"/>${name}${drawing.family === "pie" ? slicesXml(data.values.length, series) : look(drawing, series.color ?? PALETTE[at % PALETTE.length]!)}${isBar ? flag("invertIfNegative", false) : ""}${drawing.family === "pie" ? "" : ownPointsXml(series)}${categories}${values}${smooth}</c:ser>`;
}

function axisXml(tag: string, id: number, crosses: number, position: string, axis: ChartAxis, source: string, more: string): string {
  const limits = `${axis.maximum === null ? "" : `<c:max val="${axis.maximum}"/>`}${axis.minimum === null ? "" : `<c:min val="${axis.minimum}"/>`}`;
  const format = `<c:numFmt formatCode="${escapeAttribute(axis.numberFormat ?? source)}" sourceLinked="${axis.numberFormat === null ? 1 : 0}"/>`;
  const grid = axis.gridlines ? `<c:majorGridlines><c:spPr><a:ln w="9525">${solid("#D9D9D9")}</a:ln></c:spPr></c:majorGridlines>` : "";
  return `<c:${tag}><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/>${limits}</c:scaling>${flag("delete", !axis.visible)}<c:axPos val="${position}"/>${grid}`
    + `${axis.title === null ? "" : title(axis.title, 1000)}${format}<c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="${crosses}"/><c:crosses val="autoZero"/>${more}</c:${tag}>`;
}

function plotXml(sheet: Sheet, chart: Chart, drawing: Drawing): string {
  const { family, grouping, hole } = drawing;
  const series = chart.series.map((one, i) => seriesXml(sheet, one, i, drawing)).join("");
  if (family === "pie") {
    const tag = hole ? "doughnutChart" : "pieChart";
    return `<c:${tag}>${flag("varyColors", true)}${series}<c:firstSliceAng val="0"/>${hole ? `<c:holeSize val="${chart.series.find(({ holeSize }) => holeSize !== undefined)?.holeSize ?? HOLE_SIZE}"/>` : ""}</c:${tag}>`;
  }
  const ids = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
  const [across, up] = family === "bar" ? ["l", "b"] : ["b", "l"];
  const value = axisXml("valAx", VALUE_AXIS, CATEGORY_AXIS, up, chart.value, formatOf(sheet, chart.series[0]?.values), `<c:crossBetween val="${family === "area" || family === "scatter" ? "midCat" : "between"}"/>`);
  if (family === "scatter") {
    return `<c:scatterChart><c:scatterStyle val="lineMarker"/>${flag("varyColors", false)}${series}${ids}</c:scatterChart>${axisXml("valAx", CATEGORY_AXIS, VALUE_AXIS, across, chart.category, formatOf(sheet, chart.series[0]?.categories), "<c:crossBetween val=\"midCat\"/>")}${value}`;
  }
  const category = axisXml("catAx", CATEGORY_AXIS, VALUE_AXIS, across, chart.category, formatOf(sheet, chart.series[0]?.categories), `<c:auto val="${chart.category.isText ? 0 : 1}"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/>`);
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
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace ${NAMES}><c:roundedCorners val="0"/><c:chart>${chart.title.visible ? title(chart.title.text, 1400, chart.title.font) : ""}${flag("autoTitleDeleted", !chart.title.visible)}`
    + `<c:plotArea><c:layout/>${plotXml(sheet, chart, drawing)}</c:plotArea>${legend.visible ? `<c:legend><c:legendPos val="${LEGENDS[legend.position]}"/>${flag("overlay", legend.overlay)}</c:legend>` : ""}`
    + "<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart></c:chartSpace>";
}
