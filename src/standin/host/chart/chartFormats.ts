/** How a chart's parts are painted: series, single points, the title's letters. */
import type { ChartFont } from "../../workbook/Chart";
import type { HostClass } from "../HostClass";
import type { InChart, InFill, InPoint, InSeries } from "../Kinds";
import type { Session } from "../Session";
import { drawingOf, PALETTE, pointColor } from "../../workbook/Chart";
import { seriesData } from "../../workbook/chartData";
import { invalidArgument, itemNotFound } from "../ApiError";
import { ref } from "../HostClass";
import { readColor } from "../range/readColor";
import { chartOf, putChart, putSeries, seriesOf } from "./chartOf";

function checkedColor(value: unknown, location: string): string {
  const color = readColor(value);
  if (color === null) throw invalidArgument(location);
  return color;
}

function colorOf(at: InFill, session: Session): string {
  const series = seriesOf(at, session);
  const chart = chartOf(at, session);
  const own = series.color ?? PALETTE[chart.series.indexOf(series) % PALETTE.length] ?? "#4472C4";
  if (at.point === undefined) return own;
  return drawingOf(chart.type)?.family === "pie" ? pointColor(series, at.point) : series.points?.[at.point] ?? own;
}

function setColor(at: InFill, value: string | null, session: Session): void {
  if (at.point === undefined) return putSeries(at, { color: value }, session);
  const { [at.point]: _before, ...others } = seriesOf(at, session).points ?? {};
  putSeries(at, { points: value === null ? others : { ...others, [at.point]: value } }, session);
}

const seriesFormat: HostClass<InSeries> = { nav: { fill: (at) => ref("ChartFill", at), line: (at) => ref("ChartLineFormat", at) } };

/** One colour for fill and line: what the picture shows of either. */
const fill: HostClass<InFill> = {
  call: {
    setSolidColor: (at, session, [color]) => setColor(at, checkedColor(color, "ChartFill.setSolidColor"), session),
    getSolidColor: colorOf,
    clear: (at, session) => setColor(at, null, session),
  },
};

const line: HostClass<InSeries> = {
  get: { color: colorOf },
  set: { color: (at, value, session) => setColor(at, checkedColor(value, "ChartLineFormat.color"), session) },
  call: { clear: (at, session) => setColor(at, null, session) },
  lacks: ["lineStyle", "weight"],
};

const valuesOf = (at: InSeries, session: Session): readonly (number | null)[] => seriesData(session.sheet(at.sheet), seriesOf(at, session)).values;

const points: HostClass<InSeries> = {
  get: { count: (at, session) => valuesOf(at, session).length },
  items: (at, session) => valuesOf(at, session).map((_, point) => ref("ChartPoint", { ...at, point })),
  call: { getCount: (at, session) => valuesOf(at, session).length },
};

const point: HostClass<InPoint> = {
  get: {
    value: (at, session) => {
      const values = valuesOf(at, session);
      if (at.point >= values.length) throw itemNotFound("ChartPoint.value");
      return values[at.point];
    },
  },
  nav: { format: (at) => ref("ChartPointFormat", at) },
  lacks: ["dataLabel", "hasDataLabel", "markerBackgroundColor", "markerForegroundColor", "markerSize", "markerStyle"],
};

const pointFormat: HostClass<InPoint> = { nav: { fill: (at) => ref("ChartFill", at) }, lacks: ["border"] };

const titleFormat: HostClass<InChart> = { nav: { font: (at) => ref("ChartTitleFont", at) }, lacks: ["border", "fill"] };

const fontOf = (at: InChart, session: Session): ChartFont => chartOf(at, session).title.font ?? {};
const putFont = (at: InChart, change: ChartFont, session: Session): void =>
  putChart(at, { title: { ...chartOf(at, session).title, font: { ...fontOf(at, session), ...change } } }, session);

const titleFont: HostClass<InChart> = {
  get: {
    name: (at, session) => fontOf(at, session).name ?? "Calibri",
    size: (at, session) => fontOf(at, session).size ?? 14,
    color: (at, session) => fontOf(at, session).color ?? "#595959",
    bold: (at, session) => fontOf(at, session).bold ?? false,
    italic: (at, session) => fontOf(at, session).italic ?? false,
  },
  set: {
    name: (at, value, session) => putFont(at, { name: String(value) }, session),
    size: (at, value, session) => {
      if (typeof value !== "number" || value < 1 || value > 409) throw invalidArgument("ChartFont.size");
      putFont(at, { size: value }, session);
    },
    color: (at, value, session) => putFont(at, { color: checkedColor(value, "ChartFont.color") }, session),
    bold: (at, value, session) => putFont(at, { bold: value === true }, session),
    italic: (at, value, session) => putFont(at, { italic: value === true }, session),
  },
  lacks: ["underline"],
};

export const chartFormats = {
  ChartSeriesFormat: seriesFormat, ChartFill: fill, ChartLineFormat: line, ChartPointsCollection: points, ChartPoint: point, ChartPointFormat: pointFormat,
  ChartTitleFormat: titleFormat, ChartTitleFont: titleFont,
};
