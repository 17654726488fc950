import { matchHeader } from "../../../src/intake/columns/matchHeader";

/** The roles whose words fit best. */
const best = (text: string): string[] => {
  const scores = matchHeader(text);
  const top = Math.max(0, ...scores.values());
  return [...scores].filter(([, score]) => score === top && top >= 0.55).map(([role]) => role);
};

describe("matchHeader", () => {
  it.each<[string, string]>([
    ["Customer No.", "customerId"], ["Cust. No.", "customerId"], ["customerID", "customerId"], ["CUSTOMER_CODE", "customerId"], ["Client #", "customerId"], ["Account Number", "customerId"], ["Kundennr.", "customerId"], ["Kd.-Nr.", "customerId"], ["Debitorennummer", "customerId"], ["Code client", "customerId"], ["N° client", "customerId"], ["Código de cliente", "customerId"], ["Codice cliente", "customerId"], ["Código do cliente", "customerId"], ["Klantnummer", "customerId"], ["Debiteurnr", "customerId"], ["A/C No.", "customerId"],
    ["Customer", "customerName"], ["Customer Name", "customerName"], ["Customer full name", "customerName"], ["  Client\nName ", "customerName"], ["Kunde", "customerName"], ["Firma", "customerName"], ["Nom du client", "customerName"], ["Raison sociale", "customerName"], ["Cliente", "customerName"], ["Razón social", "customerName"], ["Ragione sociale", "customerName"], ["Klant", "customerName"], ["Debiteur", "customerName"], ["Party's Name", "customerName"], ["Custmer Name", "customerName"], ["Bill-to name", "customerName"],
    ["Invoice #", "invoiceNumber"], ["Inv #", "invoiceNumber"], ["Inv. No.", "invoiceNumber"], ["InvoiceID", "invoiceNumber"], ["invoice_number", "invoiceNumber"], ["Rech.-Nr.", "invoiceNumber"], ["Rechnungsnr.", "invoiceNumber"], ["Belegnummer", "invoiceNumber"], ["N° de facture", "invoiceNumber"], ["Nº factura", "invoiceNumber"], ["Numero fattura", "invoiceNumber"], ["Número da fatura", "invoiceNumber"], ["Factuurnummer", "invoiceNumber"], ["Invocie Number", "invoiceNumber"], ["Document No", "invoiceNumber"], ["Rechnung Nr", "invoiceNumber"],
    ["Invoice Date", "invoiceDate"], ["Inv Date", "invoiceDate"], ["InvoiceDate", "invoiceDate"], ["Issue Date", "invoiceDate"], ["Rechnungsdatum", "invoiceDate"], ["Belegdatum", "invoiceDate"], ["Date de facture", "invoiceDate"], ["Fecha de factura", "invoiceDate"], ["Data fattura", "invoiceDate"], ["Data de emissão", "invoiceDate"], ["Factuurdatum", "invoiceDate"], ["Bill date", "invoiceDate"],
    ["Due Date", "dueDate"], ["DUE  DATE", "dueDate"], ["DueDate", "dueDate"], ["Duedate", "dueDate"], ["Fälligkeit", "dueDate"], ["Faelligkeitsdatum", "dueDate"], ["Fällig am", "dueDate"], ["Échéance", "dueDate"], ["Date d’échéance", "dueDate"], ["Vencimiento", "dueDate"], ["Fecha de vencimiento", "dueDate"], ["Scadenza", "dueDate"], ["Data de vencimento", "dueDate"], ["Vervaldatum", "dueDate"], ["Maturity", "dueDate"], ["Due Dtae", "dueDate"],
    ["Invoice Amount", "amount"], ["Inv Amt", "amount"], ["Amount (EUR)", "amount"], ["Rechnungsbetrag", "amount"], ["Bruttobetrag", "amount"], ["Montant TTC", "amount"], ["Importe total", "amount"], ["Importo fattura", "amount"], ["Valor total", "amount"], ["Factuurbedrag", "amount"], ["Original Amount", "amount"],
    ["Open Balance", "openAmount"], ["Balance Due", "openAmount"], ["Amt Due", "openAmount"], ["Outstanding", "openAmount"], ["Oustanding Amount", "openAmount"], ["Offener Betrag", "openAmount"], ["Restbetrag", "openAmount"], ["Reste à payer", "openAmount"], ["Solde dû", "openAmount"], ["Saldo pendiente", "openAmount"], ["Importo residuo", "openAmount"], ["Valor em aberto", "openAmount"], ["Openstaand bedrag", "openAmount"], ["O/S Amount", "openAmount"],
    ["Paid Amount", "paidAmount"], ["Amount received", "paidAmount"], ["Gezahlter Betrag", "paidAmount"], ["Montant réglé", "paidAmount"], ["Importe pagado", "paidAmount"], ["Importo pagato", "paidAmount"], ["Betaald bedrag", "paidAmount"],
    ["Payment Date", "paidDate"], ["SettledDate", "paidDate"], ["Zahlungsdatum", "paidDate"], ["Date de règlement", "paidDate"], ["Fecha de pago", "paidDate"], ["Data pagamento", "paidDate"], ["Betaaldatum", "paidDate"],
    ["Payment Terms", "terms"], ["Zahlungsziel", "terms"], ["Conditions de paiement", "terms"], ["Condiciones de pago", "terms"], ["Betalingstermijn", "terms"],
    ["Status", "status"], ["Statut", "status"], ["Stato", "status"], ["Disputed?", "disputed"], ["Reklamation", "disputed"], ["Litige", "disputed"],
    ["Days overdue", "daysLate"], ["DaysLate", "daysLate"], ["Verzugstage", "daysLate"], ["Jours de retard", "daysLate"], ["Días de retraso", "daysLate"], ["Overdue amount", "overdueAmount"], ["Davon überfällig", "overdueAmount"], ["Importo scaduto", "overdueAmount"],
    ["E-Mail", "email"], ["Courriel", "email"], ["Telefon", "phone"], ["Téléphone", "phone"], ["Ansprechpartner", "contact"], ["Contact person", "contact"], ["Country", "country"], ["Paese", "country"], ["Time zone", "timeZone"], ["Credit limit", "creditLimit"], ["Kreditlimit", "creditLimit"], ["Fido", "creditLimit"], ["Währung", "currency"], ["Devise", "currency"], ["Currency", "currency"], ["Collector", "owner"], ["Sachbearbeiter", "owner"],
    ["Last contact", "lastContact"], ["Letzter Kontakt", "lastContact"], ["Dernière relance", "lastContact"], ["Notes", "notes"], ["Bemerkungen", "notes"], ["Commentaires", "notes"], ["Observaciones", "notes"], ["Opmerkingen", "notes"], ["Promise date", "promiseDate"], ["PTP Date", "promiseDate"], ["Zugesagt am", "promiseDate"], ["Promised amount", "promiseAmount"], ["Broken promises", "brokenPromises"], ["Payment plan", "plan"], ["Do not contact", "doNotContact"], ["Mahnsperre", "doNotContact"],
    ["Priority", "priority"], ["Why", "why"], ["Next action", "nextAction"], ["Next action date", "nextActionDate"], ["Step reached", "stepReached"], ["Wiedervorlage", "nextActionDate"],
    ["Vendor", "vendor"], ["Vendor display name", "vendor"], ["Kreditor", "vendor"], ["Fournisseur", "vendor"], ["Proveedor", "vendor"], ["Fornitore", "vendor"], ["Leverancier", "vendor"], ["Supplier no.", "vendor"],
    ["DaysToSettle", "ignored"], ["PaperlessDate", "ignored"], ["PO Number", "ignored"], ["MwSt", "ignored"], ["Aging Bucket", "ignored"], ["Last payment date", "ignored"],
  ])("hears in %j the role %s", (header, role) => expect(best(header)).toEqual([role]));

  it.each(["", "  ", "42", "2026", "Lorem ipsum dolor", "ACME Trading Ltd", "x".repeat(200)])("hears no role in %j", (header) => expect(best(header)).toEqual([]));

  it.each<[string, readonly string[]]>([["Date", ["invoiceDate"]], ["Amount", ["amount"]], ["Balance", ["openAmount"]], ["Due", ["dueDate", "openAmount"]], ["Paid", ["paidAmount", "paidDate", "status"]], ["Total", ["amount", "openAmount"]]])("leaves %j to the cells", (header, roles) => {
    expect(best(header).sort()).toEqual([...roles].sort());
    expect(Math.max(...matchHeader(header).values())).toBeLessThan(0.8);
  });
});
