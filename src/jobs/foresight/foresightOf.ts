/** Foresight for a refresh, for one customer of it, and its test on the book's own past. */
import type { Day } from "../../base/Day";
import type { Book } from "../../ledger/Book";
import type { Policy } from "../../ledger/Policy";
import type { BacktestResult } from "../../rules/foresight/backtest/backtest";
import { historyOfBook, type Cases } from "../../rules/foresight/history/historyOfBook";
import type { CustomerDetail, Outlook } from "../../rules/foresight/outlookOf";
import { orFailure, type Failure, type JobContext } from "../Job";
import type { Foreseer } from "./Foreseer";

interface Foreseeable { readonly book: Book; readonly today: Day; readonly policy: Policy; readonly files: Cases; readonly outlook?: Outlook }

/** Undefined where nobody asked for it. */
export async function outlookFor({ book, today, policy, files }: Foreseeable, foreseer: Foreseer | undefined, context: JobContext): Promise<Outlook | undefined> {
  if (!foreseer || !policy.foresight.on) return undefined;
  context.onProgress({ text: "Learning from what was paid…" });
  return foreseer.outlook(historyOfBook(book, today, files).rows, today, policy.foresight.horizonDays, context);
}

/** Null where the rules stay alone, or the customer has no open invoice that is paid by habit. */
export async function detailFor({ book, today, files, outlook }: Foreseeable, customer: string, foreseer: Foreseer): Promise<CustomerDetail | null> {
  if (!outlook || outlook.tooLittle !== undefined || !outlook.customers.has(customer)) return null;
  const known = await foreseer.detail(customer);
  if (known) return known;
  await foreseer.outlook(historyOfBook(book, today, files).rows, outlook.asOf, outlook.horizon, { onProgress: () => undefined, signal: new AbortController().signal });
  return foreseer.detail(customer);
}

/** Money of two currencies is never in one ranking: `currencies` are those with invoices, most first, and the result is of one. */
export interface HowGood { readonly ok: true; readonly currency: string; readonly currencies: readonly string[]; readonly invoices: number; readonly result: BacktestResult }

/** `currency`: the one with most invoices where none is asked for. */
export function howGood({ book, today, policy, files }: Foreseeable, currency: string | undefined, foreseer: Foreseer, context: JobContext): Promise<HowGood | Failure> {
  return orFailure(async () => {
    const { rows } = historyOfBook(book, today, files);
    const counts = new Map<string, number>();
    for (const { amount } of rows) counts.set(amount.currency, (counts.get(amount.currency) ?? 0) + 1);
    const currencies = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([name]) => name);
    const chosen = currency ?? currencies[0] ?? "";
    const own = rows.filter(({ amount }) => amount.currency === chosen);
    return { ok: true as const, currency: chosen, currencies, invoices: own.length, result: await foreseer.backtest(own, policy.foresight.horizonDays, context) };
  });
}
