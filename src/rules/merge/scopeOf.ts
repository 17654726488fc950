/** What an export covers, judged by what it holds: a document outside it has not vanished. */
import { foldText } from "../../base/foldText";
import type { Invoice } from "../../ledger/Book";
import type { LedgerLine } from "../../ledger/LedgerLine";
import { kindOf } from "./documentKey";
import type { MergeContext, MergeScope } from "./Merge";

export interface ScopeInput {
  readonly lines: readonly LedgerLine[];
  /** Open in the list and not in the export. */
  readonly missing: readonly Invoice[];
  /** Documents open in the list, all of them. */
  readonly listed: number;
  /** Customers with a line in the export, and those one of its customers may turn out to be. */
  readonly covered: ReadonlySet<string>;
  /** Those one of its unanswered customers may turn out to be. */
  readonly waiting: ReadonlySet<string>;
  readonly currencyOf: (invoice: Invoice) => string;
  readonly context: MergeContext;
}

/** Above both, so many missing documents of customers who are missing whole mean an export of some customers only. */
const PARTIAL_SHARE = 0.3;
const PARTIAL_LEAST = 5;

export function scopeOf({ lines, missing, listed, covered, waiting, currencyOf, context }: ScopeInput): { readonly scope: MergeScope; readonly outside: ReadonlyMap<Invoice, string> } {
  const currencies = new Set(lines.map(({ open }) => open.currency));
  const entities = new Map(lines.flatMap(({ entity }) => (entity === undefined ? [] : [[foldText(entity), entity] as const])));
  const kinds = new Set(lines.map((line) => kindOf(line, context.comparesKind)));
  const outside = new Map<Invoice, string>();
  const reasonFor = (invoice: Invoice): string | undefined => {
    const currency = currencyOf(invoice);
    if (!currencies.has(currency)) return `The export holds nothing in ${currency}`;
    const entity = context.entityOf?.(invoice);
    if (entities.size > 0 && entity !== undefined && entity !== "" && !entities.has(foldText(entity))) return `The export does not cover the entity ${entity}`;
    const kind = kindOf(invoice, context.comparesKind);
    if (!kinds.has(kind)) return `The export holds no ${plural[kind]}`;
    if (context.asOf !== undefined && invoice.invoiceDate !== undefined && invoice.invoiceDate > context.asOf) return "Dated after the day of the export";
    return waiting.has(invoice.customer) ? "Its customer may stand in the export under another name" : undefined;
  };
  for (const invoice of missing) { const reason = reasonFor(invoice); if (reason !== undefined) outside.set(invoice, reason); }
  const absent = missing.filter((invoice) => !outside.has(invoice) && !covered.has(invoice.customer));
  const isPartial = absent.length > PARTIAL_LEAST && absent.length > PARTIAL_SHARE * listed;
  if (isPartial) for (const invoice of absent) outside.set(invoice, "The export seems to be of some customers only");
  const told = [...counted(outside.values())].map(([reason, count]) => `${reason}: ${count} open ${count === 1 ? "document" : "documents"} of the list left as ${count === 1 ? "it is" : "they are"}.`);
  if (entities.size === 1 && context.entityOf === undefined) told.push(`The export is of one entity (${[...entities.values()].join()}) and the list does not name entities: look through what vanished with care.`);
  return { scope: { currencies: [...currencies].sort(), entities: [...entities.values()].sort(), isPartial, told }, outside };
}

const plural = { invoice: "invoices", credit: "credits", payment: "payments on account", journal: "journal entries" } as const;

function counted(reasons: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return counts;
}
