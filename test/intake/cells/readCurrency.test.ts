import { currencyMentioned, currencyOfFormat, isDateFormat, readCurrency } from "../../../src/intake/cells/readCurrency";

describe("readCurrency", () => {
  it.each([["EUR", "EUR"], ["eur", "EUR"], ["€", "EUR"], ["EURO", "EUR"], ["DIRHAM", "AED"], ["US Dollar", "USD"], ["$", "USD"], ["£", "GBP"], ["CHF", "CHF"], ["R$", "BRL"], ["zł", "PLN"], ["Kč", "CZK"], ["EUR €", "EUR"], ["Euro (EUR)", "EUR"], ["₪", "ILS"], ["GTQ", "GTQ"], ["FJD", "FJD"], [" usd ", "USD"], ["CA$", "CAD"]])("reads %j as %s", (text, code) => expect(readCurrency(text)).toBe(code));
  it.each(["kr", "apples", "", "EUR/USD", "dr"])("names none for %j", (text) => expect(readCurrency(text)).toBeNull());
});

describe("currencyMentioned", () => {
  it.each([["Amount (EUR)", "EUR"], ["Every amount in ILS.", "ILS"], ["Betrag €", "EUR"], ["Balance US$", "USD"], ["Outstanding in Euro", "EUR"], ["ALL AMOUNTS", null], ["TOP customers", null], ["EUR and USD", null], ["Amount", null]])("hears in %j %s", (text, code) => expect(currencyMentioned(text)).toBe(code));
});

describe("number formats", () => {
  it.each([['"$"#,##0.00_);[Red]\\("$"#,##0.00\\)', "USD"], ["#,##0.00 [$€-407]", "EUR"], ["[$EUR] #,##0.00", "EUR"], ["#,##0.00\\ \"kr\"", null], ["[$-409]d-mmm-yy", null], ["#,##0.00", null], ["General", null], ["_-£* #,##0.00", "GBP"], ["_-[$CHF-807] * #,##0.00", "CHF"]])("shows for %j %s", (format, code) => expect(currencyOfFormat(format)).toBe(code));
  it.each([["m/d/yyyy", true], ["yyyy-mm-dd", true], ["yyyy\\-mm\\-dd\\ hh:mm:ss", true], ["[$-409]d-mmm-yy;@", true], ["mmm-yy", true], ["#,##0.00", false], ["General", false], ["0", false], ["h:mm", false], ['"$"#,##0', false], ['0 "days"', false]])("%j is a date format: %s", (format, isDate) => expect(isDateFormat(format)).toBe(isDate));
});
