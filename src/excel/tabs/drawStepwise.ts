/** Names, marks and the chart of a new tab, each in a round trip of its own: where Excel refuses one, the tab is whole without it. */
import type { Tab } from "../../base/Tab";
import type { Session } from "../runExcel";
import { putChart, putMarks, putNames } from "./drawTab";
import { isRefused, isTaken } from "./finishTab";

export type TabPart = "names" | "marks" | "chart" | "lock";

/** What Excel refused. */
export async function drawStepwise(session: Session, sheet: Excel.Worksheet, tab: Tab, dead: readonly string[]): Promise<TabPart[]> {
  const { chart, names = [], marks = [], bars = [] } = tab;
  const lacks: TabPart[] = [];
  const draw = async (part: TabPart, put: () => void, clear?: () => Promise<void>): Promise<void> => {
    put();
    if (await isSent(session)) return;
    lacks.push(part);
    await clear?.();
  };
  if (names.length > 0) await draw("names", () => putNames(session, sheet, tab, dead));
  if (marks.length + bars.length > 0) await draw("marks", () => putMarks(sheet, tab), () => clearMarks(session, sheet));
  if (chart) await draw("chart", () => putChart(sheet, chart), () => clearCharts(session, sheet));
  return lacks;
}

async function isSent({ context, guard, checkCancel }: Session): Promise<boolean> {
  checkCancel();
  try {
    await guard(context.sync());
    return true;
  } catch (error) {
    if (isTaken(error) || !isRefused(error)) throw error;
    return false;
  }
}

/** A batch that fails has done what came before the failure: half a chart would mislead. */
async function clearCharts(session: Session, sheet: Excel.Worksheet): Promise<void> {
  const charts = sheet.charts.load("items/id");
  if (!(await isSent(session))) return;
  for (const chart of charts.items) chart.delete();
  await isSent(session);
}

async function clearMarks(session: Session, sheet: Excel.Worksheet): Promise<void> {
  sheet.getRange().conditionalFormats.clearAll();
  await isSent(session);
}
