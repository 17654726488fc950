/** Which of a customer's money is for which plan: each coin counts once, and what is left keeps promises. */
import type { Day } from "../../../base/Day";
import { foldText } from "../../../base/foldText";
import { money } from "../../../base/Money";
import type { Invoice, Payment } from "../../../ledger/Book";
import { matchPayments } from "../../brief/matchPayments";
import { purseOf, type Coin, type Receipt } from "../../facts/purseOf";
import { receiptsOf } from "../../facts/receiptsOf";
import type { PlanPayment } from "../../plan/watch/allocatePayments";
import { numberKey } from "../heldByInvoice";
import type { CaseRows } from "../owedBy";
import { runsOn, type PlanLine } from "./planLines";
import { seenInInvoices } from "./seenInInvoices";

export interface PlanMoney {
  /** By plan id, oldest first; returned payments are taken out. */
  readonly of: ReadonlyMap<string, readonly PlanPayment[]>;
  /** What no agreed plan took. */
  readonly left: readonly Receipt[];
}

/** Agreed plans first, the oldest of them first: a proposal takes only what they leave, and nothing from a promise. */
export function planMoney(lines: readonly PlanLine[], rows: CaseRows, today: Day): PlanMoney {
  const agreed = lines.filter(({ agreedOn }) => agreedOn !== undefined).sort((a, b) => (a.agreedOn ?? 0) - (b.agreedOn ?? 0));
  const offered = lines.filter(({ agreedOn }) => agreedOn === undefined);
  if (rows.payments.length === 0) return seenInInvoices(agreed, offered, rows, today);
  const purse = purseOf(receiptsOf(rows.invoices, rows.payments, today));
  const named = namedBy(purse, lines, rows.invoices);
  const settled = settledElsewhere(purse, named, lines, rows.invoices);
  const of = new Map<string, PlanPayment[]>();
  share(agreed, { purse, named, settled, of });
  const left = purse.flatMap(({ day, currency, reference, left: minor }) => (minor > 0 ? [{ day, reference, amount: money(minor, currency) }] : []));
  share(offered, { purse, named, settled, of });
  return { of, left };
}

interface Sharing {
  readonly purse: readonly Coin[];
  readonly named: ReadonlyMap<Coin, readonly Invoice[]>;
  /** Minor units that paid invoices no plan covers. */
  readonly settled: ReadonlyMap<Coin, number>;
  readonly of: Map<string, PlanPayment[]>;
}

/**
 * By reference to the plan first, be it more than the plan asks for. Money for an invoice is a plan's only where the plan covers it.
 * Money that names neither goes to the plans in their order, to each up to what it has open.
 */
function share(lines: readonly PlanLine[], { purse, named, settled, of }: Sharing): void {
  const rooms = lines.map((line) => ({ line, keys: coveredKeys(line), left: roomOf(line) }));
  for (const coin of purse) {
    const open = rooms.filter(({ line }) => runsOn(line, coin));
    const give = (room: (typeof rooms)[number], minor: number): void => {
      if (minor <= 0) return;
      coin.left -= minor;
      room.left -= minor;
      const known = of.get(room.line.id);
      const payment = { day: coin.day, minor, ...(coin.reference !== "" && { reference: coin.reference }) };
      if (known) known.push(payment);
      else of.set(room.line.id, [payment]);
    };
    const meant = open.find(({ line }) => namesPlan(coin.reference, line.id));
    if (meant) {
      give(meant, coin.left);
      continue;
    }
    const invoices = named.get(coin) ?? [];
    let part = coin.left;
    for (const [at, invoice] of invoices.entries()) {
      const forIt = at === invoices.length - 1 ? part : Math.min(part, Math.max(0, invoice.amount.minor));
      part -= forIt;
      let rest = forIt;
      for (const room of open.filter(({ keys }) => keys.has(numberKey(invoice.number)))) {
        const minor = Math.min(rest, room.left);
        give(room, minor);
        rest -= Math.max(0, minor);
      }
    }
    if (invoices.length > 0) continue;
    for (const room of open) give(room, Math.min(coin.left - (settled.get(coin) ?? 0), room.left));
  }
}

const coveredKeys = ({ versions }: PlanLine): ReadonlySet<string> => new Set(versions.flatMap(({ plan }) => plan.terms.invoices.map(({ number }) => numberKey(number))).filter((key) => key !== ""));

/** The most any version that was not dropped asks for, with what earlier ones were paid. */
const roomOf = ({ versions, current }: PlanLine): number =>
  versions.reduce((most, { plan }) => (plan.state === "cancelled" && plan !== current.plan ? most : Math.max(most, plan.paidBefore + plan.schedule.total)), 0);

/** The plan's id as a word of its own: "P7 of December" and "p7/3", not "P77". */
function namesPlan(reference: string, id: string): boolean {
  if (reference === "" || id === "") return false;
  const [text, word] = [foldText(reference), foldText(id)];
  const isEdge = (at: number): boolean => !/[\p{L}\p{N}]/u.test(text[at] ?? "");
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) if (isEdge(at - 1) && isEdge(at + word.length)) return true;
  return false;
}

/** A covered invoice that was paid and dropped from the sheet is still named by payments. */
function namedBy(purse: readonly Coin[], lines: readonly PlanLine[], invoices: readonly Invoice[]): ReadonlyMap<Coin, readonly Invoice[]> {
  const row = { sheet: "", row: 0 };
  const known = new Set(invoices.map(({ number }) => numberKey(number)));
  const gone = lines.flatMap(({ versions }) => versions.flatMap(({ plan: { terms } }) => terms.invoices.map(({ number, amount }): Invoice =>
    ({ customer: terms.customer, number, kind: "invoice", dueDerived: false, amount, open: money(0, amount.currency), disputed: false, row })))).filter(({ number }) => !known.has(numberKey(number)));
  const payments = new Map(purse.map((coin): [Coin, Payment] => [coin, { customer: "", day: coin.day, amount: money(coin.left, coin.currency), reference: coin.reference, row }]));
  const matched = matchPayments([...invoices, ...gone], [...payments.values()]);
  return new Map([...payments].map(([coin, payment]) => [coin, matched.namedBy(payment)]));
}

/** An invoice outside every plan that the sheet shows as settled on a day, and that no payment names, was paid by that day's money. */
function settledElsewhere(purse: readonly Coin[], named: Sharing["named"], lines: readonly PlanLine[], invoices: readonly Invoice[]): Sharing["settled"] {
  const covered = new Set(lines.flatMap((line) => [...coveredKeys(line)]));
  const paidByName = new Set([...named.values()].flat());
  const settled = new Map<Coin, number>();
  for (const invoice of invoices) {
    const { number, open, amount, paidDate, kind } = invoice;
    if (kind !== "invoice" || open.minor !== 0 || amount.minor <= 0 || paidDate === undefined || covered.has(numberKey(number)) || paidByName.has(invoice)) continue;
    let left = amount.minor;
    const free = purse.filter((coin) => coin.day === paidDate && coin.currency === amount.currency && (named.get(coin) ?? []).length === 0);
    for (const coin of [...free].sort((a, b) => Number(b.left === amount.minor) - Number(a.left === amount.minor))) {
      const used = Math.min(left, coin.left - (settled.get(coin) ?? 0));
      settled.set(coin, (settled.get(coin) ?? 0) + used);
      left -= used;
    }
  }
  return settled;
}

/** The day after which a version's money is another's is not known; its sum is. */
export function firstUnits(payments: readonly PlanPayment[], minor: number): readonly PlanPayment[] {
  let left = minor;
  return payments.flatMap((payment) => {
    const part = Math.min(left, payment.minor);
    left -= part;
    return part > 0 ? [{ ...payment, minor: part }] : [];
  });
}

