import { dayFromIso } from "../../src/base/Day";
import type { Cell } from "../../src/base/Grid";
import { readBook } from "../../src/intake/readBook";
import { gridOf } from "./gridOf";

const today = dayFromIso("2026-11-22") ?? (0 as never);

function read(rows: readonly (readonly Cell[])[], sheet = "Customers") {
  const reading = readBook({ grids: [gridOf(sheet, rows)], today, date1904: false });
  if (!reading.ok) throw new Error(reading.code);
  return {
    columns: Object.fromEntries(Object.entries(reading.mapping[0]?.columns ?? {}).map(([role, { header }]) => [role, header])),
    people: reading.book.customers.map(({ key, language, paymentLink }) => [key, language, paymentLink]),
    issues: reading.issues.map(({ cell, code }) => `${code} ${cell}`),
    messages: reading.issues.map(({ message }) => message),
  };
}

describe("payment links and languages of a customers sheet", () => {
  it("are read as written, a missing one is missing", () => {
    const { columns, people, issues } = read([
      ["Customer No.", "Name", "Country", "Language", "Payment link", "Balance due"],
      ["C1", "ACME Ltd", "GB", "en-GB", "https://pay.example.com/c1", 100],
      ["C2", "Bolt AG", "CH", "Deutsch", "pay.example.com/c2", 200],
      ["C3", "Cara SA", "BE", "", "-", 300],
    ]);
    expect(columns).toMatchObject({ language: "Language", paymentLink: "Payment link" });
    expect(people).toEqual([["c1", "en-GB", "https://pay.example.com/c1"], ["c2", "Deutsch", "pay.example.com/c2"], ["c3", undefined, undefined]]);
    expect(issues).toEqual([]);
  });

  it("a broken link is ignored and its cell named", () => {
    const { people, issues, messages } = read([
      ["Customer No.", "Name", "Payment link", "Balance due"],
      ["C1", "ACME Ltd", "https://pay.example.com/c1", 100],
      ["C2", "Bolt AG", "javascript:alert(1)", 200],
      ["C3", "Cara SA", "https://pay example.com", 300],
    ]);
    expect(people.map(([, , link]) => link)).toEqual(["https://pay.example.com/c1", undefined, undefined]);
    expect(issues).toEqual(["unreadable-link C3", "unreadable-link C4"]);
    expect(messages[0]).toBe("“javascript:alert(1)” in “Payment link” is no web address that a message can give. Type the whole address, such as https://pay.example.com/123, then refresh.");
  });

  it.each([
    ["Zahlungslink", "Korrespondenzsprache"], ["Lien de paiement", "Langue"], ["Enlace de pago", "Idioma"], ["Link di pagamento", "Lingua"], ["Betaallink", "Taal"], ["PAY_URL", "LANG"], ["Pay-Link", "Language key"],
  ])("are found under %s and %s", (link, language) => {
    const { columns } = read([
      ["Customer No.", "Name", language, link, "Balance due"],
      ["C1", "ACME Ltd", "EN", "https://x.example.com/1", 100], ["C2", "Bolt AG", "DE", "https://x.example.com/2", 200],
    ]);
    expect(columns).toMatchObject({ language, paymentLink: link });
  });

  it("a bare “Link” is one only where the addresses speak of paying", () => {
    const withLinks = (at: string) => read([["Customer No.", "Name", "Link", "Balance due"], ["C1", "ACME Ltd", `https://${at}/1`, 100], ["C2", "Bolt AG", `https://${at}/2`, 200]]).columns["paymentLink"];
    expect(withLinks("checkout.example.com")).toBe("Link");
    expect(withLinks("documents.example.com")).toBeUndefined();
  });

  it("a column that says whether a customer pays online holds no links", () => {
    expect(read([["Customer No.", "Name", "Pay online", "Balance due"], ["C1", "ACME Ltd", "Yes", 100], ["C2", "Bolt AG", "No", 200]]).columns["paymentLink"]).toBeUndefined();
  });
});

describe("payment links of an invoice list", () => {
  it("the first readable one is the customer's", () => {
    const { people, issues } = read([
      ["Customer", "Invoice #", "Due Date", "Amount", "Open Balance", "Payment link"],
      ["ACME", "INV-1", "2026-10-01", 100, 100, "ask us"],
      ["ACME", "INV-2", "2026-10-02", 200, 200, "https://pay.example.com/inv-2"],
      ["ACME", "INV-3", "2026-10-03", 300, 300, "https://pay.example.com/inv-3"],
      ["Bolt", "INV-4", "2026-10-03", 300, 300, ""],
    ], "Open items");
    expect(people).toEqual([["acme", undefined, "https://pay.example.com/inv-2"], ["bolt", undefined, undefined]]);
    expect(issues).toEqual(["unreadable-link F2"]);
  });
});
