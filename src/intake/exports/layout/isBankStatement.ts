/** A bank's list of movements: days and amounts with texts, no documents and nothing due. */
import type { NamedFields } from "./nameFields";
import { compactHeader } from "./fieldOfHeader";

const bankHeader = /^(paid in|paid out|money in|money out|money in out|withdrawals?|withdrawal amt|deposits?|deposit amt|buchungstag|valuta|valutadatum|verwendungszweck|value date|sort code|iban|bic|auftraggeber|transaction description|running balance|cheque no|check no|libelle|chq ref no)/;
const bankTitle = /bank statement|account statement|kontoauszug|umsatze|umsatzanzeige|releve (de compte|bancaire)|extracto|estratto conto|account activity|transaction history/;
const openWords = /^(invoice|due|open|terms|outstanding|rechnung|facture)/;

export function isBankStatement({ columns, buckets }: NamedFields, headers: readonly string[], titlePlain: string): boolean {
  const compact = headers.map(compactHeader);
  if (buckets.length > 0 || columns.has("due") || columns.has("terms") || !(columns.has("date") || columns.has("settled")) || compact.some((header) => openWords.test(header))) return false;
  const moves = columns.has("amount") || (columns.has("debit") && columns.has("credit"));
  if (!moves || !(columns.has("memo") || columns.has("reference") || columns.has("number") || columns.has("customerName"))) return false;
  const hasBalance = compact.some((header) => /^(balance|running balance|saldo|solde|kontostand|closing balance|available balance)$/.test(header));
  return bankTitle.test(titlePlain) || compact.some((header) => bankHeader.test(header)) || (hasBalance && !columns.has("customerId") && !columns.has("customerName") && columns.has("memo"));
}

/** On a statement the balance runs, and a reference is the payer's. */
export function asReceipts({ columns, buckets, vendor }: NamedFields, headers: readonly string[]): NamedFields {
  const moved = new Map(columns);
  const move = (from: Parameters<typeof moved.get>[0], to: Parameters<typeof moved.get>[0]): void => {
    const column = moved.get(from);
    if (column === undefined || moved.has(to)) return;
    moved.delete(from);
    moved.set(to, column);
  };
  move("settled", "date");
  move("number", "reference");
  move("open", "running");
  moved.delete("open");
  if (!moved.has("running")) {
    const balance = headers.findIndex((header) => /^(balance|running balance|saldo|solde|kontostand|closing balance)$/.test(compactHeader(header)));
    if (balance >= 0) moved.set("running", balance);
  }
  if (moved.get("amount") === moved.get("running")) moved.delete("amount");
  return { columns: moved, buckets, vendor };
}
