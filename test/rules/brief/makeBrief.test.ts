import fc from "fast-check";
import { addDays, isoOfDay, type Day } from "../../../src/base/Day";
import { money } from "../../../src/base/Money";
import { makeBrief } from "../../../src/rules/brief/makeBrief";
import { decide } from "../../../src/rules/decide";
import { defaultPolicy } from "../../../src/rules/defaultPolicy";
import { anyBook, today as bookToday } from "../anyBook";
import { bookOf, customerOf, day, invoiceOf, isWeekday, paymentOf } from "../bookOf";
import { briefOf, caseOf, today } from "./briefOf";

const acme = customerOf("acme");
const contact = { id: "1", given: today, invoices: [], parts: [], due: day("2026-11-25"), received: money(0, "EUR"), state: "open" as const, byHand: false, rescheduled: 0 };

describe("makeBrief, what is owed", () => {
  const invoices = [
    invoiceOf("acme", { number: "3", due: "2026-12-01", amount: 300 }), invoiceOf("acme", { number: "1", due: "2026-07-01", amount: 100 }), invoiceOf("acme", { number: "2", due: "2026-11-01", amount: 200 }),
    invoiceOf("acme", { number: "X", amount: 50 }), invoiceOf("acme", { number: "U", due: "2026-01-01", amount: 10, currency: "USD" }), invoiceOf("acme", { number: "C", amount: -40, kind: "credit" }), invoiceOf("other", { number: "9", due: "2026-01-01" }),
  ];

  it("lists the main currency first, the oldest due first, what has no due date last", () => {
    const { open, credits } = briefOf({ customers: [acme, customerOf("other")], invoices });
    expect(open.map(({ invoice, daysLate, bucket }) => [invoice.number, daysLate, bucket])).toEqual([["1", 140, 4], ["2", 17, 1], ["3", -13, 0], ["X", undefined, 0], ["U", 321, 4]]);
    expect(credits.map(({ number }) => number)).toEqual(["C"]);
  });

  it("labels the ageing bars by the policy's buckets", () => {
    const { bars } = briefOf({ customers: [acme], invoices });
    expect(bars["EUR"]?.map(({ label, amount }) => [label, amount.minor])).toEqual([["Not due", 35000], ["1–30 days", 20000], ["31–60 days", 0], ["61–90 days", 0], ["Over 90 days", 10000]]);
    expect(bars["USD"]?.map(({ share }) => share)).toEqual([0, 0, 0, 0, 1]);
  });

  it("shows how much of each invoice a dispute holds, and which invoices a promise reaches", () => {
    const dispute = { id: "d", opened: today, invoices: [" 2"], reason: "price" as const, amounts: [money(5000, "EUR")], asked: [], received: [] };
    const { open } = briefOf({ customers: [acme], invoices }, { file: { disputes: [dispute], standing: { ...contact, total: money(15000, "EUR") } } });
    expect(open.map(({ invoice, disputed, promised }) => [invoice.number, disputed.minor, promised])).toEqual([["1", 0, true], ["2", 5000, true], ["3", 0, false], ["X", 0, false], ["U", 0, false]]);
  });

  it("marks only the invoices that a promise names", () => {
    const { open } = briefOf({ customers: [acme], invoices }, { file: { standing: { ...contact, invoices: ["3"], total: money(30000, "EUR") } } });
    expect(open.filter(({ promised }) => promised).map(({ invoice }) => invoice.number)).toEqual(["3"]);
  });

  it("gives a smaller brief of a customer of whom only totals are known", () => {
    const stated = { open: money(90000, "EUR"), overdue: money(60000, "EUR"), oldestDaysLate: 45, buckets: [] };
    const { open, bars, history, proposals, discrepancies, pattern } = briefOf({ customers: [customerOf("acme", { stated })] });
    expect([open, history, discrepancies]).toEqual([[], [], []]);
    expect(bars["EUR"]?.map(({ amount }) => amount.minor)).toEqual([30000, 0, 60000, 0, 0]);
    expect(proposals[0]).toMatchObject({ kind: "full payment", parts: [{ amount: money(60000, "EUR") }], because: "All that is overdue, the oldest 45 days late." });
    expect(pattern).toMatchObject({ paidInvoices: 0, lately: [] });
  });

  it("throws for a customer whom the book does not hold", () => {
    const book = bookOf({ customers: [acme] });
    const [decision] = decide({ book, policy: defaultPolicy, today, isWorkingDay: isWeekday });
    expect(() => makeBrief({ book, policy: defaultPolicy, today, decision: decision as NonNullable<typeof decision>, file: caseOf("x"), isWorkingDay: isWeekday }, "x")).toThrow("Expected a customer of the book, got x");
  });
});

describe("makeBrief, history", () => {
  it("has the balance of 13 month ends and the money of each month, the last as of today", () => {
    const { history } = briefOf({
      customers: [acme],
      invoices: [
        { ...invoiceOf("acme", { number: "1", due: "2026-09-30", amount: 1000, paid: "2026-10-12" }), invoiceDate: day("2026-08-31") },
        { ...invoiceOf("acme", { number: "2", due: "2026-10-20", amount: 500, open: 300 }), invoiceDate: day("2026-09-20") },
      ],
      payments: [paymentOf("acme", "2026-10-12", 1000, "1"), paymentOf("acme", "2026-11-05", 200, "No. 2 INV2"), paymentOf("acme", "2026-11-05", 200, "2")],
    });
    expect(history).toHaveLength(13);
    expect(history[0]).toEqual({ month: "2025-11", balance: 0, paid: 0 });
    expect(history.slice(-4)).toEqual([{ month: "2026-08", balance: 1000, paid: 0 }, { month: "2026-09", balance: 1500, paid: 0 }, { month: "2026-10", balance: 500, paid: 1000 }, { month: "2026-11", balance: 300, paid: 400 }]);
  });
});

describe("makeBrief, the customer's clock", () => {
  it.each([
    [{ timeZone: "America/New_York", country: "US" }, "America/New_York"], [{ timeZone: "Mars/Phobos" }, undefined], [{ timeZone: "EST" }, undefined], [{ country: "DE" }, "Europe/Berlin"], [{ country: "US" }, undefined], [{ country: "ES" }, undefined],
    [{ phone: "+49 30 1234" }, "Europe/Berlin"], [{ phone: "0044 20 1234", country: "GB" }, "Europe/London"], [{ phone: "+1 212 555", country: "DE" }, undefined], [{ phone: "030 1234", country: "DE" }, "Europe/Berlin"], [{}, undefined],
  ])("takes %j as %j", (fields, zone) => expect(briefOf({ customers: [customerOf("acme", fields)] }).zone).toBe(zone));

  it("trusts a zone noted in the log first", () => {
    expect(briefOf({ customers: [customerOf("acme", { country: "DE" })] }, { file: { profile: { zone: "Europe/Lisbon" } } }).zone).toBe("Europe/Lisbon");
  });
});

describe("makeBrief, any book", () => {
  const numbersIn = (value: unknown): readonly number[] => (typeof value === "number" ? [value] : typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersIn) : []);
  const anyCase = fc.record({ book: anyBook, isWorkingDay: fc.constantFrom<(day: Day) => boolean>(isWeekday, () => true, () => false, (on) => on % 9 === 0) });

  it("has bars that add up to what is open, proposals that add up to what is overdue, and never a number that is none", () => {
    fc.assert(fc.property(anyCase, ({ book, isWorkingDay }) => {
      for (const decision of decide({ book, policy: defaultPolicy, today: bookToday, isWorkingDay: isWeekday })) {
        const brief = makeBrief({ book, policy: defaultPolicy, today: bookToday, decision, file: caseOf(decision.customer), isWorkingDay }, decision.customer);
        for (const { currency, open } of decision.facts.balances) {
          if (open.minor === 0) continue;
          expect(brief.bars[currency]?.reduce((sum, { amount }) => sum + amount.minor, 0)).toBe(open.minor);
          expect(brief.bars[currency]?.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
        }
        for (const { parts } of brief.proposals) {
          expect(parts.reduce((sum, { amount }) => sum + amount.minor, 0)).toBe(decision.facts.balances[0]?.overdue.minor);
          expect(parts.every(({ day: on, amount }, at) => on > bookToday && amount.minor > 0 && on >= (parts[at - 1]?.day ?? 0))).toBe(true);
        }
        for (const { amount, message } of brief.discrepancies) expect([amount.minor > 0, /NaN|undefined/.test(message)]).toEqual([true, false]);
        expect(numbersIn({ ...brief, customer: null, decision: null, file: null }).every(Number.isFinite)).toBe(true);
        expect(JSON.stringify(brief.pattern)).not.toMatch(/NaN|undefined|-0[^.]/);
      }
    }));
  });

  it("does not depend on the order of rows", () => {
    fc.assert(fc.property(anyBook, (book) => {
      const turned = { ...book, invoices: [...book.invoices].reverse(), payments: [...book.payments].reverse() };
      const [decision] = decide({ book, policy: defaultPolicy, today: bookToday, isWorkingDay: isWeekday });
      if (!decision) return;
      const [one, other] = [book, turned].map((each) => makeBrief({ book: each, policy: defaultPolicy, today: bookToday, decision, file: caseOf(decision.customer), isWorkingDay: isWeekday }, decision.customer));
      expect({ ...other, open: [], credits: [], discrepancies: [], pattern: { ...other?.pattern, lately: [] } }).toEqual({ ...one, open: [], credits: [], discrepancies: [], pattern: { ...one?.pattern, lately: [] } });
    }));
  });
});

describe("makeBrief, a large customer in a large book", () => {
  it("holds 2,000 open and 2,000 settled invoices", () => {
    const from = day("2023-01-01");
    const invoices = Array.from({ length: 4000 }, (_, at) => {
      const due = isoOfDay(addDays(from, at % 1400));
      return invoiceOf("acme", { number: `INV-${10_000 + at}`, due, amount: 100 + (at % 37), ...(at < 2000 && { paid: isoOfDay(addDays(from, (at % 1400) + 12)) }) });
    });
    const payments = invoices.slice(0, 2000).map(({ number, amount, paidDate = from }) => ({ ...paymentOf("acme", isoOfDay(paidDate), 1, `Payment ${number}`), amount }));
    const others = Array.from({ length: 96_000 }, (_, at) => invoiceOf(`c${at % 3000}`, { number: `X${at}`, due: "2026-10-01" }));
    const book = bookOf({ customers: [acme, ...Array.from({ length: 3000 }, (_, at) => customerOf(`c${at}`))], invoices: [...others, ...invoices], payments });
    const decision = decide({ book, policy: defaultPolicy, today, isWorkingDay: isWeekday }).find(({ customer }) => customer === "acme");
    if (!decision) throw new Error("Expected a decision");
    const brief = makeBrief({ book, policy: defaultPolicy, today, decision, file: caseOf("acme"), isWorkingDay: isWeekday }, "acme");
    expect(brief.open).toHaveLength(2000);
    expect(brief.pattern.paidInvoices).toBe(2000);
  });
});
