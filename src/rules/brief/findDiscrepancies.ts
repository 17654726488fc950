/** What does not add up in an account: short payments, what may stand there twice, credits and money not applied, open amounts that differ. */
import type { Day } from "../../base/Day";
import { money, type Money } from "../../base/Money";
import type { Customer, Invoice, Payment } from "../../ledger/Book";
import { sayCount, sayDay, sayList, sayMoney } from "../say";
import type { Discrepancy } from "./Brief";
import { findDuplicateInvoices } from "./findDuplicateInvoices";
import { findDuplicatePayments } from "./findDuplicatePayments";
import type { MatchedPayments } from "./matchPayments";

export interface AccountInput {
  readonly customer: Customer;
  readonly invoices: readonly Invoice[];
  readonly payments: readonly Payment[];
  readonly matched: MatchedPayments;
  readonly today: Day;
}

/** Amounts are sizes, never negative. */
export function findDiscrepancies(account: AccountInput): readonly Discrepancy[] {
  const doubled = findDuplicatePayments(account);
  // What came twice is said once, not as paid too much as well.
  const explained = new Set(doubled.flatMap(({ invoices }) => invoices));
  return [...byInvoice(account, explained), ...findDuplicateInvoices(account.invoices), ...doubled, ...unapplied(account.invoices, explained), ...statedDiffers(account)];
}

const size = ({ minor, currency }: Money): Money => money(Math.abs(minor), currency);
const nameOf = ({ number }: Invoice): string => (number === "" ? "an invoice without a number" : number);

/** Only invoices that payments name: of the others nobody can say what was paid. */
function byInvoice({ invoices, matched, today }: AccountInput, explained: ReadonlySet<string>): readonly Discrepancy[] {
  const found: Discrepancy[] = [];
  for (const invoice of invoices) {
    const { amount, open, number } = invoice;
    if (amount.minor <= 0 || open.minor < 0) continue;
    const payments = matched.ofInvoice(invoice).filter(({ day }) => day === undefined || day <= today);
    if (payments.length === 0) continue;
    const paid = payments.reduce((sum, payment) => sum + payment.amount.minor, 0);
    const of = (minor: number): Money => money(minor, amount.currency);
    if (paid > amount.minor) {
      if (explained.has(number)) continue;
      found.push({ code: "overpaid", invoices: [number], amount: of(paid - amount.minor), message: `${sayMoney(of(paid))} was paid for ${nameOf(invoice)} of ${sayMoney(amount)}: ${sayMoney(of(paid - amount.minor))} too much.` });
    } else if (open.minor > 0 && open.minor === amount.minor - paid && paid > 0) {
      const last = payments.at(-1);
      const when = last?.day === undefined ? "" : `, the last on ${sayDay(last.day)},`;
      found.push({ code: "short payment", invoices: [number], amount: open, message: `${sayCount(payments.length, "payment")} for ${nameOf(invoice)}${when} came to ${sayMoney(of(paid))} of ${sayMoney(amount)}: ${sayMoney(open)} is missing.` });
    } else if (open.minor !== amount.minor - paid && (open.minor > 0 || paid > 0)) {
      found.push({ code: "open differs", invoices: [number], amount: of(Math.abs(open.minor - (amount.minor - paid))), message: `${nameOf(invoice)} has ${sayMoney(open)} open, but ${sayMoney(amount)} less ${sayMoney(of(paid))} paid leaves ${sayMoney(of(amount.minor - paid))}: a credit or payment may be missing.` });
    }
  }
  return found;
}

/** Money of the customer that is set against nothing. */
function unapplied(invoices: readonly Invoice[], explained: ReadonlySet<string>): readonly Discrepancy[] {
  return invoices.filter(({ open, amount, number }) => open.minor < 0 && !(amount.minor > 0 && explained.has(number))).map((item): Discrepancy => {
    const { kind, number, amount, open, invoiceDate } = item;
    const dated = invoiceDate === undefined ? "" : ` of ${sayDay(invoiceDate)}`;
    const named = number === "" ? "" : ` ${number}`;
    const said = sayMoney(size(open));
    // An invoice that was paid too much is read as a credit: its amount is still what was billed.
    if (amount.minor > 0) return { code: "overpaid", invoices: [number], amount: size(open), message: `${nameOf(item)} is paid ${said} too much.` };
    if (kind === "payment") return { code: "unapplied payment", invoices: number === "" ? [] : [number], amount: size(open), message: `Payment${named}${dated}: ${said} is set against no invoice.` };
    return { code: "unapplied credit", invoices: number === "" ? [] : [number], amount: size(open), message: `Credit${named}${dated}: ${said} is set against no invoice.` };
  });
}

/** The balance a customers sheet states beside the invoices, in its own currency. */
function statedDiffers({ customer: { stated }, invoices }: AccountInput): readonly Discrepancy[] {
  if (!stated || invoices.length === 0) return [];
  const { currency } = stated.open;
  const sum = invoices.reduce((total, { open }) => total + (open.currency === currency ? open.minor : 0), 0);
  if (sum === stated.open.minor) return [];
  const others = new Set(invoices.filter(({ open }) => open.minor !== 0 && open.currency !== currency).map(({ open }) => open.currency));
  const beside = others.size === 0 ? "" : ` (${sayList([...others].sort())} not counted)`;
  return [{ code: "open differs", invoices: [], amount: money(Math.abs(sum - stated.open.minor), currency), message: `The customer's row states ${sayMoney(stated.open)}, the invoices come to ${sayMoney(money(sum, currency))}${beside}.` }];
}
