/** A made-up desk for the pane's tests: entries are kept in memory, the wall says what a test tells it to, and every call is written down. */
import { addDays } from "../../../src/base/Day";
import { foldText } from "../../../src/base/foldText";
import { money } from "../../../src/base/Money";
import type { Desk, Draft, Logged } from "../../../src/jobs/desk/Desk";
import type { Prepared } from "../../../src/jobs/refresh";
import type { Activity, Contact } from "../../../src/ledger/Activity";
import type { Customer, Invoice } from "../../../src/ledger/Book";
import type { DeskJobs } from "../../../src/pane/DeskJobs";
import type { Brief } from "../../../src/rules/brief/Brief";
import type { CaseFile } from "../../../src/rules/casework/CaseFile";
import type { Verdict } from "../../../src/rules/compliance/Finding";
import type { Decision } from "../../../src/rules/Decision";
import { worklistGroups, type Worklist, type WorklistItem } from "../../../src/rules/worklist/Worklist";
import { noPlans } from "../plans/noPlans";
import { makePrepared, today } from "../world";

export const me = "Anna Keller";

const allowed: Verdict = { severity: "allow", findings: [] };

function itemOf(decision: Decision, nth: number, activities: readonly Activity[]): WorklistItem {
  const [balance] = decision.facts.balances;
  if (!balance) throw new Error("Expected a balance, got none");
  const own = activities.filter(({ customer }) => customer === decision.customer);
  return {
    decision, customer: decision.customer, name: decision.name, owner: nth % 3 === 0 ? "Ben Okafor" : me, segment: nth % 2 === 0 ? "Retail" : "Industry",
    currency: balance.currency, overdue: balance.overdue, daysLate: decision.facts.oldestDaysLate,
    group: worklistGroups[nth % worklistGroups.length] ?? "chase",
    standing: nth % 4 === 0 ? "Promise broken, EUR 500.00 by 20 Nov 2026" : "", whyNow: decision.call.onList ? decision.why : decision.call.reason,
    doneToday: own.some(({ kind }) => kind === "contact"),
    haystack: foldText(`${decision.name} ${decision.customer} INV-${nth}`),
  };
}

const nothing = { calls: 0, reached: 0, promised: [] };

export function makeWorklist({ decisions }: Prepared, activities: readonly Activity[]): Worklist {
  const all = decisions.map((decision, nth) => itemOf(decision, nth, activities));
  const calls = activities.filter((one) => one.kind === "contact" && one.channel === "call").length;
  const promised = activities.flatMap((one) => (one.kind === "contact" && one.promise ? one.promise.map(({ amount }) => amount) : []));
  const progress = { calls, reached: calls, promised: promised.length > 0 ? [promised.reduce((sum, part) => money(sum.minor + part.minor, sum.currency))] : [] };
  return {
    day: today, items: all.filter(({ decision }) => decision.call.onList), others: all.filter(({ decision }) => !decision.call.onList),
    owners: [me, "Ben Okafor"], segments: ["Industry", "Retail"], currencies: ["EUR", "GBP", "USD"], progress: { team: progress, byWho: calls > 0 ? { [me]: progress } : { [me]: nothing } },
  };
}

export const emptyFile = (customer: string): CaseFile =>
  ({ customer, activities: [], contacts: [], promises: [], keptPromises: 2, brokenPromises: 1, disputes: [], plans: [], profile: {}, noteLines: [] });

function fileOf(customer: string, activities: readonly Activity[]): CaseFile {
  const back = new Set(activities.flatMap((one) => (one.kind === "taken back" ? [one.about] : [])));
  const own = activities.filter((one) => one.customer === customer && !back.has(one.id) && one.kind !== "taken back").reverse();
  const contacts = own.filter((one): one is Contact => one.kind === "contact");
  return { ...emptyFile(customer), activities: own, contacts };
}

export function makeDesk(prepared: Prepared, activities: readonly Activity[] = [], who = me): Desk {
  const back = new Set(activities.flatMap((one) => (one.kind === "taken back" ? [one.about] : [])));
  const stands = activities.filter(({ id, kind }) => !back.has(id) && kind !== "taken back");
  return {
    prepared: { ...prepared, book: { ...prepared.book, activities } }, who, worklist: makeWorklist(prepared, stands),
    files: new Map([...new Set(activities.map(({ customer }) => customer))].map((customer) => [customer, fileOf(customer, activities)])),
    decisions: new Map(prepared.decisions.map((decision) => [decision.customer, decision])),
  };
}

export function makeBrief(desk: Desk, customer: string, invoices = 3): Brief {
  const decision = desk.decisions.get(customer);
  if (!decision) throw new Error(`Expected a known customer, got ${customer}`);
  const currency = decision.facts.balances[0]?.currency ?? "EUR";
  const row = { sheet: "Customers", row: 4 };
  const who: Customer = { key: customer, id: customer.toUpperCase(), name: decision.name, contact: "Petra Lang", phone: "+49 30 555 01 42", email: "ap@example.com", doNotContact: false, disputed: false, brokenPromises: 0, stored: {}, row };
  const invoice = (nth: number): Invoice => ({ customer, number: `INV-${nth}`, kind: "invoice", dueDate: addDays(today, -nth), dueDerived: false, amount: money(100_000, currency), open: money(100_000, currency), disputed: false, row });
  return {
    customer: who, decision, file: desk.files.get(customer) ?? emptyFile(customer),
    open: Array.from({ length: invoices }, (_, nth) => ({ invoice: invoice(invoices - nth), daysLate: invoices - nth, bucket: 1, disputed: money(0, currency), promised: false })),
    credits: [{ ...invoice(9), number: "CR-9", kind: "credit", amount: money(-5_000, currency), open: money(-5_000, currency) }],
    bars: { [currency]: [{ label: "Current", amount: money(0, currency), share: 0 }, { label: "1–30", amount: money(300_000, currency), share: 1 }] },
    pattern: {
      paidInvoices: 12, averageDaysLate: 12, trendDays: 3, weekday: { day: 3, count: 7, of: 12 }, dayOfMonth: { from: 24, to: 27, count: 5, of: 12 },
      months: Array.from({ length: 12 }, (_, month) => ({ received: month * 100, ...(month % 2 === 0 && { averageDaysLate: month }) })), bestMonth: 11, worstMonth: 0, lately: ["The last three invoices were paid 9 days later than usual."], paidInTheEnd: { late: 9, paid: 8 },
    },
    history: [{ month: "2026-09", balance: 4000, paid: 500 }, { month: "2026-10", balance: 5200, paid: 0 }, { month: "2026-11", balance: 3000, paid: 2200 }],
    proposals: [
      { kind: "full payment", parts: [{ day: addDays(today, 3), amount: money(300_000, currency) }], because: "They pay on Thursdays." },
      { kind: "instalments", parts: [{ day: addDays(today, 3), amount: money(150_000, currency) }, { day: addDays(today, 33), amount: money(150_000, currency) }], because: "Half a month's payments each." },
    ],
    discrepancies: [{ code: "unapplied credit", invoices: ["CR-9"], amount: money(5_000, currency), message: "Credit CR-9 is not set against an invoice." }],
    zone: "Europe/Berlin",
  };
}

export interface DeskWorld { readonly jobs: DeskJobs; readonly calls: string[]; readonly entries: Activity[]; selectRow(customer: string): void }

/** `replaced` wins over what is made up here. */
export function makeDeskWorld(replaced: Partial<DeskJobs> = {}, name = me): DeskWorld {
  const calls: string[] = [];
  const entries: Activity[] = [];
  const drafts = new Map<string, string>();
  let who = name;
  let waiting = 0;
  let listener: (customer: string) => void = () => undefined;
  const note = (call: string): null => {
    calls.push(call);
    return null;
  };
  const jobs: DeskJobs = {
    async openDesk(prepared, by) { who = by; calls.push(`openDesk ${by}`); return makeDesk(prepared, entries, by); },
    whoAmI: async () => who,
    async rememberMe(by) { calls.push(`rememberMe ${by}`); },
    brief: (desk, customer) => makeBrief(desk, customer),
    judge: () => allowed,
    readPromise: (text, owed) => (text.startsWith("all") ? { ok: true, parts: [{ day: addDays(today, 4), amount: owed }], said: "All of it on Fri 27 Nov 2026" } : { ok: true, parts: [{ day: addDays(today, 4), amount: money(50_000, owed.currency) }], said: `${owed.currency} 500.00 on Fri 27 Nov 2026` }),
    readAmount: (text, owed) => (/^\d+$/.test(text) ? { ok: true, amount: money(Number(text) * 100, owed.currency) } : { ok: false, message: `“${text}” is no amount.` }),
    readMoment: () => ({ ok: true, day: addDays(today, 4), time: "14:30", said: "Fri 27 Nov 2026, 14:30" }),
    async log(desk: Desk, draft: Draft): Promise<Logged> {
      const id = `e${entries.length + 1}`;
      const activity = { ...draft, id, at: "2026-11-23T14:05:09Z", day: today, who, name: desk.decisions.get(draft.customer)?.name ?? draft.customer } as Activity;
      entries.push(activity);
      waiting += 1;
      calls.push(`log ${draft.kind}${draft.kind === "contact" ? ` ${draft.outcome}` : ""} ${draft.customer}`);
      return { desk: makeDesk(desk.prepared, entries.slice(), who), activity, verdict: allowed };
    },
    async saveLog(desk) {
      const saved = waiting;
      waiting = 0;
      calls.push(`saveLog ${saved}`);
      return { ok: true, desk, saved, waiting: 0, problem: "" };
    },
    keepDraft: (customer, text) => void drafts.set(customer, text),
    keptDraft: (customer) => drafts.get(customer) ?? "",
    async watchSelection(_desk, onCustomer) { listener = onCustomer; return () => { listener = () => undefined; }; },
    showCustomer: async (_desk, customer) => note(`showCustomer ${customer}`),
    script: () => ({ opening: "Good morning, this is Anna from Duebook.", objections: [{ name: "no money", title: "No money", replies: ["What could you pay this week?"] }] }),
    message: (_desk, customer, kind, step, language) => ({ ok: true, message: { kind, channel: kind === "letter" ? "letter" : kind === "text" ? "text" : "email", language, step, to: "ap@example.com", subject: `Account ${customer}`, body: "Dear Petra Lang" }, verdict: allowed }),
    languageOf: () => "en",
    wording: async () => ({}),
    saveWording: async () => note("saveWording"),
    mailtoOf: ({ to }) => `mailto:${to}`,
    emlOf: ({ subject }) => `Subject: ${subject}`,
    icsOf: () => "BEGIN:VCALENDAR",
    diallerCsv: (_desk, customers) => customers.join("\n"),
    async buildStatement(_desk, customer) { note(`buildStatement ${customer}`); return { ok: true, sheet: `Statement ${customer}` }; },
    async buildLetter() { note("buildLetter"); return { ok: true, sheet: "Letter" }; },
    handOverChecks: () => allowed,
    async buildHandOver(_desk, customer) { note(`buildHandOver ${customer}`); return { ok: true, sheet: `Hand-over ${customer}` }; },
    ...noPlans,
    ...replaced,
  };
  return { jobs, calls, entries, selectRow: (customer) => listener(customer) };
}

export const makeDeskPrepared = (count: number): Prepared => makePrepared(count);
