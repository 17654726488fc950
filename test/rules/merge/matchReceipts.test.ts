import { moneyFromNumber } from "../../../src/base/Money";
import type { LedgerLine } from "../../../src/ledger/LedgerLine";
import { matchReceipts } from "../../../src/rules/merge/matchReceipts";
import { bookOf, customerOf, day, invoiceOf, paymentOf } from "../bookOf";

const moved = (memo: string, amount: number, customerName = "", on = "2026-11-20"): LedgerLine =>
  ({ row: 0, customerName, number: "", kind: "payment", date: day(on), amount: moneyFromNumber(amount, "EUR"), open: moneyFromNumber(amount, "EUR"), memo });

const book = bookOf({
  customers: [customerOf("acme", { name: "ACME Ltd" }), customerOf("bolt", { name: "Bolt Garden GmbH" })],
  invoices: [
    invoiceOf("acme", { number: "INV-1001", amount: 100 }), invoiceOf("acme", { number: "INV-1002", amount: 250 }), invoiceOf("acme", { number: "INV-1003", amount: 75 }),
    invoiceOf("bolt", { number: "INV-2001", amount: 40 }), invoiceOf("bolt", { number: "INV-2002", amount: 60 }), invoiceOf("bolt", { number: "INV-2003", amount: 999.5 }), invoiceOf("bolt", { number: "INV-2004", amount: 10, paid: "2026-10-01" }),
  ],
  payments: [paymentOf("acme", "2026-11-18", 33, "INV-7777")],
});
const said = (...lines: LedgerLine[]): string[] => matchReceipts(book, lines).matches.map(({ kind, invoices, difference }) => `${kind} ${invoices.map(({ number }) => number).join("+")} ${difference.minor / 100}`);

describe("money received", () => {
  it("pays the invoice it names, several, part of one or more than it", () => {
    expect(said(moved("INV-1001", 100), moved("inv 1001, INV-1002", 350), moved("your invoice INV-1002 part", 200), moved("INV1003 thanks", 80))).toEqual(["exact INV-1001 0", "sum INV-1001+INV-1002 0", "short INV-1002 -50", "over INV-1003 5"]);
  });

  it("is matched by the customer named and the amount, in one way only", () => {
    expect(said(moved("Transfer BOLT GARDEN October", 100), moved("", 250, "Acme Limited"), moved("Bolt Garden", 777))).toEqual(["sum INV-2001+INV-2002 0", "exact INV-1002 0", "unmatched  0"]);
  });

  it("is matched over a slip in the number where the amount agrees", () => {
    expect(said(moved("INV-20O3", 999.5), moved("INV-2030", 999.5), moved("INV-203", 999.5), moved("INV-5555", 999.5))).toEqual(["typo INV-2003 0", "typo INV-2003 0", "typo INV-2003 0", "unmatched  0"]);
  });

  it("is a double where the same money with the same words came days before, here or in the list of payments", () => {
    expect(said(moved("INV-1001", 100), moved("INV-1001", 100, "", "2026-11-21"), moved("INV-7777", 33))).toEqual(["exact INV-1001 0", "duplicate INV-1001 0", "duplicate  0"]);
  });

  it("is told where the invoice it names is settled, and money going out is only counted", () => {
    expect(said(moved("INV-2004", 10))).toEqual(["over INV-2004 10"]);
    expect(matchReceipts(book, [moved("rent", -500)])).toEqual({ matches: [], paidOut: 1 });
  });
});
