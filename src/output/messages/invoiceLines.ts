/** The invoices of a message as aligned lines of text, one table per currency, then what was left out and the credits not set off. */
import type { Money } from "../../base/Money";
import type { Invoice } from "../../ledger/Book";
import type { Claim, Claims } from "./claims";
import { sumsOf } from "./claims";
import { listIn, moneyIn, shortDayIn } from "./grammar";
import type { Language } from "./Message";
import { oneLine } from "./oneLine";
import type { Speaker } from "./Speaker";

/** A letter of one page holds no more; the statement has them all. */
const MOST_LINES = 25;
const MOST_NUMBERS = 10;
const LONGEST_NUMBER = 24;

export const numberOf = ({ number }: Invoice): string => oneLine(number, LONGEST_NUMBER);

export function invoiceLines(claims: Claims, language: Language, speaker: Speaker): string {
  const byCurrency = new Map<string, Claim[]>();
  for (const claim of claims.listed) {
    const group = byCurrency.get(claim.amount.currency);
    if (group) group.push(claim);
    else byCurrency.set(claim.amount.currency, [claim]);
  }
  const blocks = [...byCurrency.values()].map((group) => tableOf(group, language, speaker));
  const notes: string[] = [];
  if (claims.inDispute.length > 0) notes.push(speaker.phrase("in dispute", { list: numbersOf(claims.inDispute, language, speaker, (invoice) => invoice.open) }));
  if (claims.partlyDisputed.length > 0) notes.push(speaker.phrase("partly disputed", { list: numbersOf(claims.partlyDisputed, language, speaker) }));
  if (claims.credits.length > 0) notes.push(speaker.phrase("credits", { amount: listIn(language, claims.credits.map((credit) => moneyIn(language, credit))) }));
  if (notes.length > 0) blocks.push(notes.join("\n"));
  return blocks.join("\n\n");
}

function tableOf(claims: readonly Claim[], language: Language, speaker: Speaker): string {
  const shown = claims.slice(0, MOST_LINES);
  const [total] = sumsOf(claims.map(({ amount }) => amount));
  const anyLate = shown.some(({ daysLate = 0 }) => daysLate > 0);
  const rows = [
    [speaker.phrase("number"), speaker.phrase("invoiced"), speaker.phrase("due"), speaker.phrase("amount"), anyLate ? speaker.phrase("days late") : ""],
    ...shown.map(({ invoice, amount, daysLate = 0 }) => [
      numberOf(invoice) || "–",
      invoice.invoiceDate === undefined ? "–" : shortDayIn(language, invoice.invoiceDate),
      invoice.dueDate === undefined ? "–" : shortDayIn(language, invoice.dueDate),
      moneyIn(language, amount),
      daysLate > 0 ? String(daysLate) : "",
    ]),
    ...(claims.length > 1 && total ? [[speaker.phrase("total"), "", "", moneyIn(language, total), ""]] : []),
  ];
  const lines = aligned(rows);
  if (claims.length > shown.length) {
    const [rest] = sumsOf(claims.slice(MOST_LINES).map(({ amount }) => amount));
    lines.splice(shown.length + 1, 0, speaker.phrase("more", { count: String(claims.length - shown.length), amount: rest ? moneyIn(language, rest) : "" }));
  }
  return lines.join("\n");
}

/** Amounts and days to the right, the rest to the left. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row.map((cell, column) => (column < 3 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join("  ").trimEnd());
}

function numbersOf(invoices: readonly Invoice[], language: Language, speaker: Speaker, amountOf?: (invoice: Invoice) => Money): string {
  const said = invoices.slice(0, MOST_NUMBERS).map((invoice) => {
    const amount = amountOf ? moneyIn(language, amountOf(invoice)) : "";
    const number = numberOf(invoice) || speaker.phrase("number").toLowerCase();
    return amount ? `${number} (${amount})` : number;
  });
  const rest = invoices.slice(MOST_NUMBERS);
  if (rest.length === 0) return listIn(language, said);
  const sums = amountOf ?? ((invoice: Invoice) => invoice.open);
  return `${said.join(", ")} ${speaker.phrase("more", { count: String(rest.length), amount: listIn(language, sumsOf(rest.map(sums)).map((sum) => moneyIn(language, sum))) })}`;
}
