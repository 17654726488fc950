/** What a message speaks of: the open, undisputed part of the invoices that fit its step, and what is left out. */
import { addMoney, money, type Money } from "../../base/Money";
import type { Invoice } from "../../ledger/Book";
import type { StepName } from "../../ledger/Policy";
import type { Brief } from "../../rules/brief/Brief";

export interface Claim {
  readonly invoice: Invoice;
  /** What is open of it and not disputed: above zero. */
  readonly amount: Money;
  readonly daysLate?: number;
}

export interface Claims {
  /** As many as the step is about, in the brief's order: by currency, oldest due first. */
  readonly listed: readonly Claim[];
  /** Disputed as a whole, so not listed. */
  readonly inDispute: readonly Invoice[];
  /** Listed with the rest only. */
  readonly partlyDisputed: readonly Invoice[];
  /** Sums per currency. `total` is everything undisputed, due or not. */
  readonly amount: readonly Money[];
  readonly total: readonly Money[];
  readonly overdue: readonly Money[];
  /** Not set against an invoice yet, as positive sums. */
  readonly credits: readonly Money[];
  /** Of the oldest overdue claim; where only totals are known, as those say. */
  readonly oldest?: Claim;
  readonly daysLate: number;
}

const isLate = ({ daysLate = 0 }: Claim): boolean => daysLate > 0;

function fits(step: StepName, { daysLate }: Claim): boolean {
  if (step === "Reminder") return daysLate === undefined || daysLate <= 0;
  if (step === "Due today") return daysLate !== undefined && daysLate >= 0;
  return daysLate !== undefined && daysLate > 0;
}

export function sumsOf(amounts: readonly Money[]): readonly Money[] {
  const sums = new Map<string, Money>();
  for (const amount of amounts) {
    const sum = sums.get(amount.currency);
    sums.set(amount.currency, sum ? addMoney(sum, amount) : amount);
  }
  return [...sums.values()];
}

const amountsOf = (claims: readonly Claim[]): readonly Money[] => sumsOf(claims.map(({ amount }) => amount));

/** `onlyLate`: nothing that is not overdue; else, where nothing fits the step, everything undisputed. */
export function claimsOf({ open, credits, decision: { facts } }: Brief, step: StepName, onlyLate: boolean): Claims {
  const claims: Claim[] = [];
  const inDispute: Invoice[] = [];
  const partlyDisputed: Invoice[] = [];
  for (const { invoice, disputed, daysLate } of open) {
    const minor = invoice.open.minor - disputed.minor;
    if (invoice.open.minor <= 0) continue;
    if (minor <= 0) inDispute.push(invoice);
    else {
      if (disputed.minor > 0) partlyDisputed.push(invoice);
      claims.push({ invoice, amount: money(minor, invoice.open.currency), ...(daysLate !== undefined && { daysLate }) });
    }
  }
  const late = claims.filter(isLate);
  const fitting = onlyLate ? late : claims.filter((claim) => fits(step, claim));
  const listed = fitting.length > 0 || onlyLate ? fitting : claims;
  const onAccount = sumsOf(credits.map(({ open: { minor, currency } }) => money(Math.abs(minor), currency))).filter(({ minor }) => minor > 0);
  if (claims.length === 0 && inDispute.length === 0) {
    const overdue = facts.balances.map((balance) => balance.overdue).filter(({ minor }) => minor > 0);
    const total = facts.balances.map((balance) => money(balance.open.minor - balance.disputed.minor, balance.open.currency)).filter(({ minor }) => minor > 0);
    const isEarly = step === "Reminder" || step === "Due today";
    return { listed, inDispute, partlyDisputed, amount: onlyLate || (!isEarly && overdue.length > 0) ? overdue : total, total, overdue, credits: onAccount, daysLate: facts.oldestDaysLate };
  }
  const oldest = late.reduce<Claim | undefined>((found, claim) => (!found || (claim.daysLate ?? 0) > (found.daysLate ?? 0) ? claim : found), undefined);
  return {
    listed, inDispute, partlyDisputed: partlyDisputed.filter((invoice) => listed.some((claim) => claim.invoice === invoice)),
    amount: amountsOf(listed), total: amountsOf(claims), overdue: amountsOf(late), credits: onAccount,
    ...(oldest && { oldest }), daysLate: oldest?.daysLate ?? 0,
  };
}
