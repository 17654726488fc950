/** A letter on a tab of its own, set for A4: address block, date, subject, and the text a line to a row. */
import { dayFromIso, type Day } from "../base/Day";
import type { Tab, TabCell } from "../base/Tab";
import type { Customer } from "../ledger/Book";
import type { Profile } from "../ledger/Profile";
import type { Brief } from "../rules/brief/Brief";
import type { Language, Message } from "./messages/Message";
import { oneLine } from "./messages/oneLine";
import type { Team } from "./messages/Team";
import { placeOf } from "./placeOf";
import { text, type TabRow } from "./tabCells";

export interface LetterInput {
  readonly message: Pick<Message, "language" | "subject" | "body">;
  readonly brief: Pick<Brief, "customer" | "file">;
  readonly today: Day;
  /** Who writes: with an address it stands in small letters above the customer's, so that the post knows where to return to. */
  readonly team?: Pick<Team, "name" | "address">;
  /** Of the tab, where it is not “Letter” and the customer's name. */
  readonly name?: string;
}

/** Characters of one column that A4 holds in the widest standard font: a single column wider than the page is cut off, not scaled. */
const A4_WIDTH = 70;
/** Lines above the address that leave room for a letterhead; with them the address stands in the window of an envelope. */
const LETTERHEAD = 5;

const attention: Readonly<Record<Language, string>> = { en: "Attn", de: "z. Hd.", fr: "À l’attention de", es: "A la atención de" };

export function letterTab({ message, brief: { customer, file: { profile } }, today, team, name = `Letter ${customer.name}` }: LetterInput): Tab {
  const { language, subject, body } = message;
  const rows: TabRow[] = [
    ...new Array<TabRow>(LETTERHEAD - 1).fill([]),
    [text(senderOf(team), { size: 8 })],
    ...addressOf(customer, profile, language).map((line): TabRow => [text(line)]),
    [], [],
    [text(longDay(today, language), { align: "right" })],
    [],
    [text(subject, { bold: true, wrap: true })],
    [],
    ...body.replace(/\r\n?/g, "\n").split("\n").map((line): TabRow => [lineCell(line)]),
  ];
  return { name, widths: [A4_WIDTH], rows, print: { landscape: false } };
}

/** Lines of a table are lined up by blanks, which only letters of one width keep; they must not wrap. */
const lineCell = (line: string): TabCell | null =>
  line.trim() === "" ? null : / {2,}/.test(line.trim()) ? { value: line, font: "Courier New", size: 10 } : { value: line, wrap: true };

const senderOf = (team: LetterInput["team"]): string => (team?.address === undefined ? "" : [team.name, ...team.address.split("\n")].map((line) => oneLine(line)).filter((line) => line !== "").join(" · "));

function addressOf({ name, contact, country }: Customer, profile: Profile, language: Language): readonly string[] {
  const code = profile.country ?? country;
  const { street, place } = placeOf(profile, code ?? "");
  return [name, contact && contact !== name ? `${attention[language]} ${contact}` : "", street, place, code ? countryName(code, language) : ""].filter((line) => line !== "");
}

/** A code becomes the country's name in the letter's language; anything else stays as written. */
function countryName(code: string, language: Language): string {
  return /^[A-Z]{2}$/.test(code) ? new Intl.DisplayNames([language], { type: "region" }).of(code) ?? code : code;
}

const EPOCH = dayFromIso("1970-01-01") ?? 0;

/** "22 November 2026", as the language writes it. */
const longDay = (day: Day, language: Language): string =>
  new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { dateStyle: "long", timeZone: "UTC" }).format((day - EPOCH) * 86_400_000);
