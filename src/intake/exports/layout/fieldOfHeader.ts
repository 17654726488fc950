/** Header words of ledger exports that the lists people keep do not use, by field: data for `nameFields`. The whole header must be the phrase. */
import { headerTokens } from "../../columns/headerText";
import type { Field } from "./Field";

const words: Readonly<Partial<Record<Field, string>>> = {
  customerId: "κωδικός πελάτη, κωδικός, customer account, customer acct",
  customerName: "πελάτης, επωνυμία, επωνυμία πελάτη, customer full name, contact name, client full name, auftraggeber, auftraggeber empfänger, auftraggeber empfaenger, begünstigter zahlungspflichtiger, beguenstigter zahlungspflichtiger, payee, counter party, donneur d'ordre",
  number: "αρ παραστατικού, αριθμός παραστατικού, παραστατικό, αρ τιμολογίου, αριθμός τιμολογίου, trx number, belegnummer",
  type: "voucher type, vch type, είδος παραστατικού, τύπος παραστατικού, source type, txn type",
  date: "ημερομηνία, ημ νία, ημερομηνία έκδοσης, buchungstag, booking date, value date, posting date, trx date, gl date",
  due: "ημ λήξης, ημερομηνία λήξης, λήξη, net due date, nettofälligkeit",
  expected: "expected date, expected payment date, expected pay date",
  amount: "ποσό, αξία, opening amount, opening amt, original amount, amt due original, money in out",
  open: "υπόλοιπο, ανοιχτό υπόλοιπο, pending amount, pending amt, open balance, outstanding amount, amount due",
  debit: "debit, debit amount, soll, debet, débit, debe, dare, χρέωση, paid out, money out, withdrawal, withdrawals, withdrawal amt",
  credit: "credit, credit amount, haben, crédit, haber, avere, πίστωση, paid in, money in, deposit, deposits, deposit amt",
  currency: "νόμισμα, local currency, currency key",
  entity: "company code, buchungskreis, bukrs, operating unit, subsidiary, legal entity, entity, org name, εταιρεία, εταιρία, société, mandant, set of books",
  reference: "invoice reference, reference, referenz, assignment, zuordnung, référence, p o no, po no, purchase order, purchase order no, your reference, external document no, bank reference, payment reference, αιτιολογία αναφοράς",
  memo: "memo, memo description, description, details, narrative, particulars, text, line description, buchungstext, verwendungszweck, libellé, αιτιολογία, σχόλια, transaction description",
  daysLate: "age, aging, past due, days past due, overdue by days, days overdue, verzugstage",
  running: "running balance, running total",
};

export const compactHeader = (text: string): string => headerTokens(text).join(" ");

const byCompact = new Map<string, Field>();
for (const [field, list] of Object.entries(words)) for (const word of list.split(",")) byCompact.set(compactHeader(word), field as Field);

/** The field an export's header text names in so many words. */
export const fieldOfHeader = (text: string): Field | undefined => byCompact.get(compactHeader(text));
