/** The invoices a promise or dispute is about, and what they have open. */
import { addMoney, money, type Money } from "../../base/Money";
import type { Brief } from "../../rules/brief/Brief";

export interface Cover {
  readonly numbers: readonly string[];
  /** Null: they are in two currencies, or nothing is open at all. */
  readonly owed: Money | null;
  /** "all 3 overdue invoices", "INV-1, INV-2". */
  readonly said: string;
}

/** Past this many the account as a whole is meant: a row of the log is read by people. */
const MOST_NAMED = 100;

/** `chosen` null: everything overdue, or everything open where nothing is overdue. */
export function coverOf(brief: Brief, chosen: readonly string[] | null): Cover {
  return chosen === null ? (overdueOf(brief) ?? everythingOf(brief)) : chosenOf(brief, chosen);
}

function overdueOf(brief: Brief): Cover | null {
  const balance = brief.decision.facts.balances[0];
  if (!balance || balance.overdue.minor <= 0) return null;
  const late = brief.open.filter(({ invoice, daysLate }) => (daysLate ?? 0) > 0 && invoice.open.currency === balance.currency);
  return { numbers: numbersOf(late.map(({ invoice }) => invoice.number)), owed: balance.overdue, said: sayAll(late, "overdue") };
}

/** In the currency where most is owed. */
export function everythingOf(brief: Brief): Cover {
  const balance = brief.decision.facts.balances[0];
  const open = brief.open.filter(({ invoice }) => invoice.open.currency === balance?.currency);
  return { numbers: numbersOf(open.map(({ invoice }) => invoice.number)), owed: balance && balance.open.minor > 0 ? balance.open : null, said: sayAll(open, "open") };
}

function sayAll(items: Brief["open"], word: "overdue" | "open"): string {
  const [only] = items;
  if (!only) return `all that is ${word}`;
  if (items.length === 1) return only.invoice.number || `the one ${word} invoice`;
  return `${items.length === 2 ? "both" : `all ${items.length.toLocaleString("en")}`} ${word} invoices`;
}

function chosenOf(brief: Brief, chosen: readonly string[]): Cover {
  const wanted = new Set(chosen);
  const items = brief.open.filter(({ invoice }) => wanted.has(invoice.number));
  const [first] = items;
  const isOneCurrency = items.every(({ invoice }) => invoice.open.currency === first?.invoice.open.currency);
  const owed = first && isOneCurrency
    ? items.reduce((sum, { invoice, disputed }) => addMoney(sum, money(invoice.open.minor - (disputed.currency === sum.currency ? disputed.minor : 0), sum.currency)), money(0, first.invoice.open.currency))
    : null;
  return { numbers: chosen, owed, said: chosen.length <= 3 ? chosen.join(", ") : `${chosen.length} invoices` };
}

const numbersOf = (numbers: readonly string[]): readonly string[] => {
  const named = [...new Set(numbers.filter((number) => number !== ""))];
  return named.length > MOST_NAMED ? [] : named;
};
