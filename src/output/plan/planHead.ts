/** What stands above the schedule on a plan's tab: parties, where the plan stands, what it covers, and its terms. */
import { money, NO_CURRENCY } from "../../base/Money";
import type { Area, TabCell } from "../../base/Tab";
import type { PlanTerms } from "../../ledger/Plan";
import { sayCount, sayDay, sayMoney } from "../../rules/say";
import { oneLine } from "../messages/oneLine";
import { amount, dated, section, sum, text, title, type TabRow } from "../tabCells";
import type { PlanTabInput } from "./PlanTabInput";
import { INPUT_FILL } from "./planColumns";
import { rowLink } from "./rowLink";
import { sayDefault, sayFrequency, sayInterest, sayPayments, sayWorkingDayRule } from "./sayTerms";
import type { TermCells } from "./scheduleRows";
import { STATE_LINES, stateLines } from "./stateLines";

export interface PlanHead {
  readonly rows: readonly TabRow[];
  readonly cells: TermCells;
  /** One-based row of the share paid, in column C. */
  readonly progressRow: number;
  readonly state: Area;
}

const LEFT: Pick<TabCell, "align"> = { align: "left" };

/** The schedule's header row follows at once. */
export function planHead({ planCase, versions, customer, team, master, date1904 = false }: PlanTabInput): PlanHead {
  const { plan } = planCase;
  const { terms, schedule } = plan;
  const { currency } = schedule;
  const rows: TabRow[] = [
    [title("Payment plan")],
    [text(customer.name, { bold: true, size: 12 })],
    master ? [rowLink(master)] : [],
    [],
  ];
  /** Adds a label with its value and returns the value's address. */
  const line = (label: string, cell: TabCell | null, ...more: readonly (TabCell | null)[]): string => {
    rows.push([text(label), null, cell, ...more]);
    return `$C$${rows.length}`;
  };
  const words = (label: string, ...values: readonly string[]): void => values.forEach((value, at) => line(at === 0 ? label : "", text(value)));

  words("Reference", `${plan.id}, version ${plan.version}`);
  line("Creditor", { value: [team.name, ...(team.address ?? "").split("\n")].map((part) => oneLine(part).replace(/,$/, "")).filter((part) => part !== "").join(", "), open: true });
  words("Debtor", [customer.name, customer.id !== undefined && customer.id !== customer.name ? `no. ${customer.id}` : "", customer.contact ?? ""].filter((part) => part !== "").join(", "));
  const state = { row: rows.length, column: 2, rows: STATE_LINES, columns: 1 };
  const steps = stateLines(planCase, versions);
  // Open, since a plan goes on after its tab is locked.
  for (let at = 0; at < STATE_LINES; at += 1) line(at === 0 ? "State" : "", { ...text(steps[at] ?? ""), open: true });

  rows.push([], [section(`What is owed${currency === NO_CURRENCY ? "" : `, in ${currency}`}`)]);
  const principal = owedLines(rows, terms);
  if (plan.paidBefore > 0) rows.push([text("Paid before"), null, null, amount(money(plan.paidBefore, currency)), null, text("under earlier versions")]);

  rows.push([], [section("Terms")]);
  const down = terms.downPayment ? `, after ${sayMoney(terms.downPayment.amount)} on ${sayDay(terms.downPayment.day)}` : "";
  words("Instalments", `${sayCount(schedule.instalments.filter(({ number }) => number > 0).length, "instalment")}, ${sayFrequency(terms)}${down}`);
  words("Working days", sayWorkingDayRule(terms));
  words("Interest", sayInterest(terms.interest));
  const { interest } = terms;
  const rate = line("Rate, % a year", { value: interest.kind === "none" ? 0 : Number(interest.annualPercent), format: "0.00####", ...LEFT, open: true, fill: INPUT_FILL }, text(interest.kind === "simple" ? `Days counted by ${interest.dayCount}` : ""));
  const start = line("Interest from", dated(terms.start, date1904));
  const grace = line("Days of grace", { value: terms.graceDays, format: "0", ...LEFT });
  const cure = line("Days to cure", { value: terms.cureDays, format: "0", ...LEFT });
  words("If one is missed", ...sayDefault(terms));
  words("Payments", ...sayPayments(terms));

  rows.push([], [section("Where it stands")]);
  // Three lines and a blank one, the header row, the instalments.
  const totals = rows.length + 4 + 1 + schedule.instalments.length + 1;
  const [payable, paid] = [`$C$${totals}`, `$I$${totals}`];
  line("To pay", sum(payable, currency, LEFT));
  line("Paid", sum(paid, currency, LEFT));
  const before = Number(amount(money(plan.paidBefore, currency)).value);
  line("Progress", { formula: `=IFERROR(IF(${before}+${payable}<=0,0,MAX(0,MIN(1,ROUND((${before}+${paid})/(${before}+${payable}),4)))),0)`, format: "0%", bold: true, ...LEFT });
  const progressRow = rows.length;
  rows.push([]);
  return { rows, cells: { principal, rate, start, grace, cure }, progressRow, state };
}

/** Invoices one to a row, three to a row where they are many; returns the address of the principal, their sum. */
function owedLines(rows: TabRow[], { invoices, principal, charges, currency }: PlanTerms): string {
  const first = rows.length + 1;
  const inRow = invoices.length > 10 ? 3 : 1;
  for (let at = 0; at < invoices.length; at += inRow) {
    const cells = invoices.slice(at, at + inRow).flatMap(({ number, amount: covered }): (TabCell | null)[] => [text(number), amount(covered), null]);
    // Number and amount in C and D, F and G, I and J.
    rows.push([text(at === 0 ? "Invoices" : ""), null, ...cells]);
  }
  const last = rows.length;
  const sums = ["D", "G", "J"].slice(0, inRow).map((column) => `SUM($${column}$${first}:$${column}$${last})`);
  const owed = (label: string, cell: TabCell): void => void rows.push([text(label), null, null, cell]);
  owed("Principal", invoices.length === 0 ? amount(principal, BOLD) : sum(sums.join("+"), currency, BOLD));
  const address = `$D$${rows.length}`;
  if (charges && charges.interest.minor > 0) owed("Interest so far", amount(charges.interest));
  if (charges && charges.fees.minor > 0) owed("Fees", amount(charges.fees));
  return address;
}

const BOLD: Pick<TabCell, "bold"> = { bold: true };
