import { letterTab } from "../../src/output/letterTab";
import type { Language, Message } from "../../src/output/messages/Message";
import type { Customer } from "../../src/ledger/Book";
import type { Profile } from "../../src/ledger/Profile";
import { readBook } from "../../src/intake/readBook";
import { emptyCase } from "../../src/rules/casework/replay";
import { gridOf } from "../intake/gridOf";
import { customerOf, day } from "../rules/bookOf";
import { today } from "./briefOf";
import { TabBook } from "./tabBook";

const messageOf = (language: Language = "en", body = "Dear Ms Weiss,\n\nINV-1   2026-08-01   EUR 320.10\n\n=1+1\nYours"): Message => ({ kind: "letter", channel: "letter", language, step: "Firm letter", to: "", subject: "Overdue", body });
const letter = (message: Message, customer: Partial<Customer> = {}, profile: Profile = {}) =>
  letterTab({ message, brief: { customer: customerOf("acme", { name: "Acme Ltd", ...customer }), file: { ...emptyCase("acme"), profile } }, today });
const linesOf = (tab: ReturnType<typeof letterTab>): unknown[] => new TabBook(tab).cells.map((row) => row[0]);

describe("the letter", () => {
  it("has the address below the letterhead, the date at the right, the subject and the text line by line", () => {
    const tab = letter(messageOf(), { contact: "Ms Weiss", country: "GB" }, { city: "Leeds", postalCode: "LS1 4AP" });
    expect(linesOf(tab)).toEqual(["", "", "", "", "", "Acme Ltd", "Attn Ms Weiss", "LS1 4AP Leeds", "United Kingdom", "", "", "22 November 2026", "", "Overdue", "", "Dear Ms Weiss,", "", "INV-1   2026-08-01   EUR 320.10", "", "=1+1", "Yours"]);
    expect(tab.rows.flat().find((cell) => cell?.value === "22 November 2026")?.align).toBe("right");
    expect(tab.print.landscape).toBe(false);
  });

  it("writes date, country and attention line in its own language", () => {
    expect(linesOf(letter(messageOf("de"), { contact: "Frau Weiss", country: "AT" }))).toEqual(expect.arrayContaining(["z. Hd. Frau Weiss", "Österreich", "22. November 2026"]));
    expect(linesOf(letter(messageOf("fr"), { contact: "Mme Weiss", country: "BE" }))).toEqual(expect.arrayContaining(["À l’attention de Mme Weiss", "Belgique", "22 novembre 2026"]));
    expect(linesOf(letter(messageOf("es"), { country: "ES" }))).toEqual(expect.arrayContaining(["España", "22 de noviembre de 2026"]));
  });

  it("writes an American place as Americans do, and a country it does not know as it is written", () => {
    expect(linesOf(letter(messageOf(), { country: "US" }, { city: "Boston", state: "MA", postalCode: "02110" }))).toContain("Boston, MA 02110");
    expect(linesOf(letter(messageOf(), { country: "Ruritania" }))).toContain("Ruritania");
  });

  it("bears the street, and above the address who writes where the team has one", () => {
    const inner = { message: messageOf(), brief: { customer: customerOf("acme", { name: "Acme Ltd" }), file: { ...emptyCase("acme"), profile: { street: "Hofweg 2", city: "Graz", postalCode: "8010" } } }, today };
    expect(linesOf(letterTab({ ...inner, team: { name: "Northwind", address: "1 Dock Road\n\nLondon" } })).slice(3, 9)).toEqual(["", "Northwind · 1 Dock Road · London", "Acme Ltd", "Hofweg 2", "8010 Graz", ""]);
    expect(linesOf(letterTab({ ...inner, team: { name: "Northwind" } })).slice(4, 6)).toEqual(["", "Acme Ltd"]);
  });

  it("takes its lines from any kind of line end, and formulas from nobody", () => {
    const tab = letter(messageOf("en", "a\r\nb\rc"));
    expect(linesOf(tab).slice(-3)).toEqual(["a", "b", "c"]);
    expect(tab.rows.flat().every((cell) => cell?.formula === undefined)).toBe(true);
  });

  it("is not read again as a list", () => {
    const built = new TabBook(letter(messageOf()));
    const own = gridOf("Invoices", [["Customer no.", "Customer", "Invoice no.", "Due date", "Open amount"], ["C1", "Acme", "INV-1", day("2026-08-01"), 320.1]]);
    expect(readBook({ grids: [own, gridOf(built.tab.name, built.cells)], today, date1904: false })).toEqual(readBook({ grids: [own], today, date1904: false }));
  });
});
