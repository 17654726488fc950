/** What is owed and the instalments, as lines of text that line up. */
import { money } from "../../base/Money";
import type { Plan } from "../../ledger/Plan";
import type { BriefInvoice } from "../../rules/brief/Brief";
import { moneyIn, shortDayIn } from "../messages/grammar";
import type { Language } from "../messages/Message";
import { oneLine } from "../messages/oneLine";
import type { AgreementPart } from "./texts/AgreementTexts";

type Say = (part: AgreementPart) => string;

/** As wide as a line of a letter allows beside its day and amount. */
const LONGEST_NUMBER = 24;

export function owedTable({ terms }: Plan, open: readonly BriefInvoice[], language: Language, say: Say): string {
  const { invoices, principal, charges } = terms;
  const due = new Map(open.map(({ invoice }) => [invoice.number, invoice.dueDate]));
  const amounts = [principal, ...(charges ? [charges.interest, charges.fees] : [])];
  const rows = [
    ...invoices.map(({ number, amount }) => {
      const day = due.get(number);
      return [oneLine(number, LONGEST_NUMBER) || "–", day === undefined ? "–" : shortDayIn(language, day), moneyIn(language, amount)];
    }),
    ...(invoices.length === 0 ? [[say("account"), "", moneyIn(language, principal)]] : []),
    ...(charges && charges.interest.minor > 0 ? [[say("interest so far"), "", moneyIn(language, charges.interest)]] : []),
    ...(charges && charges.fees.minor > 0 ? [[say("fees"), "", moneyIn(language, charges.fees)]] : []),
  ];
  const total = money(amounts.reduce((sum, { minor }) => sum + minor, 0), principal.currency);
  return aligned([[say("invoice"), say("due"), say("amount")], ...rows, ...(rows.length > 1 ? [[say("total"), "", moneyIn(language, total)]] : [])], 2);
}

export function instalmentTable({ schedule: { instalments, currency, total, interest } }: Plan, language: Language, say: Say): string {
  const amount = (minor: number): string => moneyIn(language, money(minor, currency));
  const withInterest = interest > 0;
  const rows = instalments.map((row) => [row.number === 0 ? say("down payment") : String(row.number), shortDayIn(language, row.due), amount(row.payment), ...(withInterest ? [amount(row.interest)] : [])]);
  return aligned([
    [say("number"), say("due"), say("amount"), ...(withInterest ? [say("of which interest")] : [])], ...rows,
    ["", say("total"), amount(total), ...(withInterest ? [amount(interest)] : [])],
  ], 2);
}

/** Columns from `firstNumber` on to the right. Rows of one width, so that a letter knows them for a table. */
function aligned(rows: readonly (readonly string[])[], firstNumber: number): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row.map((cell, column) => (column < firstNumber ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join("   ").trimEnd()).join("\n");
}
