/** Charts as plain data: where they lie over the cells, what they read and how it is drawn. Replaced, never changed in place. */
import type { Shift } from "./moveRect";
import { MAX_COLUMNS, MAX_ROWS } from "./Rect";

/** A corner of the chart: a cell and points into it. */
export interface Corner { readonly row: number; readonly column: number; readonly x: number; readonly y: number }

export interface ChartSeries {
  readonly id: number;
  /** A text, or "=Sheet1!$B$1". */
  readonly name: string;
  /** "=Sheet1!$B$2:$B$7"; "" before it is set. */
  readonly values: string;
  readonly categories: string;
  /** null is the chart's own. */
  readonly color: string | null;
  /** Colours of single points, by their number. */
  readonly points?: Readonly<Record<number, string>>;
  /** Percent of a ring's width that is open. */
  readonly holeSize?: number;
}

/** What is not the chart's own. Points. */
export interface ChartFont { readonly name?: string; readonly size?: number; readonly color?: string; readonly bold?: boolean; readonly italic?: boolean }

export interface ChartAxis {
  readonly visible: boolean;
  /** null is no title. */
  readonly title: string | null;
  /** null follows the cells. */
  readonly numberFormat: string | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly gridlines: boolean;
  /** Dates along the axis stand side by side like words, not by their days. */
  readonly isText?: boolean;
}

export type LegendPosition = "Top" | "Bottom" | "Left" | "Right" | "Corner";

export interface Chart {
  readonly id: string;
  readonly name: string;
  /** As Excel's API calls it: "Line", "ColumnClustered". */
  readonly type: string;
  readonly from: Corner;
  readonly to: Corner;
  readonly title: { readonly visible: boolean; readonly text: string; readonly font?: ChartFont };
  readonly legend: { readonly visible: boolean; readonly position: LegendPosition; readonly overlay: boolean };
  readonly category: ChartAxis;
  readonly value: ChartAxis;
  readonly series: readonly ChartSeries[];
  /** For the file layer. */
  readonly fileState?: unknown;
}

export const PLAIN_AXIS: ChartAxis = { visible: true, title: null, numberFormat: null, minimum: null, maximum: null, gridlines: false };

export type Family = "line" | "column" | "bar" | "area" | "pie" | "scatter";
export interface Drawing { readonly family: Family; readonly grouping: "clustered" | "stacked" | "percentStacked"; readonly markers: boolean; readonly hole: boolean }

/** How a type is drawn; null is one the stand-in has no picture for. */
export function drawingOf(type: string): Drawing | null {
  const grouping = type.endsWith("Stacked100") ? "percentStacked" : type.endsWith("Stacked") ? "stacked" : "clustered";
  const plain = { grouping, markers: false, hole: false } as const;
  if (/^Line(Markers)?(Stacked(100)?)?$/.test(type)) return { ...plain, family: "line", markers: type.includes("Markers") };
  if (/^Column(Clustered|Stacked(100)?)$/.test(type)) return { ...plain, family: "column" };
  if (/^Bar(Clustered|Stacked(100)?)$/.test(type)) return { ...plain, family: "bar" };
  if (/^Area(Stacked(100)?)?$/.test(type)) return { ...plain, family: "area" };
  if (type === "Pie" || type === "Doughnut") return { ...plain, family: "pie", hole: type === "Doughnut" };
  if (/^XYScatter(Lines(NoMarkers)?)?$/.test(type)) return { ...plain, family: "scatter", markers: !type.endsWith("NoMarkers") };
  return null;
}

/** Office's own series colours in order. */
export const PALETTE = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47", "#264478", "#9E480E", "#636363", "#997300"];

export const HOLE_SIZE = 60;

/** Each slice of a pie has a colour of its own. */
export const pointColor = (series: ChartSeries | undefined, point: number): string => series?.points?.[point] ?? PALETTE[point % PALETTE.length] ?? "#4472C4";

/** Charts lie on their cells: whole rows and columns inserted above or deleted under them move or stretch them. */
export function moveChart(chart: Chart, { rect, how }: Shift): Chart {
  const isVertical = how === "down" || how === "up";
  if (isVertical ? rect.columns !== MAX_COLUMNS : rect.rows !== MAX_ROWS) return chart;
  const [key, inner] = isVertical ? (["row", "y"] as const) : (["column", "x"] as const);
  const [at, count] = isVertical ? [rect.row, rect.rows] : [rect.column, rect.columns];
  const move = (corner: Corner): Corner => {
    const index = corner[key];
    if (index < at) return corner;
    if (how === "down" || how === "right") return { ...corner, [key]: index + count };
    return index >= at + count ? { ...corner, [key]: index - count } : { ...corner, [key]: at, [inner]: 0 };
  };
  const [from, to] = [move(chart.from), move(chart.to)];
  return from === chart.from && to === chart.to ? chart : { ...chart, from, to };
}

export function mapChartFormulas(chart: Chart, map: (formula: string) => string): Chart {
  const follow = (text: string): string => (text.startsWith("=") ? map(text) : text);
  const series = chart.series.map((one) => {
    const [name, values, categories] = [follow(one.name), follow(one.values), follow(one.categories)];
    return name === one.name && values === one.values && categories === one.categories ? one : { ...one, name, values, categories };
  });
  return series.every((one, i) => one === chart.series[i]) ? chart : { ...chart, series };
}
