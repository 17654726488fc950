/** What debt recovery is handed: who owes, what for, and everything that was said, sent, promised and disputed. */
import type { Day } from "../base/Day";
import { money, NO_CURRENCY, type Money } from "../base/Money";
import type { Tab, TabCell } from "../base/Tab";
import type { Contact } from "../ledger/Activity";
import type { Invoice } from "../ledger/Book";
import type { Policy } from "../ledger/Policy";
import type { Brief } from "../rules/brief/Brief";
import type { Finding, Severity, Verdict } from "../rules/compliance/Finding";
import { sayDay, sayMoney } from "../rules/say";
import { addLateInterest } from "./addLateInterest";
import { amount, dated, from, head, section, sum, text, title, type TabRow } from "./tabCells";

export interface HandOverInput {
  readonly brief: Brief;
  readonly policy: Pick<Policy, "lateInterest" | "country" | "contact">;
  readonly today: Day;
  /** Who hands over. */
  readonly who: string;
  /** What had to be looked at before handing over. */
  readonly checks: Verdict;
  /** True where the workbook counts days from 1904. */
  readonly date1904?: boolean;
}

type Dated = (day: Day | undefined) => TabCell | null;
const wrapped = (value: string): TabCell | null => text(value, { wrap: true });

export function handOverTab({ brief, policy, today, who, checks, date1904 = false }: HandOverInput): Tab {
  const { customer, file: { escalation } } = brief;
  const on: Dated = (day) => dated(day, date1904);
  const rows: TabRow[] = [
    [title("Hand-over to debt recovery")],
    [text(customer.name, { bold: true, size: 12 })],
    [text(`As of ${sayDay(today)}, from ${who}${escalation?.to === "recovery" ? ` to ${escalation.toWhom}` : ""}`)],
  ];
  const add = (heading: string, block: readonly TabRow[]): void => { rows.push([], [section(heading)], ...block); };
  add("Checks before handing over", checkRows(checks));
  add("Debtor", debtorRows(brief, on));
  for (const currency of currenciesOf(brief)) {
    rows.push([], [section(currency === NO_CURRENCY ? "Invoices" : `Invoices in ${currency}`)]);
    invoiceRows(rows, brief, currency, on);
  }
  addLateInterest(rows, { brief, policy, today, date1904 });
  const { contacts } = brief.file;
  add("Contacts", listed(["Day", "Who", "Channel", "Outcome", "With", "Note"], contacts.filter(({ outcome }) => outcome !== "sent").map((contact) => contactRow(contact, on))));
  add("Messages and letters sent", listed(["Day", "Who", "Channel", "Step", "Invoices", "Note"], contacts.filter(({ outcome }) => outcome === "sent").map((contact) => sentRow(contact, on))));
  add("Promises to pay", promiseRows(brief, on));
  add("Disputes", disputeRows(brief, on));
  add("To be checked in the account", listed(["Amount", "Documents", "What"], brief.discrepancies.map(({ amount: of, invoices, message }) => [text(sayMoney(of)), wrapped(invoices.join(", ")), text(message)])));
  return { name: `Hand-over ${customer.name}`, widths: [20, 18, 13, 16, 13, 40, 14, 14], rows, print: { landscape: true } };
}

/** A list under its headers, or that there is none. */
const listed = (headers: readonly string[], rows: readonly TabRow[], toRight?: ReadonlySet<string>): readonly TabRow[] => (rows.length === 0 ? [[text("None")]] : [head(headers, toRight), ...rows]);

const severityWords: Readonly<Record<Severity, string>> = { block: "Stands in the way", warn: "Look at it", record: "Noted", allow: "Noted" };

function checkRows({ findings }: Verdict): readonly TabRow[] {
  if (findings.length === 0) return [[text("No rule we know stands in the way.")]];
  return listed(["Result", "Rule", "", "", "", "What", "Source"], findings.map(({ severity, rule, message, source }: Finding) => [text(severityWords[severity]), text(rule), null, null, null, wrapped(message), text(source)]));
}

function debtorRows({ customer, file: { profile }, decision }: Brief, on: Dated): readonly TabRow[] {
  const place = [profile.street, profile.postalCode, profile.city, profile.state, profile.country ?? customer.country].filter((part) => part !== undefined && part !== "").join(", ");
  const facts: readonly (readonly [label: string, value: string | Day | undefined])[] = [
    ["Name", customer.name], ["Customer no.", customer.id], ["Kind", profile.debtor], ["Place", place], ["Language", profile.language === undefined ? customer.language : languageName(profile.language)], ["Contact", customer.contact],
    ["Phone", [...new Set([customer.phone, ...profile.phones ?? []])].filter((phone) => phone !== undefined && phone !== "").join(", ")], ["Email", customer.email],
    ["Collector", customer.owner], ["Segment", customer.segment], ["Credit limit", customer.creditLimit && sayMoney(customer.creditLimit)],
    ["Represented by", profile.attorney && `${profile.attorney.name}, since ${sayDay(profile.attorney.notified)}`], ["Insolvent since", profile.bankruptcy], ["Deceased", profile.deceased],
    ["Asked us to stop", profile.cease], ["Breathing space since", profile.breathingSpace], ["Disputed in writing", profile.writtenDispute], ["Standing", decision.why],
  ];
  return facts.filter(([, value]) => value !== undefined && value !== "").map(([label, value]) => [text(label, { bold: true }), typeof value === "number" ? on(value) : text(value ?? "")]);
}

const languageName = (code: string): string => (/^[a-z]{2}$/.test(code) ? new Intl.DisplayNames("en", { type: "language" }).of(code) ?? code : code);

const currenciesOf = ({ open, credits }: Brief): readonly string[] => [...new Set([...open.map(({ invoice }) => invoice.open.currency), ...credits.map((credit) => credit.open.currency)])];

const figures = new Set(["Days late", "Invoiced", "Open", "In dispute"]);

function invoiceRows(rows: TabRow[], { open, credits }: Brief, currency: string, on: Dated): void {
  const line = (invoice: Invoice, daysLate: number | undefined, disputed: Money): TabRow => [
    text(invoice.number), text(invoice.kind), on(invoice.invoiceDate), on(invoice.dueDate), daysLate === undefined ? null : { value: Math.max(0, daysLate), format: "0" },
    amount(invoice.amount), amount(invoice.open), amount(disputed),
  ];
  const total = (label: string, top: number): TabRow =>
    [text(label, { bold: true, border: "top" }), ...from(4, ...["F", "G", "H"].map((column) => sum(`SUM(${column}${top}:${column}${rows.length})`, currency, { bold: true, border: "top" })))];
  const first = rows.length + 2;
  rows.push(head(["Document", "Kind", "Date", "Due", "Days late", "Invoiced", "Open", "In dispute"], figures));
  for (const { invoice, daysLate, disputed } of open) if (invoice.open.currency === currency) rows.push(line(invoice, daysLate, disputed));
  if (rows.length >= first) rows.push(total("Open amount", first));
  const own = credits.filter((credit) => credit.open.currency === currency);
  if (own.length === 0) return;
  const top = rows.length + 1;
  for (const credit of own) rows.push(line(credit, undefined, money(0, currency)));
  rows.push(total("Credits and payments not yet set against an invoice", top));
}

const contactRow = ({ day, who, channel, inbound, outcome, person, note }: Contact, on: Dated): TabRow =>
  [on(day), text(who), text(inbound ? `${channel}, theirs` : channel), text(outcome), text(person ?? ""), wrapped(note)];

const sentRow = ({ day, who, channel, step, invoices, note }: Contact, on: Dated): TabRow => [on(day), text(who), text(channel), text(step ?? ""), wrapped(invoices.join(", ")), wrapped(note)];

function promiseRows({ file: { promises } }: Brief, on: Dated): readonly TabRow[] {
  return listed(["Given", "Promised", "By", "State", "Received", "Instalments", "Put off", "Invoices"], promises.map(({ given, total, due, state, received, parts, rescheduled, invoices }) => [
    on(given), amountOf(total), on(due), text(state), amountOf(received), wrapped(parts.length > 1 ? parts.map((part) => `${sayMoney(part.amount)} by ${sayDay(part.day)}`).join("; ") : ""),
    rescheduled > 0 ? { value: rescheduled, format: "0" } : null, wrapped(invoices.join(", ")),
  ]));
}

function disputeRows({ file: { disputes } }: Brief, on: Dated): readonly TabRow[] {
  return listed(["Opened", "Amount", "Reason", "Resolution", "Closed", "Evidence", "Owner", "Invoices"], disputes.map(({ opened, amounts, reason, resolution, closed, asked, received, rootCause, owner, invoices }) => [
    on(opened), wrapped(amounts.map(sayMoney).join(", ")), text(reason), text(resolution ?? "open"), on(closed),
    wrapped([asked.length > 0 && `Asked: ${asked.join("; ")}`, received.length > 0 && `Received: ${received.join("; ")}`, rootCause && `Cause: ${rootCause}`].filter(Boolean).join(". ")),
    text(owner ?? ""), wrapped(invoices.join(", ")),
  ]));
}

const amountOf = (of: Money): TabCell | null => text(sayMoney(of));
