/** The ledgers whose exports are known by their structure, each with what is peculiar to it: data for `recogniseSource`. */
import type { InvoiceKind } from "../../ledger/Book";
import { compactHeader } from "./layout/fieldOfHeader";
import type { Field } from "./layout/Field";

export interface Source {
  readonly id: string;
  readonly name: string;
  /** Headers that must all be there; "a|b" is either. */
  readonly needs: readonly string[];
  /** Headers that must not be there. */
  readonly lacks?: readonly string[];
  /** What the title rows must say; plain text. */
  readonly title?: RegExp;
  /** Headers that mean something else here than elsewhere; "ignored" for nothing to us. */
  readonly columns?: Readonly<Record<string, Field | "ignored">>;
  /** The ledger's own words for kinds of documents. */
  readonly kinds?: Readonly<Record<string, InvoiceKind>>;
  /** Group rows write the customer's number in front of the name. */
  readonly groupsStartWithId?: boolean;
  /** Why its grand total is not to be relied on. */
  readonly totalMayBeWrong?: string;
}

const sources: readonly Source[] = [
  { id: "qbo-ageing", name: "QuickBooks Online A/R Ageing Detail", needs: ["date", "transaction type", "num|no.", "customer full name|customer|client|name", "due date", "open balance"], lacks: ["aging", "document number", "balance"] },
  { id: "qbo-customer-balance", name: "QuickBooks Online Customer Balance Detail", needs: ["date", "transaction type", "num|no.", "due date", "amount", "open balance", "balance"], columns: { balance: "running" } },
  { id: "qbo-open-invoices", name: "QuickBooks Online Open Invoices", needs: ["date", "transaction type", "num|no.", "due date", "open balance"], lacks: ["aging", "balance", "customer", "document number"] },
  { id: "qbo-open-invoices-flat", name: "QuickBooks Online Open Invoices", needs: ["date", "num|no.", "customer", "due date", "amount", "open balance"], lacks: ["transaction type", "type"] },
  { id: "qbd-ageing", name: "QuickBooks Desktop A/R Ageing", needs: ["type", "date", "num", "name", "due date", "aging", "open balance"] },
  { id: "qbd-open-invoices", name: "QuickBooks Desktop Open Invoices", needs: ["type", "date", "num", "due date", "aging", "open balance"], lacks: ["name"] },
  {
    id: "xero-ageing", name: "Xero Aged Receivables Detail", needs: ["invoice number", "due date", "total", "invoice reference|invoice date"], lacks: ["amount due", "status"], title: /aged receivables|ageing by|aging by/,
    columns: { total: "open", "primary person": "contact", "contact account number": "customerId", "outstanding tax": "ignored" },
    totalMayBeWrong: "Xero is known to print a wrong grand total under this report, often 0",
  },
  { id: "xero-invoices", name: "Xero invoice list", needs: ["contact name", "invoice number", "due date", "amount due"], columns: { "contact name": "customerName", total: "amount", "amount due": "open" } },
  { id: "xo-report", name: "XO Report for Xero", needs: ["org id", "org name", "reference", "due date", "due"], columns: { "org id": "customerId", "org name": "customerName", reference: "number", due: "open", total: "amount", paid: "paid", credited: "ignored" } },
  { id: "oracle-7-buckets", name: "Oracle Ageing 7 Buckets", needs: ["operating unit|ledger", "customer number", "outstanding amount"], columns: { ledger: "ignored", "operating unit": "entity", salesperson: "ignored", class: "type", "original amount": "amount" } },
  {
    id: "sap-line-items", name: "SAP customer line items", needs: ["document number|belegnummer", "document type|belegart", "amount in local currency|betrag in hauswährung|amount in doc. curr.|betrag in belegwährung|company code currency value", "account|customer|konto|debitor"],
    columns: { account: "customerId", konto: "customerId", customer: "customerId", debitor: "customerId", "amount in local currency": "open", "betrag in hauswährung": "open", "name 1": "customerName", "clearing document": "ignored", ausgleichsbeleg: "ignored", "posting date": "ignored", buchungsdatum: "ignored" },
    kinds: { rv: "invoice", dr: "invoice", dg: "credit", dz: "payment", zp: "payment", ab: "journal", sa: "journal", da: "journal" },
  },
  { id: "d365-ageing", name: "Dynamics 365 customer ageing", needs: ["customer account", "voucher|invoice", "due date", "balance|amount in accounting currency"], columns: { "customer account": "customerId", name: "customerName", invoice: "number", balance: "open", voucher: "reference" } },
  { id: "netsuite-ageing", name: "NetSuite A/R Ageing Detail", needs: ["customer", "transaction type", "document number", "age", "open balance"], groupsStartWithId: true },
  { id: "zoho-invoices", name: "Zoho Books invoices", needs: ["invoice date", "invoice#", "customer name", "status", "due date", "total", "balance"], columns: { total: "amount", balance: "open" } },
  { id: "tally-bills", name: "Tally bills receivable", needs: ["ref. no.", "party's name", "pending amount", "overdue by days"] },
  {
    id: "sage-aged-debtors", name: "Sage Aged Debtors", needs: ["type", "date", "ref", "details", "balance"], lacks: ["debit"], columns: { no: "ignored", ref: "number", details: "memo", balance: "open" },
    kinds: { si: "invoice", sc: "credit", sr: "payment", sa: "payment", sp: "payment", sd: "credit", jd: "journal", jc: "journal" },
  },
];

export const generic: Source = { id: "generic", name: "A list of open items", needs: [] };
export const bankStatement: Source = { id: "bank-statement", name: "Bank statement", needs: [] };

interface Known { readonly source: Source; readonly needs: readonly (readonly string[])[]; readonly lacks: readonly string[] }
const known: readonly Known[] = sources.map((source) => ({ source, needs: source.needs.map((need) => need.split("|").map(compactHeader)), lacks: (source.lacks ?? []).map(compactHeader) }));

/** The source whose headers are all there; of several the one that needs most. `title` is the plain text above the header. */
export function recogniseSource(headers: readonly string[], title: string): Source {
  const there = new Set(headers.map(compactHeader));
  let best: Known | null = null;
  for (const candidate of known) {
    if (!candidate.needs.every((any) => any.some((header) => there.has(header))) || candidate.lacks.some((header) => there.has(header))) continue;
    if (candidate.source.title && !candidate.source.title.test(title)) continue;
    if (!best || candidate.needs.length > best.needs.length) best = candidate;
  }
  return best?.source ?? generic;
}

/** The field a source's own header names; null where it is nothing to us, undefined where the source does not say. */
export function fieldOfSource(source: Source, header: string): Field | null | undefined {
  const compact = compactHeader(header);
  for (const [name, field] of Object.entries(source.columns ?? {})) if (compactHeader(name) === compact) return field === "ignored" ? null : field;
  return undefined;
}
