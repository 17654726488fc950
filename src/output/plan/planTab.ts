/** The tab of a payment plan: terms, a schedule that recomputes itself, a chart of the balance, and lines to sign. Its figures are the plan's to the last minor unit. */
import type { Tab, TabCell, TabMark } from "../../base/Tab";
import { text, type TabRow } from "../tabCells";
import { planColumns, planHeaders, planWidths } from "./planColumns";
import { planHead } from "./planHead";
import { planName, planStateName } from "./planName";
import type { PlanTabInput } from "./PlanTabInput";
import { scheduleRows } from "./scheduleRows";

/** Longer ones are as wide as a page and take as many as they need: shrunk to one, nobody could read them. */
const MOST_ON_PAGE = 60;
const CHART_ROWS = 13;

export function planTab(input: PlanTabInput): Tab {
  const { planCase, customer, team, date1904 = false } = input;
  const head = planHead(input);
  const headerRow = head.rows.length + 1;
  const { rows: schedule, first, last, check } = scheduleRows(planCase, head.cells, headerRow, date1904);
  const rows: TabRow[] = [...head.rows, ...schedule, []];
  const chartRow = rows.length;
  rows.push(...new Array<TabRow>(CHART_ROWS + 1).fill([]), ...signatures(team.who, customer.contact ?? ""));
  const count = last - first + 1;
  const column = (at: number) => ({ row: first - 1, column: at, rows: count, columns: 1 });
  const hidden = Math.max(...schedule.map((row) => row.length)) - planHeaders.length;
  return {
    name: `Plan ${customer.name}`,
    widths: [...planWidths, ...new Array<number>(hidden).fill(0)],
    rows,
    print: { landscape: false, headerRow: headerRow - 1, ...(count <= MOST_ON_PAGE && { onePage: true }) },
    // The rate is hidden in the schedule so that a look at these cells finds an edited one.
    names: [{ name: planName(planCase.plan), area: { row: first - 1, column: 0, rows: count, columns: planColumns.rate + 1 } }, { name: planStateName(planCase.plan), area: head.state }],
    bars: [{ row: head.progressRow - 1, column: 2, rows: 1, columns: 1 }],
    marks: marksOf(first, count, check),
    chart: {
      kind: "line", title: "Balance after each instalment", at: { row: chartRow, column: 0, rows: CHART_ROWS, columns: planHeaders.length },
      categories: column(planColumns.due), series: [{ name: "Balance", values: column(planColumns.balance) }],
    },
    isLocked: true,
  };
}

const RED = { fill: "#FDE7E9", color: "#8A0F14", bold: true };
const GREEN = { fill: "#E3F4E1", color: "#0B5A08" };
const AMBER = { fill: "#FFF1CC", color: "#5C4200", bold: true };

/** Dark words on light fills, so that they can be read in print and by people who see colours less well. */
function marksOf(first: number, count: number, check: string): readonly TabMark[] {
  const area = { row: first - 1, column: planColumns.state, rows: count, columns: 1 };
  const isAny = (...states: readonly string[]): string => `=OR(${states.map((state) => `$J${first}="${state}"`).join(",")})`;
  return [
    { area, formula: isAny("missed"), ...RED },
    { area, formula: isAny("due", "late within grace", "part"), ...AMBER },
    { area, formula: isAny("kept", "prepaid", "cured"), ...GREEN },
    { area: { row: Number(check.slice(3)) - 1, column: 2, rows: 1, columns: 1 }, formula: `=${check}<>"Adds up"`, ...RED },
  ];
}

const LINE: TabCell = { border: "bottom", open: true };

/** Two columns of lines to write on, with room for a hand; names that are known are filled in and may be typed over. */
function signatures(creditor: string, debtor: string): readonly TabRow[] {
  const line = (label: string, left: string, right: string): TabRow => [
    text(label), null, { ...LINE, ...(left !== "" && { value: left }) }, LINE, LINE, null, { ...LINE, ...(right !== "" && { value: right }) }, LINE, LINE,
  ];
  return [
    [null, null, text("For the creditor", { bold: true }), null, null, null, text("For the debtor", { bold: true })],
    line("Name", creditor, debtor), [], line("Place and date", "", ""), [], [], line("Signature", "", ""),
  ];
}
