/** All plans of the book: who has missed what, what is outstanding, what comes in the next weeks, and how well plans are kept. */
import { addDays, type Day } from "../../base/Day";
import { money } from "../../base/Money";
import type { Book } from "../../ledger/Book";
import type { CaseFile, PlanCase } from "../casework/CaseFile";
import type { Overview, OverviewRow } from "./Overview";

const COMING_DAYS = 30;

export function overviewOf(files: ReadonlyMap<string, CaseFile>, { customers }: Pick<Book, "customers">, today: Day): Overview {
  const people = new Map(customers.map((customer) => [customer.key, customer]));
  const rows: OverviewRow[] = [];
  for (const { customer, plans, activities } of files.values()) {
    const known = people.get(customer);
    // A customer who has left the book keeps the name of the log.
    for (const each of plans) if (each.isCurrent) rows.push({ customer, name: known?.name ?? activities[0]?.name ?? customer, ...(known?.owner !== undefined && { owner: known.owner }), case: each });
  }
  const agreed = rows.filter((row) => isAgreed(row.case));
  const kept = agreed.reduce((sum, { case: { watch } }) => ({ count: sum.count + watch.kept.count, of: sum.of + watch.kept.of }), { count: 0, of: 0 });
  return {
    rows: rows.sort((a, b) => rankOf(a.case) - rankOf(b.case) || nextDay(a.case) - nextDay(b.case) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0) || (a.case.plan.id < b.case.plan.id ? -1 : 1)),
    outstanding: outstandingOf(agreed),
    coming: agreed.filter((row) => isOpen(row.case)).flatMap((row) => comingOf(row, today)).sort((a, b) => a.due - b.due || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)),
    ...(kept.of > 0 && { kept }),
  };
}

const isAgreed = ({ plan }: PlanCase): boolean => plan.state !== "proposed" && plan.state !== "cancelled" && plan.state !== "renegotiated";
const isOpen = (each: PlanCase): boolean => isAgreed(each) && each.watch.state !== "completed";
const rankOf = (each: PlanCase): number => (isOpen(each) ? (each.watch.missed.length > 0 ? 0 : 1) : each.plan.state === "proposed" ? 1 : 2);
const nextDay = ({ watch }: PlanCase): number => watch.next?.due ?? Infinity;

function outstandingOf(rows: readonly OverviewRow[]): Overview["outstanding"] {
  const sums = new Map<string, { open: number; overdue: number }>();
  for (const { case: each } of rows) {
    if (!isOpen(each)) continue;
    const { currency } = each.plan.terms;
    const sum = sums.get(currency) ?? { open: 0, overdue: 0 };
    sums.set(currency, { open: sum.open + each.watch.open, overdue: sum.overdue + each.watch.overdue });
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([currency, { open, overdue }]) => ({ open: money(open, currency), overdue: money(overdue, currency) }));
}

function comingOf({ customer, name, case: { plan, watch } }: OverviewRow, today: Day): Overview["coming"] {
  const { currency, tolerance } = plan.terms;
  return watch.instalments.filter(({ due, open }) => open > (tolerance?.minor ?? 0) && due >= today && due <= addDays(today, COMING_DAYS))
    .map(({ number, due, open }) => ({ customer, name, plan: plan.id, number, due, open: money(open, currency) }));
}
