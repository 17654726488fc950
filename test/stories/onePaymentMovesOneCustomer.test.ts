import { addDays } from "../../src/base/Day";
import { money } from "../../src/base/Money";
import type { Money } from "../../src/base/Money";
import type { Book, Invoice, Payment } from "../../src/ledger/Book";
import type { Strategy } from "../../src/ledger/Policy";
import type { Decision } from "../../src/rules/Decision";
import { decide } from "../../src/rules/decide";
import { defaultPolicy } from "../../src/rules/defaultPolicy";
import { customerFiles } from "../../src/rules/facts/customerFiles";
import { measureBook } from "../../src/rules/score/measureBook";
import { makeWorld } from "../../src/sample/world";
import { bookOf, customerOf, day, isWeekday } from "../rules/bookOf";

const today = day("2026-11-18");
const row = { sheet: "Test", row: 0 };
const seeds = [1, 7, 42];

/** 200 customers and 1,600 invoices in three currencies, a quarter of which is overdue. */
function bookFrom(seed: number): Book {
  const world = makeWorld(seed, today, { customers: 200, invoices: 1600 });
  return bookOf({
    customers: world.customers.map(({ id, name, currency, brokenPromises, plan, doNotContact, lastContact }) => customerOf(id, { name, currency, brokenPromises, doNotContact, ...(plan !== "" && { plan }), ...(lastContact !== null && { lastContact }) })),
    invoices: world.invoices.map(({ customer: { id, currency }, number, type, due, cents, paidCents, paidOn, disputed }): Invoice => ({
      customer: id, number, dueDate: due, dueDerived: false, disputed, row,
      kind: type === "Invoice" ? "invoice" : "credit",
      amount: money(cents, currency), open: money(cents - paidCents, currency),
      ...(paidOn !== null && paidOn <= today && { paidDate: paidOn }),
    })),
    payments: world.payments.map(({ customer: { id, currency }, day: on, cents, reference }): Payment => ({ customer: id, day: on, amount: money(cents, currency), reference, row })),
  });
}

/** What each customer's cells and parts show. */
function shown(book: Book, strategy: Strategy): ReadonlyMap<string, string> {
  const said = ({ priority, parts, call, reached, next, why }: Decision) => JSON.stringify([priority, parts, call, reached, next, why]);
  return new Map(decide({ book, policy: { ...defaultPolicy, strategy }, today, isWorkingDay: isWeekday }).map((decision) => [decision.customer, said(decision)]));
}

/** Customers whose decisions differ between the two books. */
function moved(before: ReadonlyMap<string, string>, after: Book, strategy: Strategy = "balanced"): readonly string[] {
  return [...shown(after, strategy)].filter(([customer, said]) => before.get(customer) !== said).map(([customer]) => customer);
}

const openInvoices = ({ invoices }: Book): readonly Invoice[] => invoices.filter(({ open, kind }) => kind === "invoice" && open.minor > 0);
const replaced = (book: Book, old: Invoice, invoice: Invoice): Book => ({ ...book, invoices: book.invoices.map((each) => (each === old ? invoice : each)) });

describe.each(seeds)("the morning after one thing happened to one customer, in book %i", (seed) => {
  const book = bookFrom(seed);
  const before = shown(book, "balanced");

  it("moves only the customer who paid, for every open invoice", () => {
    const open = openInvoices(book);
    const movedBy = open.map((invoice) => moved(before, replaced(book, invoice, { ...invoice, open: money(0, invoice.open.currency), paidDate: addDays(today, -1) })));
    expect(open.length).toBeGreaterThan(100);
    expect(movedBy.flatMap((customers, at) => customers.filter((customer) => customer !== open[at]?.customer))).toEqual([]);
    expect(movedBy.filter((customers) => customers.length === 1).length).toBeGreaterThan(100);
  });

  it("moves nobody else under any strategy", () => {
    const invoice = openInvoices(book).find(({ dueDate }) => dueDate !== undefined && dueDate < today) as Invoice;
    const paid = replaced(book, invoice, { ...invoice, open: money(0, invoice.open.currency), paidDate: today });
    for (const strategy of ["newest", "longest", "largest"] as const) expect(moved(shown(book, strategy), paid, strategy).filter((customer) => customer !== invoice.customer)).toEqual([]);
  });

  it("moves only the customer whose payment, part payment, contact or note was added", () => {
    for (const { key } of book.customers.slice(0, 60)) {
      const invoice = openInvoices(book).find(({ customer }) => customer === key);
      const payment = { ...book, payments: [...book.payments, { customer: key, day: today, amount: money(12_345, "EUR"), reference: "", row }] };
      const noted = { ...book, customers: book.customers.map((customer) => (customer.key === key ? { ...customer, lastContact: today, notes: "Rang, pays on Friday." } : customer)) };
      const inPart = invoice && replaced(book, invoice, { ...invoice, open: money(Math.ceil(invoice.open.minor / 2), invoice.open.currency) });
      for (const after of [payment, noted, ...(inPart ? [inPart] : [])]) expect(moved(before, after).filter((customer) => customer !== key)).toEqual([]);
    }
  });
});

describe("the morning after a paid row left the sheet", () => {
  /** Sixteen sizes of business over two powers of ten, so that every distance to a boundary of the yardstick is met. */
  const sizes = Array.from({ length: 16 }, (_, at) => 10 ** (at / 8));
  const scaled = ({ minor, currency }: Money, size: number) => money(Math.round(minor * size), currency);

  it("measures everybody as before, in at least 99 of 100 payments", () => {
    let tried = 0;
    let rippling = 0;
    for (const seed of seeds) {
      const book = bookFrom(seed);
      for (const size of sizes) {
        const invoices = openInvoices(book).map((invoice) => ({ ...invoice, amount: scaled(invoice.amount, size), open: scaled(invoice.open, size) }));
        const measured = (rows: readonly Invoice[]) => JSON.stringify([...measureBook(customerFiles({ ...book, invoices: rows }))].sort());
        const before = measured(invoices);
        tried += invoices.length;
        rippling += invoices.filter((invoice) => measured(invoices.filter((each) => each !== invoice)) !== before).length;
      }
    }
    expect(tried).toBeGreaterThan(5000);
    expect(rippling).toBeGreaterThan(0);
    expect(rippling / tried).toBeLessThan(0.01);
  });

  it("moves only the customer who paid where nobody's yardstick moved", () => {
    const whole = bookFrom(42);
    const book = { ...whole, invoices: whole.invoices.filter(({ open }) => open.minor !== 0) };
    const before = shown(book, "balanced");
    for (const invoice of openInvoices(book)) {
      expect(moved(before, { ...book, invoices: book.invoices.filter((each) => each !== invoice) }).filter((customer) => customer !== invoice.customer)).toEqual([]);
    }
  });
});
