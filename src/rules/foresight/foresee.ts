/** Judges what is open: of each invoice the chance, the days and the reasons; of each customer the expected money. */
import type { Day } from "../../base/Day";
import { money, type Money } from "../../base/Money";
import { sayMoney } from "../say";
import type { CustomerForesight, Foresight, Ground, InvoiceForesight, Reason } from "./Foresight";
import type { HistoryRow } from "../../ledger/HistoryRow";
import { knownOn, makeHistory, sortRows, type History } from "./history/History";
import type { Learned } from "./learn";
import { ageAt, segmentAgeAt } from "./look/curvesOn";
import { differentLately } from "./look/differentLately";
import { makeLooker, type Look } from "./look/lookAt";
import { dayBy, makePayDays } from "./look/payDays";
import { lateTerms, reasonNames, reasonOf, stayTerms } from "./look/Terms";
import { chanceOf, toLogOdds } from "./model/Logistic";
import { oddsOf, partsOf } from "./model/Model";
import { sayLately, sayReason, strongest, type Seen } from "./sayReasons";

export const WEEKS = 13;
/** No book proves that something is certain. */
const MOST_ODDS = 6;
/** Standard deviations to either side of the middle that hold four fifths. */
const FOUR_FIFTHS = 1.2816;
/** One open invoice of this part of all, among this many, carries the sums alone. */
const OUTWEIGHS = 0.3;
const LEAST_AMONG = 10;
const LEAST_ALIKE = 3;
const LEAST_CASES = 30;

/** Everything open on the morning of `learned.asOf`. */
export const foresee = (learned: Learned): Foresight => foreseeHistory(learned, learned.history);

/** One customer again, after a payment or a new invoice: `rows` are all of theirs; what the book taught stays. */
export function foreseeCustomer(learned: Learned, rows: readonly HistoryRow[]): Foresight {
  const { rows: known } = knownOn(sortRows(rows), learned.asOf);
  return foreseeHistory(learned, makeHistory(known, learned.history));
}

function foreseeHistory(learned: Learned, history: History): Foresight {
  const { asOf, horizon, stay, tooLittle } = learned;
  const judge = makeJudge(learned, history);
  const judged: { readonly row: number; readonly invoice: InvoiceForesight }[] = [];
  const purses = new Map<string, Purse>();
  // Customer by customer, as each one's habits are worked out once.
  for (const row of history.rowsOf.flatMap((rows) => Array.from(rows.filter((each) => history.settled[each]! >= asOf)))) {
    const { invoice, chances } = judge(row);
    judged.push({ row, invoice });
    const key = `${invoice.customer}\n${invoice.amount.currency}`;
    let purse = purses.get(key);
    if (!purse) purses.set(key, (purse = { customer: invoice.customer, of: history.customer[row]!, currency: invoice.amount.currency, open: 0, unpaid: 0, variance: 0, weeks: new Float64Array(WEEKS) }));
    purse.open += invoice.amount.minor;
    purse.unpaid += invoice.amount.minor * invoice.pUnpaid;
    purse.variance += invoice.amount.minor ** 2 * invoice.pUnpaid * (1 - invoice.pUnpaid);
    for (let day = 0; day < 7 * WEEKS; day += 1) purse.weeks[Math.floor(day / 7)]! += invoice.amount.minor * chances[day]!;
  }
  const invoices = judged.sort((a, b) => a.row - b.row).map(({ invoice }) => invoice);
  const customers = [...purses].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, purse]) => customerOf(purse, history, asOf));
  return { asOf, horizon, invoices, customers, method: { name: stay?.name ?? "counts as they are", losses: stay?.losses ?? [] }, notes: outweighing(invoices), ...(tooLittle !== undefined && { tooLittle }) };
}

interface Purse { readonly customer: string; readonly of: number; readonly currency: string; open: number; unpaid: number; variance: number; readonly weeks: Float64Array }

function customerOf({ customer, of, currency, open, unpaid, variance, weeks }: Purse, history: History, asOf: Day): CustomerForesight {
  const whole = (minor: number): Money => money(Math.round(minor), currency);
  const around = FOUR_FIFTHS * Math.sqrt(variance);
  const lately = differentLately(history, of, asOf);
  return { customer, open: whole(open), expectedUnpaid: whole(unpaid), unpaidLow: whole(Math.max(0, unpaid - around)), unpaidHigh: whole(Math.min(open, unpaid + around)), weeks: Array.from(weeks, whole), ...(lately && { differentLately: { ...lately, says: sayLately(lately) } }) };
}

function outweighing(invoices: readonly InvoiceForesight[]): readonly string[] {
  const byCurrency = new Map<string, InvoiceForesight[]>();
  for (const each of invoices) {
    const list = byCurrency.get(each.amount.currency);
    if (list) list.push(each);
    else byCurrency.set(each.amount.currency, [each]);
  }
  return [...byCurrency.values()].flatMap((list) => {
    const all = list.reduce((sum, { amount: { minor } }) => sum + minor, 0);
    const largest = list.reduce((a, b) => (b.amount.minor > a.amount.minor ? b : a));
    return list.length < LEAST_AMONG || largest.amount.minor < OUTWEIGHS * all ? [] : [`Invoice ${largest.invoice} of ${largest.customer} is ${sayMoney(largest.amount)}, ${Math.round((100 * largest.amount.minor) / all)} % of all that is open: the sums rest on it`];
  });
}

/** `chances` is used again by the next call. */
function makeJudge(learned: Learned, history: History): (row: number) => { readonly invoice: InvoiceForesight; readonly chances: Float64Array } {
  const { asOf, horizon, curves, shares, stay, late, habits } = learned;
  const looker = makeLooker(history, horizon), payDays = makePayDays(history, asOf, curves, habits);
  const terms = new Float64Array(stayTerms.length), ofLate = new Float64Array(lateTerms.length);
  return (row) => {
    const each = history.rows[row]!, segment = history.segment[row]!, age = asOf - each.due;
    const look = looker.look(row, asOf, curves);
    looker.stayTerms(look, row, asOf, curves, shares, terms, 0);
    const { base, sums } = sumByReason(stay ? partsOf(stay.model, terms) : plainParts(terms, look));
    const logOdds = reasonNames.reduce((sum, name) => sum + sums[name], base);
    const held = Math.max(-MOST_ODDS, Math.min(MOST_ODDS, logOdds));
    const pUnpaid = chanceOf(held);
    const seen: Seen = { look, age, size: history.size[row]!, segment, segmentName: history.segments[segment]! };
    const parts = reasonNames.map((name): Reason => ({ name, logOdds: sums[name], says: sayReason(name, seen, learned) }));
    const chances = payDays.chances(row, pUnpaid);
    let pLate: number | undefined;
    if (late && age <= 0) {
      looker.lateTerms(look, row, asOf, shares, ofLate, 0);
      pLate = chanceOf(oddsOf(late.model, ofLate));
    }
    return {
      chances,
      invoice: {
        invoice: each.invoice, customer: each.customer, amount: each.amount, daysPastDue: age, pUnpaid, ...(pLate !== undefined && { pLate }),
        medianDays: dayBy(chances, 0.5), lowDays: dayBy(chances, 0.1), highDays: dayBy(chances, 0.9),
        // What the ends of the scale cut off is taken from the base, so that the parts still add up.
        base: base + held - logOdds, parts, reasons: strongest(parts), ground: groundOf(learned, look, segment, age),
      },
    };
  };
}

/** Without a model: the book's curve, what the group and then the customer's own look-alikes change of it. */
function plainParts(terms: Float64Array, { share }: Look): { readonly base: number; readonly parts: Float64Array } {
  const parts = new Float64Array(stayTerms.length);
  parts[stayTerms.indexOf("age")] = terms[0]!;
  parts[stayTerms.indexOf("segment")] = terms[1]!;
  parts[stayTerms.indexOf("own record")] = toLogOdds(share) - terms[0]! - terms[1]!;
  return { base: 0, parts };
}

function sumByReason({ base, parts }: { readonly base: number; readonly parts: Float64Array }): { readonly base: number; readonly sums: Record<Reason["name"], number> } {
  const sums = { age: 0, group: 0, record: 0, size: 0, lately: 0, others: 0, silence: 0 };
  parts.forEach((part, term) => { sums[reasonOf[term]!] += part; });
  return { base, sums };
}

function groundOf({ curves }: Learned, { alike }: Look, segment: number, age: number): Ground {
  if (alike >= LEAST_ALIKE) return "customer";
  if (curves.segmentCases[segmentAgeAt(segment, age)]! >= LEAST_CASES) return "segment";
  return curves.cases[ageAt(age)]! >= LEAST_CASES ? "book" : "prior";
}
