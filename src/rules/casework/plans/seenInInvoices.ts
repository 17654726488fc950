/** What was paid under plans in a book without payments: as far as the covered invoices owe less than the plan covered. */
import type { Day } from "../../../base/Day";
import { money } from "../../../base/Money";
import { settledInvoices } from "../../facts/payingHabit";
import type { PlanPayment } from "../../plan/watch/allocatePayments";
import { numberKey } from "../heldByInvoice";
import type { CaseRows } from "../owedBy";
import { runsOn, type PlanLine } from "./planLines";
import type { PlanMoney } from "./planMoney";

/** An invoice counts for the first plan that covers it. */
export function seenInInvoices(agreed: readonly PlanLine[], offered: readonly PlanLine[], rows: CaseRows, today: Day): PlanMoney {
  // Of a customer without any row nobody can say that the account is paid.
  const isAccountKnown = rows.invoices.length > 0 || rows.customer?.stated !== undefined;
  const settledOn = new Map(settledInvoices(rows.invoices, [], today).map(({ invoice, day }) => [invoice, day]));
  const claimed = new Set<string>();
  const taken = new Map<string, number>();
  const of = new Map<string, readonly PlanPayment[]>();
  for (const line of [...agreed, ...offered]) {
    const { currency } = line.current.plan.terms;
    const dated: PlanPayment[] = [];
    let undated = 0;
    for (const [key, covered] of coveredAmounts(line)) {
      if (claimed.has(key) || (key === "" && !isAccountKnown)) continue;
      claimed.add(key);
      // No longer in the sheet: a list of open items drops what is paid.
      const same = rows.invoices.filter((invoice) => (key === "" ? isOfAccount(line, invoice.invoiceDate) : numberKey(invoice.number) === key) && invoice.open.currency === currency);
      const open = same.reduce((sum, invoice) => sum + Math.max(0, invoice.open.minor), 0) + (key === "" && rows.invoices.length === 0 ? Math.max(0, rows.customer?.stated?.open.minor ?? 0) : 0);
      const paid = Math.max(0, covered - open);
      const days = same.map((invoice) => settledOn.get(invoice));
      const last = days.length > 0 && days.every((day) => day !== undefined) ? Math.max(...days) as Day : undefined;
      if (last === undefined) undated += line.current.plan.state === "cancelled" ? 0 : paid;
      else if (paid > 0 && runsOn(line, { day: last, currency })) {
        dated.push({ day: last, minor: paid });
        if (line.agreedOn !== undefined) taken.set(key, paid);
      }
    }
    dated.sort((a, b) => a.day - b.day);
    of.set(line.id, [...dated, ...spread(line, dated, undated, today)].sort((a, b) => a.day - b.day));
  }
  const left = [...settledOn].flatMap(([{ number, amount }, day]) => {
    const key = numberKey(number);
    const used = Math.min(amount.minor, taken.get(key) ?? 0);
    taken.set(key, (taken.get(key) ?? 0) - used);
    return amount.minor > used ? [{ day, amount: money(amount.minor - used, amount.currency) }] : [];
  });
  return { of, left };
}

/** By number, "" for the account as a whole: the most that any version covers, as later ones leave out what was paid. */
function coveredAmounts({ versions }: PlanLine): ReadonlyMap<string, number> {
  const amounts = new Map<string, number>();
  const first = versions[0]?.plan.terms;
  if (first?.invoices.length === 0) return amounts.set("", first.principal.minor);
  for (const { plan } of versions) {
    const own = new Map<string, number>();
    for (const { number, amount } of plan.terms.invoices) own.set(numberKey(number), (own.get(numberKey(number)) ?? 0) + amount.minor);
    for (const [key, minor] of own) amounts.set(key, Math.max(minor, amounts.get(key) ?? 0));
  }
  return amounts;
}

/** What was invoiced after the plan began is not of it. */
const isOfAccount = ({ versions }: PlanLine, invoiced: Day | undefined): boolean => invoiced === undefined || invoiced <= (versions[0]?.plan.terms.start ?? 0);

/** Money of a day that nobody knows counts on the due day of the instalments it pays, at the latest today: nothing shows that it was late. */
function spread({ versions }: PlanLine, dated: readonly PlanPayment[], undated: number, today: Day): readonly PlanPayment[] {
  const payments: PlanPayment[] = [];
  let used = 0;
  for (const { plan, paidInAll = Infinity } of versions) {
    if (plan.state === "cancelled") continue;
    let due = plan.paidBefore;
    for (const row of plan.schedule.instalments) {
      if (row.due > today) break;
      due = Math.min(paidInAll, due + row.payment);
      const known = dated.reduce((sum, { day, minor }) => (day <= row.due + plan.terms.graceDays ? sum + minor : sum), 0);
      const minor = Math.min(undated, due - known) - used;
      if (minor <= 0) continue;
      payments.push({ day: row.due, minor });
      used += minor;
    }
  }
  return undated > used ? [...payments, { day: today, minor: undated - used }] : payments;
}
