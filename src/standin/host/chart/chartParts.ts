/** What a chart is made of: title, legend, axes, series. */
import type { ChartAxis, LegendPosition } from "../../workbook/Chart";
import type { HostClass } from "../HostClass";
import type { InAxis, InChart, InSeries } from "../Kinds";
import type { Session } from "../Session";
import { referenceTo, seriesData } from "../../workbook/chartData";
import { HOLE_SIZE } from "../../workbook/Chart";
import { invalidArgument, itemNotFound } from "../ApiError";
import { ref } from "../HostClass";
import { placeFrom } from "../range/addresses";
import { chartFormats } from "./chartFormats";
import { axisOf, chartOf, putAxis, putChart, putSeries, seriesOf } from "./chartOf";

const title: HostClass<InChart> = {
  get: { text: (at, session) => chartOf(at, session).title.text, visible: (at, session) => chartOf(at, session).title.visible },
  set: {
    text: (at, value, session) => putChart(at, { title: { ...chartOf(at, session).title, visible: true, text: String(value) } }, session),
    visible: (at, value, session) => putChart(at, { title: { ...chartOf(at, session).title, visible: value === true } }, session),
  },
  nav: { format: (at) => ref("ChartTitleFormat", at) },
  lacks: ["height", "horizontalAlignment", "left", "overlay", "position", "showShadow", "textOrientation", "top", "verticalAlignment", "width"],
};

const POSITIONS: readonly LegendPosition[] = ["Top", "Bottom", "Left", "Right", "Corner"];

const legend: HostClass<InChart> = {
  get: {
    visible: (at, session) => chartOf(at, session).legend.visible,
    position: (at, session) => chartOf(at, session).legend.position,
    overlay: (at, session) => chartOf(at, session).legend.overlay,
  },
  set: {
    visible: (at, value, session) => putChart(at, { legend: { ...chartOf(at, session).legend, visible: value === true } }, session),
    position: (at, value, session) => {
      const position = POSITIONS.find((one) => one === value);
      if (!position) throw invalidArgument("ChartLegend.position");
      putChart(at, { legend: { ...chartOf(at, session).legend, position } }, session);
    },
    overlay: (at, value, session) => putChart(at, { legend: { ...chartOf(at, session).legend, overlay: value === true } }, session),
  },
  lacks: ["format", "legendEntries", "height", "left", "showShadow", "top", "width"],
};

const axis = (name: InAxis["axis"]) => (at: InChart) => ref("ChartAxis", { ...at, axis: name });

const axes: HostClass<InChart> = {
  nav: {
    categoryAxis: axis("category"), valueAxis: axis("value"),
    getItem: (at, _, [type, group]) => {
      if ((type !== "Category" && type !== "Value") || (group !== undefined && group !== null && group !== "Primary")) throw itemNotFound("ChartAxes.getItem");
      return axis(type === "Category" ? "category" : "value")(at);
    },
  },
  lacks: ["seriesAxis"],
};

const bound = (name: "minimum" | "maximum") => (at: InAxis, value: unknown, session: Session): void => {
  if (value !== "" && value !== null && typeof value !== "number") throw invalidArgument(`ChartAxis.${name}`);
  putAxis(at, { [name]: typeof value === "number" ? value : null }, session);
};
const reads = (name: keyof ChartAxis) => (at: InAxis, session: Session): unknown => axisOf(at, session)[name];

const chartAxis: HostClass<InAxis> = {
  get: {
    type: (at) => (at.axis === "category" ? "Category" : "Value"),
    visible: reads("visible"),
    numberFormat: (at, session) => axisOf(at, session).numberFormat ?? "General",
    linkNumberFormat: (at, session) => axisOf(at, session).numberFormat === null,
    minimum: (at, session) => axisOf(at, session).minimum ?? "",
    maximum: (at, session) => axisOf(at, session).maximum ?? "",
    categoryType: (at, session) => (axisOf(at, session).isText ? "TextAxis" : "Automatic"),
  },
  set: {
    visible: (at, value, session) => putAxis(at, { visible: value === true }, session),
    numberFormat: (at, value, session) => putAxis(at, { numberFormat: String(value) }, session),
    linkNumberFormat: (at, value, session) => putAxis(at, { numberFormat: value === true ? null : axisOf(at, session).numberFormat ?? "General" }, session),
    minimum: bound("minimum"), maximum: bound("maximum"),
    categoryType: (at, value, session) => {
      if (at.axis !== "category" || (value !== "Automatic" && value !== "TextAxis")) throw invalidArgument("ChartAxis.categoryType");
      putAxis(at, { isText: value === "TextAxis" }, session);
    },
  },
  nav: { title: (at) => ref("ChartAxisTitle", at), majorGridlines: (at) => ref("ChartGridlines", at) },
  lacks: ["format", "minorGridlines", "alignment", "axisGroup", "baseTimeUnit", "displayUnit", "majorUnit", "minorUnit", "position", "reversePlotOrder", "scaleType", "tickLabelPosition", "textOrientation"],
};

const axisTitle: HostClass<InAxis> = {
  get: { text: (at, session) => axisOf(at, session).title ?? "", visible: (at, session) => axisOf(at, session).title !== null },
  set: {
    text: (at, value, session) => putAxis(at, { title: String(value) }, session),
    visible: (at, value, session) => putAxis(at, { title: value === true ? axisOf(at, session).title ?? "Axis Title" : null }, session),
  },
  lacks: ["format", "textOrientation"],
};

const gridlines: HostClass<InAxis> = {
  get: { visible: reads("gridlines") },
  set: { visible: (at, value, session) => putAxis(at, { gridlines: value === true }, session) },
  lacks: ["format"],
};

const seriesCollection: HostClass<InChart> = {
  get: { count: (at, session) => chartOf(at, session).series.length },
  items: (at, session) => chartOf(at, session).series.map(({ id }) => ref("ChartSeries", { ...at, series: id })),
  nav: {
    add: (at, session, [name, index]) => {
      const { series } = chartOf(at, session);
      const id = Math.max(0, ...series.map((one) => one.id)) + 1;
      const made = { id, name: typeof name === "string" && name !== "" ? name : `Series${id}`, values: "", categories: series[0]?.categories ?? "", color: null };
      const place = typeof index === "number" ? index : series.length;
      putChart(at, { series: [...series.slice(0, place), made, ...series.slice(place)] }, session);
      return ref("ChartSeries", { ...at, series: id });
    },
  },
  call: { getCount: (at, session) => chartOf(at, session).series.length },
};

const source = (name: "values" | "categories", location: string) => (at: InSeries, session: Session, [range]: readonly unknown[]): void => {
  const place = placeFrom(range, at.sheet, session, location);
  putSeries(at, { [name]: referenceTo(session.sheet(place.sheet), session.rectOf(place)) }, session);
};

const dimension = (at: InSeries, session: Session, name: unknown): string => {
  const series = seriesOf(at, session);
  if (name === "Categories" || name === "XValues") return series.categories;
  if (name === "Values" || name === "YValues") return series.values;
  throw invalidArgument("ChartSeries.getDimension");
};

const series: HostClass<InSeries> = {
  get: {
    name: (at, session) => seriesData(session.sheet(at.sheet), seriesOf(at, session)).name,
    chartType: (at, session) => chartOf(at, session).type,
    doughnutHoleSize: (at, session) => seriesOf(at, session).holeSize ?? HOLE_SIZE,
  },
  set: {
    doughnutHoleSize: (at, value, session) => {
      if (typeof value !== "number" || value < 10 || value > 90) throw invalidArgument("ChartSeries.doughnutHoleSize");
      putSeries(at, { holeSize: Math.round(value) }, session);
    },
    name: (at, value, session) => putSeries(at, { name: String(value) }, session),
  },
  nav: { format: (at) => ref("ChartSeriesFormat", at), points: (at) => ref("ChartPointsCollection", at) },
  call: {
    delete: (at, session) => { const gone = seriesOf(at, session); putChart(at, { series: chartOf(at, session).series.filter((one) => one !== gone) }, session); },
    setValues: source("values", "ChartSeries.setValues"),
    setXAxisValues: source("categories", "ChartSeries.setXAxisValues"),
    getDimensionDataSourceString: (at, session, [name]) => dimension(at, session, name).replace(/^=/, ""),
    getDimensionDataSourceType: (at, session, [name]) => (dimension(at, session, name) === "" ? "Unknown" : "LocalRange"),
    getDimensionValues: (at, session, [name]) => {
      const data = seriesData(session.sheet(at.sheet), seriesOf(at, session));
      return name === "Categories" || name === "XValues" ? data.labels : (dimension(at, session, name), data.values);
    },
  },
  lacks: ["dataLabels", "trendlines", "axisGroup", "smooth", "markerStyle", "markerSize", "gapWidth", "overlap", "hasDataLabels", "plotOrder", "filtered"],
};

export const chartParts = {
  ChartTitle: title, ChartLegend: legend, ChartAxes: axes, ChartAxis: chartAxis, ChartAxisTitle: axisTitle, ChartGridlines: gridlines,
  ChartSeriesCollection: seriesCollection, ChartSeries: series, ...chartFormats,
};
