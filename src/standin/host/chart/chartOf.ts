/** Finds a chart again and puts a changed one in its place. */
import type { Chart, ChartAxis, ChartSeries } from "../../workbook/Chart";
import type { InAxis, InChart, InSeries } from "../Kinds";
import type { Session } from "../Session";
import { itemNotFound } from "../ApiError";

export function chartOf({ sheet, chart }: InChart, session: Session): Chart {
  const found = session.sheet(sheet).charts.find(({ id }) => id === chart);
  if (!found) throw itemNotFound("Chart");
  return found;
}

export function putChart(at: InChart, change: Partial<Omit<Chart, "id" | "fileState">>, session: Session): void {
  const before = chartOf(at, session);
  session.apply({ do: "charts", sheet: at.sheet, charts: session.sheet(at.sheet).charts.map((one) => (one === before ? { ...one, ...change } : one)) });
}

export const axisOf = (at: InAxis, session: Session): ChartAxis => chartOf(at, session)[at.axis];
export const putAxis = (at: InAxis, change: Partial<ChartAxis>, session: Session): void => putChart(at, { [at.axis]: { ...axisOf(at, session), ...change } }, session);

export function seriesOf(at: InSeries, session: Session): ChartSeries {
  const found = chartOf(at, session).series.find(({ id }) => id === at.series);
  if (!found) throw itemNotFound("ChartSeries");
  return found;
}

export function putSeries(at: InSeries, change: Partial<ChartSeries>, session: Session): void {
  const before = seriesOf(at, session);
  putChart(at, { series: chartOf(at, session).series.map((one) => (one === before ? { ...one, ...change } : one)) }, session);
}
