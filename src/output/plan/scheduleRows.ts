/** The schedule of a plan as rows with live formulas: an instalment, a due date or the rate may be typed over, and the last instalment takes what that leaves. */
import { decimalOf, minorDigits, money } from "../../base/Money";
import type { TabCell } from "../../base/Tab";
import type { PlanCase } from "../../rules/casework/CaseFile";
import type { WatchedInstalment } from "../../rules/plan/watch/watchPlan";
import { amountFormat, head, type TabRow } from "../tabCells";
import { serialOf } from "../written";
import { interestFormulas } from "./interestFormulas";
import { at, INPUT_FILL, over, planHeaders } from "./planColumns";

/** Absolute addresses of cells above the schedule that its formulas use. */
export interface TermCells { readonly principal: string; readonly rate: string; readonly start: string; readonly grace: string; readonly cure: string }

interface ScheduleRows {
  /** The header row, one row per instalment, totals, and whether they add up. */
  readonly rows: readonly TabRow[];
  /** One-based. */
  readonly first: number;
  readonly last: number;
  /** Address of the cell that says whether all adds up. */
  readonly check: string;
}

/** `headerRow`: one-based, where the header row will stand. */
export function scheduleRows({ plan: { terms, schedule }, watch }: PlanCase, cells: TermCells, headerRow: number, date1904: boolean): ScheduleRows {
  const { currency } = schedule;
  const digits = minorDigits(currency);
  const format = amountFormat(currency);
  const { instalments } = schedule;
  const [first, last] = [headerRow + 1, headerRow + instalments.length];
  const formulas = interestFormulas(terms);
  const major = (minor: number): number => Number(decimalOf(money(minor, currency)));
  const money2 = (formula: string, look: Partial<TabCell> = {}): TabCell => ({ formula: `=ROUND(${formula},${digits})`, format, ...look });
  const day = (value: number): TabCell => ({ value: serialOf(value, date1904), format: DAY, align: "center" });
  const onNominal = terms.interest.kind === "simple" && terms.interest.onNominalDays === true;
  const tolerance = major(terms.tolerance?.minor ?? 0);
  const isFullyPaid = (row: number): string => `AND(ISNUMBER(${at("paid", row)}),${at("paid", row)}>0,${at("paid", row)}>=ROUND(${at("payment", row)}-${tolerance},${digits}))`;

  const rowOf = (instalment: WatchedInstalment, index: number): TabRow => {
    const row = first + index;
    const owed = index === 0 ? cells.principal : at("balance", row - 1);
    const { number, due, nominal, payment, interest, ran, fees, paid, paidOn } = instalment;
    const isDownPayment = number === 0;
    return [
      { value: number, align: "center" },
      { ...day(due), ...INPUT },
      row === last ? money2(`${owed}+${at("interest", row)}+${at("fees", row)}`, INPUT) : { value: major(payment), format, ...INPUT },
      money2(`${at("payment", row)}-${at("interest", row)}-${at("fees", row)}`),
      { formula: formulas.interest(row), format },
      { value: major(fees), format },
      money2(`${owed}-${at("principal", row)}`),
      paidOn === undefined ? { format: DAY, ...INPUT, align: "center" } : { ...day(paidOn), ...INPUT },
      paid === 0 ? { format, ...INPUT } : { value: major(paid), format, ...INPUT },
      { formula: stateFormula(row, isFullyPaid(row), cells), align: "center" },
      { formula: `=${cells.rate}` },
      onNominal && !isDownPayment ? { ...day(nominal), open: true } : { formula: `=${at("due", row)}`, format: DAY },
      { value: interest - ran },
      ...formulas.hidden(row, owed, isDownPayment),
    ];
  };
  const total = (column: "payment" | "principal" | "interest" | "fees" | "paid"): TabCell => money2(`SUM(${over(column, first, last)})`, { bold: true, border: "top" });
  const top: TabCell = { border: "top" };
  const check = { formula: checkFormula({ first, last, principal: cells.principal, digits }), bold: true };
  return {
    rows: [
      [...head(planHeaders, new Set(planHeaders.slice(2, 7).concat("Paid amount"))).map((cell) => (cell && !cell.align ? { ...cell, align: "center" as const } : cell)), null, { formula: `=${cells.start}`, format: DAY }, null, ...formulas.above(headerRow)],
      ...watch.instalments.map(rowOf),
      [{ value: "Total", bold: true, border: "top" }, top, total("payment"), total("principal"), total("interest"), total("fees"), top, top, total("paid"), top],
      [{ value: "Check" }, null, check],
    ],
    first, last, check: `$C$${last + 2}`,
  };
}

const DAY = "yyyy-mm-dd";

/** Cells that may be typed over show it. */
const INPUT: Partial<TabCell> = { open: true, fill: INPUT_FILL };

/** The words of `rules/plan/watch`. An amount typed without a day counts as paid in time. */
function stateFormula(row: number, isFullyPaid: string, { grace, cure }: TermCells): string {
  const [due, on] = [at("due", row), at("paidOn", row)];
  const paidState = `IF(OR(NOT(ISNUMBER(${on})),${on}<=${due}+${grace}),IF(TODAY()<${due},"prepaid","kept"),IF(${on}<=${due}+${grace}+${cure},"cured","paid late"))`;
  const openState = `IF(TODAY()>${due}+${grace},"missed",IF(N(${at("paid", row)})>0,"part",IF(TODAY()<${due},"upcoming",IF(TODAY()=${due},"due","late within grace"))))`;
  return `=IF(${isFullyPaid},${paidState},${openState})`;
}

/** Says the first thing that is wrong. */
function checkFormula({ first, last, principal, digits }: { readonly first: number; readonly last: number; readonly principal: string; readonly digits: number }): string {
  const [lastPayment, lastBalance, totals] = [at("payment", last), at("balance", last), last + 1];
  const faults: readonly (readonly [string, string])[] = [
    [`${lastPayment}<=0`, "\"the instalments before the last come to more than is owed\""],
    [`SUMPRODUCT(--(${over("payment", first, last)}<=0))>0`, "\"an instalment is nothing or less\""],
    [`SUMPRODUCT(--(${over("principal", first, last)}<0))>0`, "\"an instalment does not cover its interest and fees\""],
    [`${lastBalance}<>0`, `FIXED(${lastBalance},${digits})&" is left after the last instalment"`],
    [`OR(${at("principal", totals)}<>ROUND(${principal},${digits}),${at("payment", totals)}<>ROUND(${at("principal", totals)}+${at("interest", totals)}+${at("fees", totals)},${digits}))`, "\"the parts do not make the total\""],
    ...(last > first ? [[`SUMPRODUCT(--(${over("due", first + 1, last)}<=${over("due", first, last - 1)}))>0`, "\"a due date is not after the one before\""] as const] : []),
  ];
  return `=IFERROR(${faults.reduceRight((rest, [fault, words]) => `IF(${fault},"Does not add up: "&${words},${rest})`, "\"Adds up\"")},"Does not add up: a cell holds no number or date")`;
}
