/** A chart part as far as the model knows charts; null for kinds it has no picture for, which stay untouched in the file. */
import type { Chart, ChartAxis, ChartFont, ChartSeries, LegendPosition } from "../../workbook/Chart";
import { HOLE_SIZE, PALETTE, PLAIN_AXIS } from "../../workbook/Chart";
import { XmlScanner } from "../xml/XmlScanner";
import { readFormulaText } from "../formulaText";
import { OFFICE_THEME, type Theme } from "./readTheme";

type Content = Pick<Chart, "type" | "title" | "legend" | "category" | "value" | "series">;
type Draft<T> = { -readonly [K in keyof T]: T[K] };

const STACKS: Readonly<Record<string, string>> = { stacked: "Stacked", percentStacked: "Stacked100" };
const LEGENDS: Readonly<Record<string, LegendPosition>> = { t: "Top", b: "Bottom", l: "Left", r: "Right", tr: "Corner" };

interface Plot { kind: string; bars: boolean; grouping: string; symbols: boolean; series: Draft<ChartSeries>[] }

function typeOf({ kind, bars, grouping, symbols }: Plot): string | null {
  const stack = STACKS[grouping] ?? "";
  switch (kind) {
    case "lineChart": return `Line${symbols ? "Markers" : ""}${stack}`;
    case "areaChart": return `Area${stack}`;
    case "barChart": return `${bars ? "Bar" : "Column"}${stack === "" ? "Clustered" : stack}`;
    case "pieChart": return "Pie";
    case "doughnutChart": return "Doughnut";
    case "scatterChart": return symbols ? "XYScatterLines" : "XYScatterLinesNoMarkers";
    default: return null;
  }
}

export function readChart(xml: string, theme: Theme = OFFICE_THEME): Content | null {
  const scan = new XmlScanner(xml);
  const path: string[] = [];
  const plots: Plot[] = [];
  const axes: Draft<ChartAxis & { kind: string; isAcross: boolean }>[] = [];
  const title: { visible: boolean; text: string; font?: ChartFont } = { visible: false, text: "" };
  let hasTitle = false;
  const legend: Draft<Chart["legend"]> = { visible: false, position: "Right", overlay: false };
  for (let event = scan.next(); event !== "end"; event = scan.next()) {
    if (event === "close") {
      path.length = scan.depth;
      continue;
    }
    const { name } = scan;
    path.length = scan.depth;
    path.push(name);
    const value = scan.get("val");
    const [, , , group, inner, under] = path;
    const plot = plots.at(-1);
    const axis = axes.at(-1);
    if (path[2] === "title") {
      hasTitle = true;
      if (name === "t") { title.text += scan.readText(); path.pop(); }
      else readFont(scan, path, title, theme);
    } else if (path[2] === "autoTitleDeleted") title.visible = value !== "1" && value !== "true";
    else if (path[2] === "legend") {
      legend.visible = true;
      if (name === "legendPos") legend.position = LEGENDS[value ?? "r"] ?? "Right";
      else if (name === "overlay") legend.overlay = value === "1";
    } else if (path[2] === "plotArea" && path.length === 4 && name.endsWith("Chart")) plots.push({ kind: name, bars: false, grouping: "", symbols: name === "lineChart" || name === "scatterChart", series: [] });
    else if (path[2] === "plotArea" && path.length === 4 && /Ax$/.test(name)) axes.push({ ...PLAIN_AXIS, kind: name, isAcross: false });
    else if (group?.endsWith("Chart") && plot) {
      if (name === "barDir") plot.bars = value === "bar";
      else if (name === "grouping") plot.grouping = value ?? "";
      else if (name === "ser" && path.length === 5) plot.series.push({ id: plot.series.length + 1, name: "", values: "", categories: "", color: null });
      else if (name === "holeSize") for (const one of plot.series) one.holeSize = scan.number("val") ?? HOLE_SIZE;
      else if (inner === "ser") readSeries(scan, plot, path, under ?? "", theme);
    } else if (group !== undefined && /Ax$/.test(group) && axis) readAxis(scan, axis, path);
  }
  const type = plots[0] && typeOf(plots[0]);
  if (!type) return null;
  const series = plots.flatMap((plot) => plot.series).map((one, i) => ({ ...one, id: i + 1, color: one.color === PALETTE[i % PALETTE.length] ? null : one.color }));
  if (hasTitle && title.text === "" && series.length === 1) title.text = series[0]?.name.startsWith("=") ? "" : series[0]?.name ?? "";
  const plain = (axis: (ChartAxis & { kind?: string; isAcross?: boolean }) | undefined): ChartAxis => {
    if (!axis) return PLAIN_AXIS;
    const { kind: _kind, isAcross: _isAcross, ...rest } = axis;
    return rest;
  };
  const category = axes.find(({ kind }) => kind !== "valAx") ?? (axes.length > 1 ? axes[0] : undefined);
  return { type, series, legend, title: { visible: hasTitle, text: title.text, ...(title.font && { font: title.font }) }, category: plain(category), value: plain(axes.find((axis) => axis !== category && axis.kind === "valAx")) };
}

/** Of the run's properties where there are some; the paragraph's own come first and are written over. */
function readFont(scan: XmlScanner, path: readonly string[], title: { font?: ChartFont }, theme: Theme): void {
  const { name } = scan;
  if (name === "rPr" || name === "defRPr") {
    const [size, bold, italic] = [scan.number("sz"), scan.flag("b"), scan.flag("i")];
    title.font = { ...title.font, ...(size !== undefined && size !== 1400 && { size: size / 100 }), ...(bold === true && { bold }), ...(italic === true && { italic }) };
  } else if (name === "latin" && !(scan.get("typeface") ?? "+").startsWith("+")) title.font = { ...title.font, name: scan.get("typeface")! };
  else if (path.at(-2) === "solidFill" && path.some((one) => one === "rPr" || one === "defRPr")) {
    const color = colorOf(scan, theme);
    if (color !== undefined) title.font = { ...title.font, color };
  }
  if (title.font && Object.keys(title.font).length === 0) delete title.font;
}

function colorOf(scan: XmlScanner, theme: Theme): string | undefined {
  const scheme = /^accent([1-6])$/.exec(scan.get("val") ?? "");
  const color = scan.name === "srgbClr" ? scan.get("val") : scan.name === "schemeClr" && scheme ? theme[Number(scheme[1]) + 3] : undefined;
  return color === undefined ? undefined : `#${color.toUpperCase().replace("#", "")}`;
}

function readSeries(scan: XmlScanner, plot: Plot, path: string[], under: string, theme: Theme): void {
  const series = plot.series.at(-1);
  if (!series) return;
  const { name } = scan;
  if (name === "f" || (name === "v" && under === "tx" && path.at(-2) === "tx")) {
    const text = scan.readText();
    path.pop();
    const formula = readFormulaText(text);
    if (under === "tx") series.name = name === "f" ? formula : text;
    else if (under === "cat" || under === "xVal") series.categories = formula;
    else if (under === "val" || under === "yVal") series.values = formula;
  } else if (name === "symbol" && scan.get("val") === "none") plot.symbols = false;
  else if (under === "spPr" && series.color === null && path[5] === "spPr" && (name === "srgbClr" || name === "schemeClr")) {
    series.color = colorOf(scan, theme) ?? null;
  } else if (under === "dPt") readPoint(scan, series, path, theme);
}

const places = new WeakMap<Draft<ChartSeries>, number>();

/** The number of a point comes before its looks. */
function readPoint(scan: XmlScanner, series: Draft<ChartSeries>, path: readonly string[], theme: Theme): void {
  if (scan.name === "idx") places.set(series, scan.number("val") ?? 0);
  const at = places.get(series) ?? 0;
  const color = path[6] === "spPr" && path[7] === "solidFill" ? colorOf(scan, theme) : undefined;
  if (color !== undefined && color !== PALETTE[at % PALETTE.length]) series.points = { ...series.points, [at]: color };
}

function readAxis(scan: XmlScanner, axis: Draft<ChartAxis>, path: string[]): void {
  const value = scan.get("val");
  switch (scan.name) {
    case "delete": axis.visible = value === "0" || value === "false"; break;
    case "min": axis.minimum = scan.number("val") ?? null; break;
    case "max": axis.maximum = scan.number("val") ?? null; break;
    case "majorGridlines": axis.gridlines = true; break;
    case "auto": if (value === "0" || value === "false") axis.isText = true; break;
    case "numFmt": axis.numberFormat = scan.flag("sourceLinked") ? null : scan.get("formatCode") ?? null; break;
    case "t":
      if (path[4] === "title") {
        axis.title = (axis.title ?? "") + scan.readText();
        path.pop();
      }
  }
}
