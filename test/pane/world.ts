/** A made-up book for the pane's tests: decisions as the rules would hand them over, and jobs that keep a sheet in memory. */
import type { CellEdit, ColumnRef } from "../../src/base/Edit";
import type { Cell } from "../../src/base/Grid";
import { addDays, dayFromIso, type Day } from "../../src/base/Day";
import { money } from "../../src/base/Money";
import type { Failure, JobContext } from "../../src/jobs/Job";
import type { Prepared, RefusedBook, Written } from "../../src/jobs/refresh";
import type { MasterRow } from "../../src/ledger/Book";
import type { Mapping, OwnedRole } from "../../src/ledger/Mapping";
import type { PartName, Policy, StepName } from "../../src/ledger/Policy";
import { stepNames } from "../../src/ledger/Policy";
import type { CallState, Decision } from "../../src/rules/Decision";
import type { CurrencyTotal, PaneJobs, RefreshWish, Settings, Undone, UndoOffer } from "../../src/pane/PaneJobs";
import { defaultPlanPolicy } from "../../src/rules/plan/planPolicy";

export const today = dayFromIso("2026-11-23") as Day;
const column = (header: string): ColumnRef => ({ header, nth: 0 });

export const policy: Policy = {
  strategy: "balanced",
  contact: { mode: "off", role: "own claims", debtor: "company" },
  targets: { calls: 30, promised: 0 },
  foresight: { on: true, horizonDays: 30 },
  weights: { money: 35, lateness: 25, behaviour: 15, promises: 15, silence: 10 },
  bucketEnds: [30, 60, 90],
  country: "DE",
  ladders: { "": stepNames.map((step, index) => ({ step, fromDaysLate: [-3, 0, 5, 14, 30, 45, 75][index] ?? 0, waitDays: index < 2 ? 1 : 5 })) },
  minimumOverdue: 25,
  promiseGraceDays: 2,
  promiseGraceIn: "days",
  lateInterest: { kind: "none" },
  plans: defaultPlanPolicy,
};

export const mapping: Mapping = [
  {
    sheet: "Customers", shape: "customers", headerRow: 2, headerRows: 1, buckets: [],
    columns: { customerId: column("Cust. No."), customerName: column("Customer"), phone: column("Phone"), country: column("Country"), lastContact: column("Last contact"), notes: column("Notes"), priority: column("Priority"), nextAction: column("Next action") },
  },
  {
    sheet: "Open items", table: "tblInvoices", shape: "invoices", headerRow: 0, headerRows: 1, buckets: [],
    columns: { customerId: column("Customer no"), invoiceNumber: column("Document"), dueDate: column("Due"), openAmount: column("Open amount"), currency: column("Curr") },
  },
];

const names = ["Northwind Fasteners Ltd", "Brandt & Söhne Maschinenbau GmbH", "Ateliers Rousseau SARL", "Ferrara Ceramiche S.p.A.", "Casa Verde Distribuidora Lda", "Van der Meulen Bloemen BV", "Talleres Iglesias S.L.", "Kestrel Marine Supplies", "Odenwald Papierfabrik AG", "Hollis & Greer Interiors", "Laguna Freight Services", "Mistral Textiles SAS"];
const currencies = ["EUR", "USD", "GBP"];
const offStates: readonly CallState[] = [
  { onList: false, code: "promised", reason: "Promised EUR 4,300.00 for Thu 26 Nov 2026." },
  { onList: false, code: "disputed", reason: "Everything overdue is in dispute." },
  { onList: false, code: "nothing-overdue", reason: "Nothing is past its due date." },
  { onList: false, code: "do-not-contact", reason: "Marked do not contact in the sheet." },
];

/** The same count gives the same customers; every fifth is off the call list. */
export function makeDecisions(count: number, by: Policy = policy): readonly Decision[] {
  const decisions = Array.from({ length: count }, (_, nth) => makeDecision(nth, by));
  return decisions.sort((a, b) => Number(b.call.onList) - Number(a.call.onList) || b.priority - a.priority || a.customer.localeCompare(b.customer));
}

function makeDecision(nth: number, { weights, strategy }: Policy): Decision {
  const currency = currencies[nth % 7 === 0 ? 1 : nth % 11 === 0 ? 2 : 0] ?? "EUR";
  const call: CallState = nth % 5 === 4 ? (offStates[Math.floor(nth / 5) % offStates.length] ?? { onList: true }) : { onList: true };
  const overdue = money(((nth * 7919) % 4_800_000) + 12_550, currency);
  const late = strategy === "newest" ? 1 + ((nth * 13) % 30) : 3 + ((nth * 37) % 140);
  const step: StepName = stepNames[2 + (late > 14 ? 1 : 0) + (late > 30 ? 1 : 0) + (late > 45 ? 1 : 0)] ?? "First call";
  const share: Record<PartName, number> = { money: overdue.minor / 4_812_550, lateness: Math.min(1, late / 90), behaviour: (nth % 4) / 4, promises: (nth % 3) / 3, silence: (nth % 6) / 6 };
  const because: Record<PartName, string> = {
    money: `${currency} overdue, among the largest third`, lateness: `oldest item ${late} days late`, behaviour: "pays 12 days late on average",
    promises: "1 promise to pay broken", silence: "no contact for 24 days",
  };
  const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0) || 1;
  const parts = call.onList ? (Object.keys(share) as PartName[]).map((name) => ({ name, points: Math.floor((share[name] * weights[name] * 100) / total), because: because[name] })) : [];
  const name = `${names[nth % names.length] ?? "Customer"}${nth >= names.length ? ` ${Math.floor(nth / names.length) + 1}` : ""}`;
  return {
    customer: `c${String(nth).padStart(5, "0")}`,
    name,
    facts: {
      customer: `c${String(nth).padStart(5, "0")}`, oldestDaysLate: late, newestDaysLate: Math.min(late, 9), openInvoices: 4, overdueInvoices: 3, settledInvoices: 12, brokenPromises: nth % 3,
      planKept: false, disputedInFull: false, doNotContact: false,
      balances: [{ currency, open: money(overdue.minor + 310_000, currency), overdue, disputed: money(nth % 4 === 1 ? 45_000 : 0, currency), credits: money(nth % 6 === 2 ? -12_000 : 0, currency), buckets: [] }],
    },
    priority: parts.reduce((sum, { points }) => sum + points, 0),
    parts,
    call,
    reached: "Reminder",
    next: call.onList ? { step, day: addDays(today, nth % 3), action: nth % 9 === 3 ? { ok: false, rule: "working-hours", reason: "It is a public holiday where the customer is." } : ({ ok: true, step, day: addDays(today, nth % 3) } as never) } : null,
    why: `${name.split(" ")[0] ?? name} owes ${currency} ${Math.round(overdue.minor / 100).toLocaleString("en")} that is up to ${late} days late, and broke its last promise to pay.`,
  };
}

const owned: readonly (readonly [OwnedRole, string, string])[] = [["priority", "Priority", "0"], ["why", "Why", "General"], ["nextAction", "Next action", "General"], ["nextActionDate", "Next action date", "yyyy-mm-dd"], ["stepReached", "Step reached", "General"]];

/** `sheet` is what the owned columns hold now, by row key and header. */
export function makePrepared(count: number, by: Policy = policy, sheet: ReadonlyMap<string, Cell> = new Map()): Prepared {
  const decisions = makeDecisions(count, by);
  const rows: MasterRow[] = decisions.map(({ customer }, row) => ({ customer, key: customer, live: true, owned: {}, row: { sheet: "Customers", row: row + 3 } }));
  const edits: CellEdit[] = decisions.filter(({ call }) => call.onList).flatMap(({ customer, priority, why, next, reached }) => {
    const values: Record<OwnedRole, Cell> = { priority, why, nextAction: next?.step ?? "", nextActionDate: next?.day ?? "", stepReached: reached ?? "" } as Record<OwnedRole, Cell>;
    return owned.flatMap(([role, header]) => {
      const expected = sheet.get(`${customer}|${header}`) ?? (role === "priority" && sheet.size === 0 ? 12 : "");
      return expected === values[role] ? [] : [{ key: customer, column: column(header), expected, value: values[role], why }];
    });
  });
  const target = { sheet: "Customers", headerRow: 2, headerRows: 1, keyColumns: [column("Cust. No.")] };
  const [master] = mapping;
  if (!master) throw new Error("Expected a mapping, got none");
  return {
    ok: true, workbook: "Receivables November.xlsx", today, policy: by, mapping, decisions, files: new Map(), date1904: false, columns: {}, isMappedByHand: false, isWorkingDay: () => true,
    book: { customers: [], invoices: [], payments: [], promises: [], activities: [], master: { target, mapping: master, rows } },
    issues: [
      { sheet: "Open items", cell: "D48", code: "unreadable-amount", message: "“tbc” is not an amount. Type the open amount or clear the cell." },
      { sheet: "Customers", cell: "A19", code: "duplicate-key", message: "Customer 10044 stands in two rows. Neither is written until one of them is gone." },
      { sheet: "Old list", cell: "", code: "unknown-sheet", message: "This sheet has no customer column and was not read." },
    ],
    questions: [{ sheet: "Open items", column: "Due", kind: "day-order", choices: ["dmy", "mdy"], assumed: "dmy", examples: ["03/04/2026", "11/12/2025"] }],
    edits: { target, columns: owned.map(([, header, format]) => ({ column: column(header), format, width: 14 })), edits },
  };
}

export const failure = (code: string, message: string, retry = true): Failure => ({ ok: false, code, message, retry });

export const refused: RefusedBook = { ok: false, code: "refused", retry: false, columns: {}, message: "This is a payables ageing: it lists what you owe to suppliers.", mapping, issues: [{ sheet: "AP", cell: "A3", code: "payables", message: "The column Vendor names who is paid." }] };

const totals: readonly CurrencyTotal[] = [
  { currency: "EUR", open: money(123_456_700, "EUR"), overdue: money(98_765_432, "EUR"), credits: money(-120_000, "EUR") },
  { currency: "USD", open: money(22_000_000, "USD"), overdue: money(8_100_050, "USD"), credits: money(0, "USD") },
];

/** Jobs on a sheet in memory, with every call written down and any of them replaceable. */
export function makeJobs(count = 24, replaced: Partial<PaneJobs> = {}): PaneJobs & { readonly calls: string[]; readonly wishes: RefreshWish[] } {
  const calls: string[] = [];
  const wishes: RefreshWish[] = [];
  const sheet = new Map<string, Cell>();
  let offer: UndoOffer | null = null;
  let settings: Settings = { policy };
  const jobs: PaneJobs = {
    countries: async () => ["DE", "FR", "GB", "US"],
    async prepareRefresh(wish: RefreshWish, { onProgress }: JobContext) {
      calls.push("prepareRefresh");
      wishes.push(wish);
      onProgress({ text: "Reading Open items…", share: 0.4 });
      const prepared = makePrepared(count, wish.policy ?? policy, sheet);
      return { ...prepared, mapping: wish.mapping ?? prepared.mapping, questions: wish.mapping?.some(({ dayOrder }) => dayOrder) ? [] : prepared.questions };
    },
    rerank: (_prepared, by) => makePrepared(count, by, sheet),
    howGood: async () => ({ ok: true, currency: "EUR", currencies: ["EUR"], invoices: 12, result: { tooLittle: "Too little history to look back on." } }),
    totals: () => totals,
    headersOf: (_read, { sheet: name }) => [...Object.values(mapping.find(({ sheet: mapped }) => mapped === name)?.columns ?? {}), column("Region"), column("Remarks")],
    async commitRefresh(prepared): Promise<Written> {
      calls.push("commitRefresh");
      for (const { key, column: { header }, value } of prepared.edits.edits) sheet.set(`${key}|${header}`, value);
      offer = { at: "2026-11-23T08:12:00.000Z", cells: prepared.edits.edits.length };
      const left = prepared.edits.edits.slice(0, 1).map((edit) => ({ edit, reason: "A colleague changed the cell meanwhile." }));
      return { ok: true, written: prepared.edits.edits.length - left.length, left, remembered: true };
    },
    async undo(): Promise<Undone> {
      calls.push("undo");
      const restored = offer?.cells ?? 0;
      sheet.clear();
      offer = null;
      return { ok: true, restored, left: [] };
    },
    canUndo: async () => offer,
    async goTo({ sheet: name, cell }) { calls.push(`goTo ${name}!${cell}`); return null; },
    async goToCustomer(_prepared, customer) { calls.push(`goToCustomer ${customer}`); return null; },
    loadSettings: async () => settings,
    async saveSettings(next) { calls.push("saveSettings"); settings = next; return null; },
  };
  return { ...jobs, ...replaced, calls, wishes };
}
