/** One line of the note column for a contact or note, from the row of the log alone: written twice, it is the same line. */
import type { Contact, Remark } from "../../ledger/Activity";
import { sayDay, sayList, sayMoney } from "../say";

const LONGEST = 500;
/** More instalments than this are told by their number and sum. */
const MOST_PARTS = 3;

export function noteLine(row: Contact | Remark): string {
  const note = row.note.replace(/\s*[\r\n\v\f\u0085\u2028\u2029]+\s*/g, " / ").trim();
  const head = `${sayDay(row.day)} ${initialsOf(row.who)}: `;
  if (row.kind === "note") return clipped(head + (note || "note"));
  return clipped(`${head}${sayContact(row)}${note && ` – ${note}`}`);
}

/** "AK" for "Anna Kern"; one word stays as it is. */
export function initialsOf(who: string): string {
  const words = who.trim().split(/\s+/);
  if (words.length < 2) return who.trim();
  return words.map((word) => [...word][0]?.toUpperCase() ?? "").join("");
}

/** "promised EUR 500.00 by 27 Nov 2026", "letter: sent Firm letter". */
export function sayContact(contact: Contact): string {
  const { channel, inbound, person, number } = contact;
  const by = channel === "call" ? (inbound ? "they called: " : "") : `${inbound ? "their " : ""}${channel}: `;
  const whom = [person && `with ${oneLine(person)}`, number && `on ${oneLine(number)}`].filter(Boolean).join(" ");
  return `${by}${sayOutcome(contact)}${whom && ` (${whom})`}`;
}

function sayOutcome({ outcome, promise = [], dispute, callBack, step, invoices }: Contact): string {
  const about = invoices.length === 0 ? "" : invoices.length <= MOST_PARTS ? ` ${sayList(invoices.map(oneLine))}` : ` ${invoices.length} invoices`;
  switch (outcome) {
    case "promised": return `promised ${sayParts(promise) || "to pay"}`;
    case "disputed": return `disputes${about}${dispute ? `: ${dispute.reason}${dispute.amount ? `, ${sayMoney(dispute.amount)}` : ""}` : ""}`;
    case "already paid": return invoices.length > 1 ? `says${about} are paid` : `says${about || " it"} is paid`;
    case "call back": return callBack ? `call back on ${sayDay(callBack.day)}${callBack.time ? ` at ${callBack.time}` : ""}` : "call back";
    case "refused": return "refuses to pay";
    case "dropped": return "call dropped";
    case "sent": return step ? `sent ${step}` : "sent";
    default: return outcome;
  }
}

function sayParts(parts: NonNullable<Contact["promise"]>): string {
  const first = parts[0];
  const last = parts[parts.length - 1];
  if (!first || !last) return "";
  if (parts.length <= MOST_PARTS) return sayList(parts.map(({ day, amount }) => `${sayMoney(amount)} by ${sayDay(day)}`));
  const total = parts.reduce((sum, { amount }) => sum + amount.minor, 0);
  return `${sayMoney({ minor: total, currency: first.amount.currency })} in ${parts.length} parts from ${sayDay(first.day)} to ${sayDay(last.day)}`;
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** Never cut through a character that takes two code units. */
function clipped(line: string): string {
  if (line.length <= LONGEST) return line;
  const cut = line.slice(0, LONGEST - 1);
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}
