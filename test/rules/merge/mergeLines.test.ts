import type { InvoiceKind } from "../../../src/ledger/Book";
import { moneyFromNumber } from "../../../src/base/Money";
import type { LedgerLine } from "../../../src/ledger/LedgerLine";
import { type Merge, type MergeContext, noAnswers } from "../../../src/rules/merge/Merge";
import { mergeLines } from "../../../src/rules/merge/mergeLines";
import { bookOf, customerOf, day, invoiceOf, paymentOf } from "../bookOf";

const context: MergeContext = { asOf: day("2026-11-22"), comparesAmount: true, comparesDue: true, comparesKind: true, answers: noAnswers };

interface LineWords { readonly id?: string; readonly open?: number; readonly due?: string; readonly date?: string; readonly currency?: string; readonly kind?: InvoiceKind; readonly entity?: string }
const lineOf = (customerName: string, number: string, amount: number, { id, open = amount, due, date, currency = "EUR", kind = "invoice", entity }: LineWords = {}): LedgerLine => ({
  row: 0, customerName, number, kind, amount: moneyFromNumber(amount, currency), open: moneyFromNumber(open, currency),
  ...(id !== undefined && { customerId: id }), ...(due !== undefined && { dueDate: day(due) }), ...(date !== undefined && { date: day(date) }), ...(entity !== undefined && { entity }),
});
const said = ({ entries }: Merge): string[] => entries.map(({ number, kind, before, after }) => `${number} ${kind} ${before.minor / 100}→${after.minor / 100}`);

const acme = customerOf("c1", { id: "C1", name: "ACME Ltd" });
const bolt = customerOf("c2", { id: "C2", name: "Bolt GmbH" });

describe("a merge", () => {
  it("tells new, unchanged, changed, part-paid, paid, vanished and returned documents apart", () => {
    const book = bookOf({
      customers: [acme, bolt],
      invoices: [
        invoiceOf("c1", { number: "1", amount: 100, due: "2026-10-01" }), invoiceOf("c1", { number: "2", amount: 100, due: "2026-10-01" }), invoiceOf("c1", { number: "3", amount: 100, due: "2026-10-01" }),
        invoiceOf("c1", { number: "4", amount: 100 }), invoiceOf("c2", { number: "5", amount: 100 }), invoiceOf("c2", { number: "6", amount: 100, paid: "2026-10-02" }), invoiceOf("c2", { number: "7", amount: 100 }),
        invoiceOf("c2", { number: "8", amount: 100, paid: "2026-10-02" }),
      ],
    });
    const merge = mergeLines(book, [
      lineOf("ACME Ltd", "1", 100, { id: "C1", due: "2026-10-01" }), lineOf("ACME Ltd", "2", 100, { id: "C1", due: "2026-12-01" }), lineOf("ACME Ltd", "3", 100, { id: "C1", open: 40 }),
      lineOf("ACME Ltd", "4", 120, { id: "C1" }), lineOf("Bolt GmbH", "7", 100, { id: "C2", open: 0 }), lineOf("Bolt GmbH", "6", 100, { id: "C2", open: 30 }), lineOf("Bolt GmbH", "9", 55, { id: "C2" }), lineOf("Bolt GmbH", "10", 55, { id: "C2", open: 0 }),
    ], context);
    expect(said(merge)).toEqual(["1 unchanged 100→100", "2 changed due date 100→100", "3 part-paid 100→40", "4 changed amount 100→120", "7 paid 100→0", "6 returned 0→30", "9 new 0→55", "5 vanished 100→0"]);
    expect(merge.settled).toBe(1);
    expect(merge.sums.map(({ kind, currency, count, before, after }) => [kind, currency, count, before.minor, after.minor])).toEqual([
      ["new", "EUR", 1, 0, 5500], ["changed amount", "EUR", 1, 10000, 12000], ["part-paid", "EUR", 1, 10000, 4000], ["changed due date", "EUR", 1, 10000, 10000],
      ["paid", "EUR", 1, 10000, 0], ["returned", "EUR", 1, 0, 3000], ["vanished", "EUR", 1, 10000, 0], ["unchanged", "EUR", 1, 10000, 10000],
    ]);
    expect(merge.entries.filter(({ asks }) => asks).map(({ number }) => number)).toEqual(["5"]);
  });

  it("knows customers by id with or without its zeros, else by name however it is spelt", () => {
    const book = bookOf({ customers: [customerOf("851", { id: "851", name: "ACME Ltd" }), bolt], invoices: [invoiceOf("851", { number: "1" }), invoiceOf("c2", { number: "2" })] });
    const merge = mergeLines(book, [lineOf("Acme (new name)", "1", 100, { id: "00851" }), lineOf("bolt\u00A0 GMBH", "2", 100)], context);
    expect(said(merge)).toEqual(["1 unchanged 100→100", "2 unchanged 100→100"]);
  });

  it("asks about a customer who is merely alike, lets his lines wait and nothing of his vanish", () => {
    const book = bookOf({ customers: [acme, bolt], invoices: [invoiceOf("c1", { number: "INV-100" }), invoiceOf("c2", { number: "2" })] });
    const lines = [lineOf("Acme Limited", "INV-100", 100), lineOf("Bolt GmbH", "2", 100), lineOf("Zenith SA", "77", 10)];
    const merge = mergeLines(book, lines, context);
    expect(merge.customerAsks).toMatchObject([{ party: "|acme limited", name: "Acme Limited", lines: 1, choices: [{ customer: "c1", shared: 1, likeness: 1 }] }]);
    expect(merge.entries.map(({ number, kind, outside }) => [number, kind, outside ?? ""])).toEqual([["2", "unchanged", ""], ["77", "new", ""], ["INV-100", "vanished", "Its customer may stand in the export under another name"]]);
    expect(said(mergeLines(book, lines, { ...context, answers: { ...noAnswers, customers: { "|acme limited": "c1" } } }))).toEqual(["INV-100 unchanged 100→100", "2 unchanged 100→100", "77 new 0→10"]);
    expect(mergeLines(book, lines, { ...context, answers: { ...noAnswers, customers: { "|acme limited": "" } } }).newCustomers.map(({ name }) => name)).toEqual(["Acme Limited", "Zenith SA"]);
  });

  it("proposes that another spelling of a number is the same document, and waits for the answer", () => {
    const book = bookOf({ customers: [acme], invoices: [invoiceOf("c1", { number: "12" }), invoiceOf("c1", { number: "13", amount: 999 })] });
    const lines = [lineOf("ACME Ltd", "INV-0012", 100), lineOf("ACME Ltd", "INV-0013", 20)];
    const merge = mergeLines(book, lines, context);
    expect(merge.numberAsks.map(({ line, invoice }) => [line.number, invoice.number])).toEqual([["INV-0012", "12"]]);
    expect(said(merge)).toEqual(["INV-0013 new 0→20", "13 vanished 999→0"]);
    const id = merge.numberAsks[0]?.id ?? "";
    expect(said(mergeLines(book, lines, { ...context, answers: { ...noAnswers, numbers: { [id]: "same" } } }))[0]).toBe("12 unchanged 100→100");
    expect(said(mergeLines(book, lines, { ...context, answers: { ...noAnswers, numbers: { [id]: "new" } } })).slice(0, 1)).toEqual(["INV-0012 new 0→100"]);
  });

  it("leaves a number that comes twice or in two entities alone, on both sides", () => {
    const book = bookOf({ customers: [acme], invoices: [invoiceOf("c1", { number: "1" }), invoiceOf("c1", { number: "2" })] });
    const merge = mergeLines(book, [lineOf("ACME Ltd", "1", 100, { entity: "1000" }), lineOf("ACME Ltd", "1", 50, { entity: "2000" }), lineOf("ACME Ltd", "2", 50), lineOf("ACME Ltd", "2", 60)], context);
    expect(merge.doubled.map(({ number, where }) => [number, where])).toEqual([["1", "entities"], ["2", "export"]]);
    expect(merge.entries).toEqual([]);
  });

  it("keeps the same number in two currencies and of two kinds apart", () => {
    const book = bookOf({ customers: [acme], invoices: [invoiceOf("c1", { number: "1" }), invoiceOf("c1", { number: "1", currency: "USD", amount: 70 }), invoiceOf("c1", { number: "1", kind: "credit", amount: -5 })] });
    const merge = mergeLines(book, [lineOf("ACME Ltd", "1", 70, { currency: "USD" }), lineOf("ACME Ltd", "1", -5, { kind: "credit" }), lineOf("ACME Ltd", "1", 100)], context);
    expect(said(merge)).toEqual(["1 unchanged 70→70", "1 unchanged -5→-5", "1 unchanged 100→100"]);
  });

  it("takes a payment on account that the ledger calls a credit for the same document", () => {
    const book = bookOf({ customers: [acme], invoices: [invoiceOf("c1", { number: "P-1", kind: "payment", amount: -10 })] });
    expect(said(mergeLines(book, [lineOf("ACME Ltd", "P-1", -10, { kind: "credit" })], context))).toEqual(["P-1 unchanged -10→-10"]);
  });

  it("does not let vanish what the export does not cover", () => {
    const book = bookOf({
      customers: [acme, bolt],
      invoices: [invoiceOf("c1", { number: "1" }), invoiceOf("c1", { number: "2", currency: "USD" }), invoiceOf("c1", { number: "3", kind: "credit", amount: -10 }), { ...invoiceOf("c1", { number: "4" }), invoiceDate: day("2026-11-23") }, invoiceOf("c1", { number: "5" })],
    });
    const merge = mergeLines(book, [lineOf("ACME Ltd", "1", 100)], context);
    expect(merge.entries.filter(({ kind }) => kind === "vanished").map(({ number, outside }) => [number, outside])).toEqual([
      ["2", "The export holds nothing in USD"], ["3", "The export holds no credits"], ["4", "Dated after the day of the export"], ["5", undefined],
    ]);
    expect(merge.scope).toMatchObject({ currencies: ["EUR"], isPartial: false });
  });

  it("notices an export of some customers only", () => {
    const many = Array.from({ length: 20 }, (_, at) => customerOf(`k${at}`, { name: `Customer ${at}` }));
    const book = bookOf({ customers: many, invoices: many.map(({ key }, at) => invoiceOf(key, { number: `N${at}` })) });
    const merge = mergeLines(book, [lineOf("Customer 0", "N0", 100), lineOf("Customer 1", "X", 5)], context);
    expect(merge.scope.isPartial).toBe(true);
    expect(merge.entries.filter(({ kind, outside }) => kind === "vanished" && outside === undefined).map(({ number }) => number)).toEqual(["N1"]);
    expect(merge.scope.told.join()).toContain("18 open documents");
  });

  it("pairs documents without a number by amount, as many as there are", () => {
    const book = bookOf({ customers: [acme], invoices: [invoiceOf("c1", { kind: "payment", amount: -10 }), invoiceOf("c1", { kind: "payment", amount: -10 })] });
    const merge = mergeLines(book, [lineOf("ACME Ltd", "", -10, { kind: "payment" }), lineOf("ACME Ltd", "", -10, { kind: "payment" }), lineOf("ACME Ltd", "", -10, { kind: "payment" })], context);
    expect(merge.entries.map(({ kind }) => kind)).toEqual(["unchanged", "unchanged", "new"]);
    expect(new Set(merge.entries.map(({ id }) => id)).size).toBe(3);
  });

  it("takes a side without currencies to be in the other side's one", () => {
    const book = bookOf({ customers: [acme], invoices: [invoiceOf("c1", { number: "1", amount: 1000, currency: "XXX" })] });
    expect(said(mergeLines(book, [lineOf("ACME Ltd", "1", 1000, { currency: "JPY" })], context))).toEqual(["1 unchanged 10→10"]);
  });

  it("says which payment may have settled what vanished", () => {
    const book = bookOf({ customers: [acme], invoices: [invoiceOf("c1", { number: "INV-7" }), invoiceOf("c1", { number: "INV-8" })], payments: [paymentOf("c1", "2026-11-20", 100, "INV-7")] });
    expect(mergeLines(book, [lineOf("ACME Ltd", "INV-9", 1)], context).entries.filter(({ kind }) => kind === "vanished").map(({ paidBy }) => paidBy?.day)).toEqual([day("2026-11-20"), undefined]);
  });
});
