/** One activity as a row of the contact log. `intake/log/readLog.ts` reads it back to the same activity. */
import type { Day } from "../base/Day";
import type { Cell } from "../base/Grid";
import { addMoney, decimalOf, money, NO_CURRENCY, type Money } from "../base/Money";
import { LOG_SHEET, logColumns, type Activity, type Contact } from "../ledger/Activity";
import { detailsCell } from "./detailsCell";
import { MOST_IN_CELL, serialOf } from "./written";

type LogColumn = keyof typeof logColumns;
type LogCells = Partial<Record<LogColumn, Cell>>;

const order = Object.keys(logColumns) as readonly LogColumn[];

const looks: Readonly<Record<LogColumn, { readonly format: string; readonly width: number }>> = {
  id: { format: "@", width: 14 }, at: { format: "yyyy-mm-dd hh:mm:ss", width: 19 }, day: { format: "yyyy-mm-dd", width: 11 }, who: { format: "@", width: 12 },
  customer: { format: "@", width: 14 }, name: { format: "@", width: 28 }, invoices: { format: "@", width: 20 }, kind: { format: "@", width: 10 },
  channel: { format: "@", width: 9 }, outcome: { format: "@", width: 13 }, amount: { format: "#,##0.00", width: 12 }, currency: { format: "@", width: 9 },
  date: { format: "yyyy-mm-dd", width: 11 },
  // A long text in Text format shows as ######.
  note: { format: "General", width: 60 },
  next: { format: "@", width: 16 }, nextDay: { format: "yyyy-mm-dd", width: 16 }, about: { format: "@", width: 14 }, details: { format: "General", width: 30 },
};

/** en-US number format per column of the log, left to right. */
export const logFormats: readonly string[] = order.map((column) => looks[column].format);
/** Width in characters per column of the log, left to right. */
export const logWidths: readonly number[] = order.map((column) => looks[column].width);
/** The log as a list to append to: its sheet, headers and looks; the first column holds the id. */
export const logList = { sheet: LOG_SHEET, headers: order.map((column) => logColumns[column]), formats: logFormats, widths: logWidths, idColumn: 0 } as const;

/** Cells in the order of `logColumns`; "" where the activity says nothing. */
export function logRow(activity: Activity, date1904: boolean): readonly Cell[] {
  const { id, at, day, who, customer, name, invoices, note, kind } = activity;
  const dated = (one: Day | undefined): Cell => (one === undefined ? "" : serialOf(one, date1904));
  const cells: LogCells = {
    id, at: instantCell(at, date1904), day: dated(day), who, customer, name, kind, invoices: listCell(invoices), note: note.slice(0, MOST_IN_CELL),
    details: detailsCell(activity), ...cellsOf(activity, dated),
  };
  return order.map((column) => cells[column] ?? "");
}

function cellsOf(activity: Activity, dated: (day: Day | undefined) => Cell): LogCells {
  switch (activity.kind) {
    case "contact": return contactCells(activity, dated);
    case "note": case "profile": return {};
    case "promise": return { outcome: activity.state, about: activity.about };
    case "dispute": return { outcome: activity.resolution ?? "", about: activity.about, date: dated(activity.due), ...(activity.amount && amountCells(activity.amount)) };
    case "escalation": return { outcome: activity.to };
    case "decision": return { outcome: activity.decision, about: activity.about, date: dated(activity.until) };
    case "plan": return { ...amountCells(money(activity.schedule.total, activity.schedule.currency)), date: dated(activity.schedule.instalments.at(-1)?.due) };
    case "plan step": return { outcome: activity.state, about: activity.about };
    case "taken back": return { about: activity.about };
  }
}

/** Amount and date belong to what the outcome is about; anything else the contact holds is in its details. */
function contactCells({ channel, outcome, promise, dispute, callBack, replaces, next }: Contact, dated: (day: Day | undefined) => Cell): LogCells {
  return {
    channel, outcome, about: replaces ?? "", next: next?.action ?? "", nextDay: dated(next?.day),
    ...(outcome === "promised" && promise && promise.length > 0 && { ...amountCells(promise.map(({ amount }) => amount).reduce(addMoney)), date: dated(promise.at(-1)?.day) }),
    ...(outcome === "disputed" && dispute?.amount && amountCells(dispute.amount)),
    ...(outcome === "call back" && callBack && { date: dated(callBack.day) }),
  };
}

const amountCells = (amount: Money): LogCells => ({ amount: Number(decimalOf(amount)), currency: amount.currency === NO_CURRENCY ? "" : amount.currency });

/** A number Excel can sort and filter by time; text where it is no instant to the second. */
function instantCell(at: string, date1904: boolean): Cell {
  const ms = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(at) ? Date.parse(at) : NaN;
  return Number.isNaN(ms) ? at : serialOf(ms / 86_400_000 + UNIX_EPOCH, date1904);
}

/** 1970-01-01 as an Excel serial. */
const UNIX_EPOCH = 25569;

/** Document numbers as a person lists them, as many as a cell holds. */
function listCell(items: readonly string[]): string {
  const text = items.join(", ");
  return text.length <= MOST_IN_CELL ? text : text.slice(0, text.lastIndexOf(", ", MOST_IN_CELL));
}
