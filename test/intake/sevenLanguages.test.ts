import { dayFromIso } from "../../src/base/Day";
import type { Cell } from "../../src/base/Grid";
import type { Role } from "../../src/ledger/Mapping";
import { readBook } from "../../src/intake/readBook";
import { gridOf } from "./gridOf";

const today = dayFromIso("2026-11-22") ?? (0 as never);
const roles: readonly Role[] = ["customerId", "customerName", "invoiceNumber", "invoiceType", "invoiceDate", "dueDate", "amount", "paidAmount", "openAmount", "currency", "status", "phone", "email", "lastContact", "notes"];

/** What a colleague in each country would type, in the order of `roles`. */
const headers: Readonly<Record<string, readonly string[]>> = {
  English: ["Cust. No.", "Customer", "Inv #", "Doc Type", "Inv. Date", "Due Date", "Invoice Amt", "Paid", "Balance Due", "Curr", "Status", "Phone", "Email", "Last Contacted", "Comments"],
  German: ["Kd.-Nr.", "Firma", "Rech.-Nr.", "Belegart", "Re-Datum", "Fälligkeit", "Bruttobetrag", "Bezahlt", "Offener Betrag", "Währung", "Status", "Tel.", "E-Mail", "Letzter Kontakt", "Bemerkung"],
  French: ["N° client", "Raison sociale", "N° facture", "Type de pièce", "Date facture", "Échéance", "Montant TTC", "Réglé", "Reste à payer", "Devise", "Statut", "Téléphone", "Courriel", "Dernière relance", "Commentaires"],
  Spanish: ["Código cliente", "Razón social", "Nº factura", "Tipo de documento", "Fecha factura", "Vencimiento", "Importe total", "Pagado", "Saldo pendiente", "Moneda", "Estado", "Teléfono", "Correo electrónico", "Último contacto", "Observaciones"],
  Italian: ["Codice cliente", "Ragione sociale", "Numero fattura", "Tipo documento", "Data fattura", "Scadenza", "Importo totale", "Pagato", "Importo residuo", "Valuta", "Stato", "Telefono", "E-mail", "Ultimo contatto", "Annotazioni"],
  Portuguese: ["Código do cliente", "Razão social", "Nº fatura", "Tipo de documento", "Data da fatura", "Vencimento", "Valor total", "Valor pago", "Valor em aberto", "Moeda", "Situação", "Telefone", "E-mail", "Último contato", "Observações"],
  Dutch: ["Klantnr.", "Bedrijfsnaam", "Factuurnr.", "Soort document", "Factuurdatum", "Vervaldatum", "Factuurbedrag", "Betaald", "Openstaand bedrag", "Valuta", "Status", "Telefoon", "E-mailadres", "Laatste contact", "Opmerkingen"],
};
const rows: Cell[][] = [
  ["10001", "Muster AG", "R-1", "RV", "05.10.2026", "04.11.2026", "1.190,00", "190,00", "1.000,00", "EUR", "offen", "+49 30 123456", "a@muster.test", "13.11.2026", "ruft an"],
  ["10002", "Beispiel SA", "R-2", "RV", "25.10.2026", "24.11.2026", "80,00", "0,00", "80,00", "EUR", "offen", "+33 1 234567", "b@beispiel.test", "", ""],
];

describe.each(Object.entries(headers))("a sheet kept in %s", (_, header) => {
  it("is read with every column in its role", () => {
    const reading = readBook({ grids: [gridOf("Tabelle1", [header, ...rows])], today, date1904: false });
    if (!reading.ok) throw new Error(reading.code);
    const found = Object.fromEntries(Object.entries(reading.mapping[0]?.columns ?? {}).map(([role, ref]) => [role, ref.header]));
    expect(found).toEqual(Object.fromEntries(roles.map((role, at) => [role, header[at]])));
    expect(reading.book.invoices.map(({ open }) => open)).toEqual([{ minor: 100000, currency: "EUR" }, { minor: 8000, currency: "EUR" }]);
    expect(reading.issues).toEqual([]);
    expect(reading.questions).toEqual([]);
  });
  it("is read in any column order, shouted, padded and broken over lines", () => {
    const order = header.map((__, at) => (at * 7 + 3) % header.length);
    const messy = order.map((at) => ` ${(header[at] ?? "").toUpperCase().replace(" ", "\n")}\u00A0`);
    const reading = readBook({ grids: [gridOf("Tabelle1", [messy, ...rows.map((row) => order.map((at) => row[at] ?? ""))])], today, date1904: false });
    if (!reading.ok) throw new Error(reading.code);
    expect(Object.keys(reading.mapping[0]?.columns ?? {}).sort()).toEqual([...roles].sort());
    expect(reading.book.invoices.map(({ open: { minor } }) => minor)).toEqual([100000, 8000]);
  });
});
