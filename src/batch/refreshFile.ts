/** Ranks the customers of a file and says what was written. */
import { isoOfDay, type Day } from "../base/Day";
import type { Issue } from "../base/Issue";
import { decimalOf } from "../base/Money";
import { Journal } from "../excel/journal";
import { roundTrips } from "../excel/runExcel";
import { orFailure } from "../jobs/Job";
import type { TabsWatched } from "../jobs/plan/PlanSaved";
import { watchTabs } from "../jobs/plan/watchTabs";
import { commitRefresh, type Prepared, type Written } from "../jobs/refresh";
import type { Strategy } from "../ledger/Policy";
import { withStrategy } from "../ledger/withStrategy";
import { totals } from "../rules/totals";
import { openFile } from "./openFile";
import { orRefuse, Refusal } from "./Refusal";

const STRATEGIES: readonly string[] = ["balanced", "newest", "longest", "largest"] satisfies Strategy[];

export async function refreshFile(file: string, today: Day, { strategy, out, json }: { readonly strategy: string | undefined; readonly out: string | undefined; readonly json: boolean }): Promise<string> {
  if (strategy !== undefined && !STRATEGIES.includes(strategy)) throw new Refusal(`--strategy is one of ${STRATEGIES.join(", ")}, got “${strategy}”.`);
  const opened = openFile(file);
  const prepared = await opened.prepare(today, (policy) => (strategy === undefined ? policy : withStrategy(policy, strategy as Strategy)));
  const written = orRefuse(await commitRefresh(prepared, new Journal(opened.store), new Date().toISOString(), opened.context));
  const plans = orRefuse(await orFailure(() => watchTabs({ prepared, files: prepared.files }, opened.context)));
  if (out !== undefined) opened.save(out);
  return json ? `${JSON.stringify({ ...report(opened.name, prepared, written), plans: { written: plans.written, differences: plans.differences.map(({ sheet, message }) => ({ sheet, message })) } }, null, 2)}\n` : summary(prepared, written, plans, out);
}

const orders: Readonly<Record<string, string>> = { dmy: "day before month", mdy: "month before day", ".": "a decimal point", ",": "a decimal comma" };

/** Nobody is there to answer at night: what was assumed is said. */
const asIssue = ({ sheet, column, kind, assumed, examples }: Prepared["questions"][number]): Issue => ({
  sheet, cell: "", code: kind, message: `“${column}” on “${sheet}” can be read in two ways (${examples.slice(0, 2).join(", ")}); ${orders[assumed] ?? assumed} was assumed. Answer once in the pane, and the workbook remembers it.`,
});

/** The one object of `--json`: money as decimal strings, days as ISO dates, rows as Excel counts them. */
function report(workbook: string, { today, mapping, book, issues, questions, decisions }: Prepared, { written }: Written) {
  return {
    workbook, today: isoOfDay(today),
    mapping: mapping.map(({ sheet, headerRow, shape, columns }) => ({
      sheet, headerRow: headerRow + 1, shape, columns: Object.fromEntries(Object.entries(columns).map(([role, { header }]) => [role, header])),
    })),
    totals: Object.fromEntries(Object.entries(totals(book, today)).map(([currency, { open, overdue, credits }]) => [currency, { open: decimalOf(open), overdue: decimalOf(overdue), credits: decimalOf(credits) }])),
    counts: { customers: book.customers.length, invoices: book.invoices.length, payments: book.payments.length },
    issues: [...issues, ...questions.map(asIssue)].map(({ sheet, cell, code, message }) => ({ sheet, cell, code, message })),
    edits: written,
    requests: roundTrips.count,
    customers: decisions.map(({ customer, name, facts, priority, parts, next, why, call }) => {
      const [main] = facts.balances;
      return {
        key: customer, name, currency: main?.currency ?? null, open: main ? decimalOf(main.open) : "0.00", overdue: main ? decimalOf(main.overdue) : "0.00",
        balances: facts.balances.map(({ currency, open, overdue, disputed, credits }) => ({ currency, open: decimalOf(open), overdue: decimalOf(overdue), disputed: decimalOf(disputed), credits: decimalOf(credits) })),
        oldestDaysLate: facts.oldestDaysLate, priority, parts: Object.fromEntries(parts.map(({ name: part, points }) => [part, points])),
        nextAction: next?.action.ok ? next.step : null, nextActionDate: next?.action.ok ? isoOfDay(next.action.day) : null,
        why, onCallList: call.onList, ...(!call.onList && { offListReason: call.reason }),
      };
    }),
  };
}

function summary(prepared: Prepared, { written, left }: Written, plans: TabsWatched, out: string | undefined): string {
  const { decisions, book, today, issues, questions } = prepared;
  const onList = decisions.filter(({ call }) => call.onList);
  const money = Object.entries(totals(book, today)).map(([currency, { open, overdue }]) => `${currency} ${decimalOf(open)} open, ${decimalOf(overdue)} overdue`);
  const lines = onList.slice(0, 20).map(({ name, priority, next, why }, at) => `${String(at + 1).padStart(4)}  ${String(priority).padStart(3)}  ${name.padEnd(32).slice(0, 32)}  ${(next?.action.ok ? `${isoOfDay(next.day)} ${next.step}` : "–").padEnd(26)}  ${why}`);
  return [
    `${book.customers.length} customers, ${book.invoices.length} invoices, ${book.payments.length} payments; ${onList.length} to call, ${issues.length} issues.`,
    ...questions.map((question) => asIssue(question).message), ...money, ...lines, ...(onList.length > 20 ? [`      … and ${onList.length - 20} more`] : []),
    ...plans.differences.map(({ sheet, message }) => `${sheet}: ${message}`),
    `${written} cells written${plans.written > 0 ? `, and ${plans.written} on the tabs of plans` : ""}${left.length > 0 ? `, ${left.length} left alone` : ""}${out === undefined ? "; not saved (give --out FILE.xlsx to save)" : `, saved to ${out}`}.`, "",
  ].join("\n");
}
