/** Excel.ChartCollection and Excel.Chart. */
import type { Chart } from "../../workbook/Chart";
import type { HostClass } from "../HostClass";
import type { InChart } from "../Kinds";
import type { Session } from "../Session";
import type { Sheet } from "../../workbook/Sheet";
import { drawingOf, PLAIN_AXIS } from "../../workbook/Chart";
import { cornerAt, pointOf, pointsOf } from "../../workbook/cellPoints";
import { seriesData, seriesFrom } from "../../workbook/chartData";
import { ApiError, invalidArgument, itemNotFound, messageOf } from "../ApiError";
import { ref } from "../HostClass";
import { placeFrom } from "../range/addresses";
import { chartOf, putChart } from "./chartOf";

/** Points, as Excel makes a new chart. */
const SIZE = { width: 360, height: 216 };
const SERIES_BY = ["Auto", "Columns", "Rows"] as const;

function checkType(type: unknown, location: string): string {
  if (typeof type !== "string") throw invalidArgument(location);
  if (!drawingOf(type)) throw new ApiError("ApiNotFound", `${messageOf("ApiNotFound")} Missing here: chart type ${type}.`, location);
  return type;
}

function makeChart(sheetId: string, session: Session, [type, source, by]: readonly unknown[]): Chart {
  const location = "ChartCollection.add";
  const drawn = checkType(type, location);
  const place = placeFrom(source, sheetId, session, location);
  const seriesBy = SERIES_BY.find((one) => one === (by ?? "Auto"));
  if (!seriesBy) throw invalidArgument(location);
  const sheet = session.sheet(sheetId);
  const on = session.sheet(place.sheet);
  const rect = session.rectOf(place);
  const series = seriesFrom(on, rect, seriesBy);
  const isPie = drawn === "Pie" || drawn === "Doughnut";
  const taken = new Set(sheet.charts.map(({ name }) => name));
  let n = sheet.charts.length + 1;
  while (taken.has(`Chart ${n}`)) n++;
  const { left, top, width } = pointsOf(sheet, rect);
  const start = place.sheet === sheetId ? { left: left + width + 24, top } : { left: 48, top: 30 };
  return {
    id: session.book.newId("chart"), name: `Chart ${n}`, type: drawn,
    from: cornerAt(sheet, start.left, start.top), to: cornerAt(sheet, start.left + SIZE.width, start.top + SIZE.height),
    title: { visible: true, text: series.length === 1 && series[0] ? seriesData(on, series[0]).name : "Chart Title" },
    legend: { visible: series.length > 1 || isPie, position: "Bottom", overlay: false },
    category: PLAIN_AXIS, value: { ...PLAIN_AXIS, gridlines: true }, series,
  };
}

export const chartCollection: HostClass<string> = {
  get: { count: (id, session) => session.sheet(id).charts.length },
  items: (id, session) => session.sheet(id).charts.map((chart) => ref("Chart", { sheet: id, chart: chart.id })),
  /** By name, any case; the library also asks by id. */
  item: (id, key, session) => {
    const { charts } = session.sheet(id);
    const found = charts.find((chart) => chart.id === key) ?? charts.find(({ name }) => name.toLowerCase() === String(key).toLowerCase());
    if (!found) throw itemNotFound("ChartCollection.getItem");
    return ref("Chart", { sheet: id, chart: found.id });
  },
  nav: {
    add: (id, session, args) => {
      const chart = makeChart(id, session, args);
      session.apply({ do: "charts", sheet: id, charts: [...session.sheet(id).charts, chart] });
      return ref("Chart", { sheet: id, chart: chart.id });
    },
  },
  call: { getCount: (id, session) => session.sheet(id).charts.length },
};

interface Box { readonly left: number; readonly top: number; readonly width: number; readonly height: number }

function boxOf(at: InChart, session: Session): Box {
  const sheet = session.sheet(at.sheet);
  const chart = chartOf(at, session);
  const [from, to] = [pointOf(sheet, chart.from), pointOf(sheet, chart.to)];
  return { ...from, width: to.left - from.left, height: to.top - from.top };
}

const corners = (sheet: Sheet, { left, top, width, height }: Box) => ({ from: cornerAt(sheet, left, top), to: cornerAt(sheet, left + width, top + height) });

const side = (name: keyof Box) => (at: InChart, value: unknown, session: Session): void => {
  if (typeof value !== "number" || value < 0) throw invalidArgument(`Chart.${name}`);
  putChart(at, corners(session.sheet(at.sheet), { ...boxOf(at, session), [name]: value }), session);
};

/** Without an end the chart keeps its size. */
function setPosition(at: InChart, session: Session, [start, end]: readonly unknown[]): void {
  const sheet = session.sheet(at.sheet);
  const box = (argument: unknown): Box => pointsOf(sheet, session.rectOf(placeFrom(argument, at.sheet, session, "Chart.setPosition")));
  const first = box(start);
  const last = end === undefined || end === null || end === "" ? null : box(end);
  const { width, height } = boxOf(at, session);
  putChart(at, corners(sheet, last ? { ...first, width: last.left + last.width - first.left, height: last.top + last.height - first.top } : { ...first, width, height }), session);
}

export const chart: HostClass<InChart> = {
  id: (at) => at.chart,
  get: {
    id: (at, session) => chartOf(at, session).id,
    name: (at, session) => chartOf(at, session).name,
    chartType: (at, session) => chartOf(at, session).type,
    left: (at, session) => boxOf(at, session).left,
    top: (at, session) => boxOf(at, session).top,
    width: (at, session) => boxOf(at, session).width,
    height: (at, session) => boxOf(at, session).height,
  },
  set: {
    name: (at, value, session) => {
      const name = String(value);
      const isTaken = session.sheet(at.sheet).charts.some((one) => one.id !== at.chart && one.name.toLowerCase() === name.toLowerCase());
      if (name === "" || isTaken) throw invalidArgument("Chart.name");
      putChart(at, { name }, session);
    },
    chartType: (at, value, session) => putChart(at, { type: checkType(value, "Chart.chartType") }, session),
    left: side("left"), top: side("top"), width: side("width"), height: side("height"),
  },
  nav: {
    worksheet: (at) => ref("Worksheet", at.sheet),
    title: (at) => ref("ChartTitle", at),
    legend: (at) => ref("ChartLegend", at),
    axes: (at) => ref("ChartAxes", at),
    series: (at) => ref("ChartSeriesCollection", at),
  },
  call: {
    delete: (at, session) => {
      const gone = chartOf(at, session);
      session.apply({ do: "charts", sheet: at.sheet, charts: session.sheet(at.sheet).charts.filter((one) => one !== gone) });
    },
    setPosition,
    setData: (at, session, [source, by]) => {
      const place = placeFrom(source, at.sheet, session, "Chart.setData");
      const seriesBy = SERIES_BY.find((one) => one === (by ?? "Auto"));
      if (!seriesBy) throw invalidArgument("Chart.setData");
      putChart(at, { series: seriesFrom(session.sheet(place.sheet), session.rectOf(place), seriesBy) }, session);
    },
    activate: (at, session) => void session.apply({ do: "activate", sheet: at.sheet }),
  },
  lacks: ["dataLabels", "format", "pivotOptions", "plotArea", "categoryLabelLevel", "displayBlanksAs", "plotBy", "plotVisibleOnly", "seriesNameLevel", "showAllFieldButtons", "showDataLabelsOverMaximum", "style"],
};
