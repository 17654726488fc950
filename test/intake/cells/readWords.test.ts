import { isBareTotal, isMarked, isPayablesType, isTotalLabel, readKind, readStatus } from "../../../src/intake/cells/readWords";

describe("readStatus", () => {
  it.each([
    ["Paid", "paid"], ["PAID IN FULL", "paid"], ["bezahlt", "paid"], ["Payée", "paid"], ["Pagada", "paid"], ["Pagato", "paid"], ["Pago", "paid"], ["Betaald", "paid"], ["Settled", "paid"], ["ausgeglichen", "paid"], ["Cobrada", "paid"], ["Cleared", "paid"], ["Yes", "paid"],
    ["Open", "open"], ["Unpaid", "open"], ["Not paid", "open"], ["unbezahlt", "open"], ["nicht bezahlt", "open"], ["Impayée", "open"], ["Pendiente", "open"], ["Overdue", "open"], ["Scaduta", "open"], ["Em aberto", "open"], ["Openstaand", "open"], ["offen", "open"], ["Niet betaald", "open"], ["Sent", "open"], ["No", "open"], ["16 days overdue", "open"], ["Financed", "open"],
    ["Partial", "partial"], ["Partially paid", "partial"], ["teilbezahlt", "partial"], ["Partiellement payée", "partial"], ["Parcial", "partial"], ["Parzialmente pagata", "partial"], ["Deels betaald", "partial"],
    ["Disputed", "disputed"], ["In dispute", "disputed"], ["En litige", "disputed"], ["strittig", "disputed"], ["Contestata", "disputed"], ["Betwist", "disputed"],
    ["Written off", "writtenOff"], ["Write-off", "writtenOff"], ["Bad debt", "writtenOff"], ["ausgebucht", "writtenOff"], ["Incobrable", "writtenOff"],
    ["Void", "void"], ["Cancelled", "void"], ["storniert", "void"], ["Annulée", "void"], ["Anulada", "void"], ["Draft", "void"], ["Geannuleerd", "void"],
  ])("reads %j as %s", (text, status) => expect(readStatus(text)).toBe(status));
  it.each(["", "blue", "7"])("knows no status %j", (text) => expect(readStatus(text)).toBeNull());
});

describe("readKind", () => {
  it.each([["Credit memo", "credit"], ["Gutschrift", "credit"], ["Avoir", "credit"], ["Nota de crédito", "credit"], ["Creditnota", "credit"], ["CN", "credit"], ["Payment", "payment"], ["Zahlung", "payment"], ["Acconto", "payment"], ["Pmt", "payment"], ["Journal Entry", "journal"], ["General Journal", "journal"], ["Invoice", "invoice"], ["Rechnung", "invoice"], ["", "invoice"], ["RV", "invoice"]])("reads %j as %s", (text, kind) => expect(readKind(text)).toBe(kind));
  it("knows the documents only a payables list has", () => {
    expect(["Bill", "Vendor Credit", "Bill Pmt -Check", "Eingangsrechnung"].every(isPayablesType)).toBe(true);
    expect(["Invoice", "Billing", "Payment"].some(isPayablesType)).toBe(false);
  });
});

describe("isMarked", () => {
  it.each(["x", "Yes", "ja", "Wrong price", true, 1, "✓", "2026-01-01", "DNC"])("takes %j for a mark", (cell) => expect(isMarked(cell)).toBe(true));
  it.each(["", "No", "nein", "-", "0", 0, false, " ", "none", "Resolved", "geklärt", "Não", "n/a"])("takes %j for none", (cell) => expect(isMarked(cell)).toBe(false));
});

describe("total labels", () => {
  it.each(["Total", "TOTAL", "Grand Total", "Total ACME Ltd", "ACME Ltd Total", "Subtotal ACME", "Summe", "Gesamtsumme", "Zwischensumme", "Sous-total", "Total général", "Totale", "Totaal", "Suma", "Total for CURRENT", "Total - C42 Example Health, LLC", "Total · 7 customers", "Gesamtergebnis"])("knows %j", (text) => expect(isTotalLabel(text)).toBe(true));
  it.each(["ACME Ltd", "Totalis GmbH", "Summit Foods", "Gesamtschule Nord", "Somerset plc", "INV-1", "Pretotal"])("leaves %j a name", (text) => expect(isTotalLabel(text)).toBe(false));
  it("tells a label that can be no company's name", () => {
    expect(["Total", "Grand total", "Summe:", "Total · 7 customers", "Total general", "Total for CURRENT"].map(isBareTotal)).toEqual(new Array(6).fill(true));
    expect(["Total Energies SE", "Summe Bau GmbH", "ACME Total"].map(isBareTotal)).toEqual([false, false, false]);
  });
});
