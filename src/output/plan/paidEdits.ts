/** What the tab of a plan should say of payments, against what it holds now; and where it says something else than was agreed. */
import type { Cell } from "../../base/Grid";
import { decimalOf, minorDigits, money, moneyFromNumber } from "../../base/Money";
import type { TabEdit } from "../../base/Tab";
import type { PlanCase } from "../../rules/casework/CaseFile";
import type { WatchedInstalment } from "../../rules/plan/watch/watchPlan";
import { sayDay, sayMoney } from "../../rules/say";
import { dayInCell, serialOf } from "../written";
import { planColumns } from "./planColumns";

/** `cells`: what the plan's name covers, row by row. Only cells that were empty, or that hold less of the same payment, are written; anything else a person typed is told. */
export function paidEdits({ plan, watch }: PlanCase, cells: readonly (readonly Cell[])[], date1904: boolean): { readonly edits: readonly TabEdit[]; readonly differences: readonly string[] } {
  const { instalments } = watch;
  const isWhole = cells.length === instalments.length && instalments.every(({ number }, at) => cells[at]?.[planColumns.number] === number);
  if (!isWhole) return { edits: [], differences: ["The rows of the schedule on the tab are not those of the plan any more, so what was paid is not written there. Build the tab anew."] };
  const edits: TabEdit[] = [];
  const differences: string[] = rateDifference(plan.terms.interest, cells[0]?.[planColumns.rate] ?? "");
  instalments.forEach((instalment, row) => {
    const line = cells[row] ?? [];
    differences.push(...agreedDifferences(instalment, line, plan.schedule.currency, date1904));
    const paid = paidOf(instalment, line, plan.schedule.currency, date1904);
    if (typeof paid === "string") differences.push(paid);
    else for (const { column, value } of paid) edits.push({ row, column, expected: line[column] ?? "", value });
  });
  return { edits, differences };
}

type Paid = readonly { readonly column: number; readonly value: Cell }[];

/** The cells to write, or what a person should know: their entry stands. */
function paidOf(instalment: WatchedInstalment, line: readonly Cell[], currency: string, date1904: boolean): Paid | string {
  const { paid, paidOn } = instalment;
  const shown = { amount: line[planColumns.paid] ?? "", on: line[planColumns.paidOn] ?? "" };
  const say = (minor: number): string => sayMoney(money(minor, currency));
  const known = paid === 0 ? "the payments show nothing" : `the payments show ${say(paid)}${paidOn === undefined ? "" : `, in full on ${sayDay(paidOn)}`}`;
  const differs = (what: string): string => `${nameOf(instalment)} has ${what} as paid on the tab; ${known}. Empty the cells to have them filled from the payments.`;
  const typed = minorOf(shown.amount, currency);
  const day = shown.on === "" ? undefined : dayInCell(shown.on, date1904);
  if (typed === null) return differs(`“${String(shown.amount)}”`);
  if (shown.on !== "" && day === undefined) return differs(`“${String(shown.on)}”`);
  if (typed > paid) return differs(say(typed));
  if (day !== undefined && day !== paidOn) return differs(`${sayDay(day)}`);
  return [
    ...(typed !== paid ? [{ column: planColumns.paid, value: Number(decimalOf(money(paid, currency))) }] : []),
    ...(paidOn !== undefined && day === undefined ? [{ column: planColumns.paidOn, value: serialOf(paidOn, date1904) }] : []),
  ];
}

/** Instalment and due day against what was agreed; the last instalment is a formula and moves with the others. */
function agreedDifferences(instalment: WatchedInstalment, line: readonly Cell[], currency: string, date1904: boolean): readonly string[] {
  const { due, payment } = instalment;
  const [shownDue, shown] = [line[planColumns.due] ?? "", line[planColumns.payment] ?? ""];
  const [day, minor] = [dayInCell(shownDue, date1904), shown === "" ? null : minorOf(shown, currency)];
  return [
    ...(day === due ? [] : [`${nameOf(instalment)} is due on ${day === undefined ? asIs(shownDue) : sayDay(day)} on the tab and on ${sayDay(due)} as agreed.`]),
    ...(minor === payment ? [] : [`${nameOf(instalment)} is ${minor === null ? asIs(shown) : sayMoney(money(minor, currency))} on the tab and ${sayMoney(money(payment, currency))} as agreed.`]),
  ];
}

const asIs = (cell: Cell): string => (cell === "" ? "nothing" : `“${String(cell)}”`);

function rateDifference(interest: PlanCase["plan"]["terms"]["interest"], shown: Cell): string[] {
  const agreed = interest.kind === "none" ? 0 : Number(interest.annualPercent);
  const rate = shown === "" ? 0 : shown;
  return rate === agreed ? [] : [`The rate is ${typeof rate === "number" ? `${rate}%` : `“${String(rate)}”`} a year on the tab and ${agreed}% as agreed.`];
}

/** Minor units of an amount in major units; nothing is 0, and null is no amount. */
function minorOf(cell: Cell, currency: string): number | null {
  if (cell === "") return 0;
  if (typeof cell !== "number" || !Number.isFinite(cell) || Math.abs(cell) * 10 ** minorDigits(currency) > Number.MAX_SAFE_INTEGER) return null;
  return moneyFromNumber(cell, currency).minor;
}

const nameOf = ({ number }: WatchedInstalment): string => (number === 0 ? "The down payment" : `Instalment ${number}`);
