import fc from "fast-check";
import { addDays, type Day } from "../../../src/base/Day";
import { money } from "../../../src/base/Money";
import { foresee, foreseeCustomer } from "../../../src/rules/foresight/foresee";
import type { Foresight } from "../../../src/rules/foresight/Foresight";
import type { HistoryRow } from "../../../src/ledger/HistoryRow";
import { learn } from "../../../src/rules/foresight/learn";
import { FIRST_DAY, luckFrom, madeHistory } from "./madeHistory";

const AS_OF = addDays(FIRST_DAY, 520);
const rows = madeHistory({ invoices: 1_200 });
const learned = learn(rows, AS_OF);
const foresight = foresee(learned);
const oddsOf = (chance: number): number => Math.log(chance / (1 - chance));

/** Other days, other amounts, other payments: from that day on nothing is as it was. */
const otherFuture = (seed: number): readonly HistoryRow[] => {
  const luck = luckFrom(seed);
  const known = rows.filter(({ issued }) => issued < AS_OF).map((row) => (row.settled !== null && row.settled >= AS_OF ? { ...row, settled: luck() < 0.3 ? null : addDays(AS_OF, Math.floor(300 * luck())) } : row));
  const later = Array.from({ length: 100 }, (_, at): HistoryRow => ({ invoice: `F${at}`, customer: `c${at % 50}`, issued: addDays(AS_OF, at), due: addDays(AS_OF, at - 20), settled: addDays(AS_OF, at + 1), amount: money(1 + Math.floor(1e7 * luck()), "EUR") }));
  return [...later, ...known];
};

describe("foresight of an open invoice", () => {
  it("is the same to the last bit whatever happens from that day on", () => {
    expect(JSON.stringify(foresee(learn(otherFuture(1), AS_OF)))).toBe(JSON.stringify(foresight));
    expect(JSON.stringify(foresee(learn(otherFuture(2), AS_OF)))).toBe(JSON.stringify(foresight));
  });

  it("is another when the past is", () => {
    const past = rows.map((row) => (row.settled !== null && row.settled < AS_OF ? { ...row, settled: addDays(row.settled, -3) } : row));
    expect(JSON.stringify(foresee(learn(past, AS_OF)))).not.toBe(JSON.stringify(foresight));
  });

  it("is the same in any order of the rows", () => {
    fc.assert(fc.property(fc.nat(), (seed) => {
      const luck = luckFrom(seed);
      const mixed = rows.map((row) => ({ row, at: luck() })).sort((a, b) => a.at - b.at).map(({ row }) => row);
      expect(JSON.stringify(foresee(learn(mixed, AS_OF)))).toBe(JSON.stringify(foresight));
    }), { numRuns: 3 });
  });

  it("judges what is open that morning and nothing else", () => {
    const open = rows.filter(({ issued, settled }) => issued < AS_OF && settled !== null && settled >= AS_OF);
    expect(new Set(foresight.invoices.map(({ invoice }) => invoice))).toEqual(new Set(open.map(({ invoice }) => invoice)));
    expect(open.length).toBeGreaterThan(50);
  });

  it("gives parts that add up to its log-odds, and three reasons at most", () => {
    for (const { base, parts, pUnpaid, reasons } of foresight.invoices) {
      expect(parts.reduce((sum, { logOdds }) => sum + logOdds, base)).toBeCloseTo(oddsOf(pUnpaid), 9);
      expect(reasons.length).toBeGreaterThan(0);
      expect(reasons.length).toBeLessThanOrEqual(3);
      for (const reason of reasons) expect(reason).toMatch(/^[A-Z0-9].*[^.]$/);
    }
  });

  it("keeps chances between 0 and 1 and days in order", () => {
    for (const { pUnpaid, pLate = 0.5, lowDays, medianDays, highDays } of foresight.invoices) {
      for (const chance of [pUnpaid, pLate]) expect(chance > 0 && chance < 1).toBe(true);
      expect(lowDays <= medianDays && medianDays <= highDays).toBe(true);
      // The middle day lies beyond the horizon exactly where staying unpaid is the likelier.
      if (Math.abs(pUnpaid - 0.5) > 0.01) expect(medianDays >= 30).toBe(pUnpaid > 0.5);
    }
  });

  it("adds up to its customers: what is open, what stays, what comes week by week", () => {
    const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0);
    expect(sum(foresight.customers.map(({ open }) => open.minor))).toBe(sum(foresight.invoices.map(({ amount }) => amount.minor)));
    for (const { customer, open, expectedUnpaid, unpaidLow, unpaidHigh, weeks } of foresight.customers) {
      expect(0 <= unpaidLow.minor && unpaidLow.minor <= expectedUnpaid.minor && expectedUnpaid.minor <= unpaidHigh.minor && unpaidHigh.minor <= open.minor).toBe(true);
      const own = foresight.invoices.filter((each) => each.customer === customer);
      expect(Math.abs(expectedUnpaid.minor - sum(own.map(({ amount, pUnpaid }) => amount.minor * pUnpaid)))).toBeLessThan(1);
      expect(weeks).toHaveLength(13);
      expect(sum(weeks.map(({ minor }) => minor))).toBeLessThanOrEqual(open.minor + 13);
      for (const { minor } of weeks) expect(minor).toBeGreaterThanOrEqual(0);
    }
  });

  it("tells customers who pay late from those who do not", () => {
    const meanOf = (foretold: Foresight, stays: boolean): number => {
      const chosen = foretold.invoices.filter(({ invoice }) => { const { settled } = rows.find((row) => row.invoice === invoice) as HistoryRow; return (settled ?? 0) >= AS_OF + 30 === stays; });
      return chosen.reduce((all, { pUnpaid }) => all + pUnpaid, 0) / chosen.length;
    };
    expect(meanOf(foresight, true) - meanOf(foresight, false)).toBeGreaterThan(0.3);
  });

  it("is the same for one customer alone, with what the book taught", () => {
    const customer = foresight.invoices[0]?.customer ?? "";
    const alone = foreseeCustomer(learned, rows.filter((row) => row.customer === customer));
    expect(alone.invoices).toEqual(foresight.invoices.filter((each) => each.customer === customer));
    expect(alone.customers).toEqual(foresight.customers.filter((each) => each.customer === customer));
  });

  it("takes a payment out of what is open", () => {
    const paid = foresight.invoices[0];
    const own = rows.filter(({ customer }) => customer === paid?.customer).map((row) => (row.invoice === paid?.invoice ? { ...row, settled: addDays(AS_OF, -1) } : row));
    expect(foreseeCustomer(learned, own).invoices.map(({ invoice }) => invoice)).not.toContain(paid?.invoice);
  });

  it("takes the horizon it is asked for", () => {
    const longer = foresee(learn(rows, AS_OF, 60));
    const mean = ({ invoices }: Foresight): number => invoices.reduce((all, { pUnpaid }) => all + pUnpaid, 0) / invoices.length;
    expect(mean(longer)).toBeLessThan(mean(foresight));
    expect(longer.invoices.some(({ reasons }) => reasons.some((reason) => reason.includes("60 days later")))).toBe(true);
  });

  it("keeps currencies apart", () => {
    const two = foresee(learn(madeHistory({ currencies: ["EUR", "JPY"] }), AS_OF));
    expect(new Set(two.customers.map(({ open }) => open.currency))).toEqual(new Set(["EUR", "JPY"]));
    for (const { open, expectedUnpaid, weeks } of two.customers) for (const each of [expectedUnpaid, ...weeks]) expect(each.currency).toBe(open.currency);
  });
});

describe("a book with one invoice that outweighs the others", () => {
  it("says that the sums rest on it", () => {
    const { notes } = foresee(learn([...rows, { invoice: "BIG", customer: "c1", issued: addDays(AS_OF, -5), due: addDays(AS_OF, 25), settled: null, amount: money(1e12, "EUR") }], AS_OF));
    expect(notes).toEqual([expect.stringMatching(/^Invoice BIG of c1 is EUR 10,000,000,000.00, \d+ % of all that is open: the sums rest on it$/)]);
    expect(foresight.notes).toEqual([]);
  });
});

describe("a book without enough history", () => {
  const few = rows.slice(0, 12);
  it("says so, and falls back to what is stated", () => {
    const { tooLittle, method, invoices } = foresee(learn(few, AS_OF));
    expect(tooLittle).toMatch(/^Too little history: \d+ paid invoices with their dates, 30 are needed/);
    expect(method.name).toBe("counts as they are");
    for (const { ground } of invoices) expect(ground).toBe("prior");
    const open = foresee(learn([{ invoice: "1", customer: "acme", issued: addDays(AS_OF, -40), due: addDays(AS_OF, -10), settled: null, amount: money(100, "EUR") }], AS_OF)).invoices[0];
    expect(open?.ground).toBe("prior");
    expect(open?.reasons).toContain("No invoice of this age has an outcome yet: what is usual elsewhere is taken");
  });

  it("needs days as well as invoices", () => {
    const day = addDays(FIRST_DAY, 40);
    const quick = Array.from({ length: 60 }, (_, at): HistoryRow => ({ invoice: `${at}`, customer: `c${at % 5}`, issued: addDays(FIRST_DAY, at % 20), due: addDays(FIRST_DAY, 30), settled: addDays(FIRST_DAY, 25), amount: money(100, "EUR") }));
    expect(foresee(learn(quick, day)).tooLittle).toBe("Too short a history: 40 days, 60 are needed. The rules decide alone.");
  });

  it("has nothing to say of an empty book", () => {
    expect(foresee(learn([], AS_OF as Day))).toMatchObject({ invoices: [], customers: [] });
  });
});

describe("a customer's own record", () => {
  /** Ten customers alike, but one of whom so many of the last ten were paid far too late. */
  const bookWith = (lateOnes: number): readonly HistoryRow[] => Array.from({ length: 10 }, (_, of) => Array.from({ length: 21 }, (__, at): HistoryRow => {
    const issued = addDays(FIRST_DAY, 20 * at + of), due = addDays(issued, 14);
    const isLate = of === 0 ? at >= 10 && at < 10 + lateOnes : (at + of) % 4 === 0;
    return { invoice: `${of}-${String(at).padStart(2, "0")}`, customer: `c${of}`, issued, due, settled: at === 20 ? null : addDays(due, isLate ? 45 : 3), amount: money(10_000, "EUR") };
  })).flat();

  it("is never better for one more late payment", () => {
    let last = 0;
    for (let late = 0; late <= 8; late += 1) {
      // The counts as they are: a model may have learned more than the record.
      const { invoices } = foresee({ ...learn(bookWith(late), addDays(FIRST_DAY, 20 * 20 + 15)), stay: null });
      const chance = invoices.find(({ customer }) => customer === "c0")?.pUnpaid ?? NaN;
      expect(chance).toBeGreaterThanOrEqual(last);
      last = chance;
    }
    expect(last).toBeGreaterThan(0.3);
  });

  it("is told with its counts", () => {
    const { invoices } = foresee({ ...learn(bookWith(7), addDays(FIRST_DAY, 20 * 20 + 15)), stay: null });
    expect(invoices.find(({ customer }) => customer === "c0")?.reasons).toContain("7 of their last 19 invoices that were 1 day late were still open a month later");
  });
});
