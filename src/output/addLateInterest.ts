/** Late-payment interest of a customer as rows of a tab: a table per currency, how it was reckoned, and what wants checking. */
import type { Day } from "../base/Day";
import { NO_CURRENCY, money } from "../base/Money";
import type { Policy } from "../ledger/Policy";
import type { Brief, BriefInvoice } from "../rules/brief/Brief";
import type { LateCharges } from "../rules/plan/late/lateCharges";
import { lateClaimOf, sayPauses, type LateClaim } from "../rules/plan/late/lateClaimOf";
import { sayCount, sayList } from "../rules/say";
import { amount, dated, head, section, sum, text, type TabRow } from "./tabCells";

export interface LateInterestInput {
  readonly brief: Pick<Brief, "customer" | "open" | "file">;
  readonly policy: Pick<Policy, "lateInterest" | "country" | "contact">;
  readonly today: Day;
  readonly date1904: boolean;
}

/** `refusal` where the law gives no figure for this debt. */
interface Line { readonly item: BriefInvoice; readonly due: Day; readonly principal: number; readonly charges?: LateCharges; readonly refusal?: string }

const HEADING = "Late-payment interest";
/** Characters that the tab is wide. */
const WIDTH = 125;
const figures = new Set(["Open, undisputed", "Days", "Interest"]);
const BOLD = { bold: true, border: "top" } as const;

/** Adds nothing where the team claims no interest: a figure nobody set would be a claim nobody can prove. */
export function addLateInterest(rows: TabRow[], { brief, policy, today, date1904 }: LateInterestInput): void {
  const terms = lateClaimOf(policy, brief.file.profile, today);
  if (terms === null) return;
  if (!("charges" in terms)) return void rows.push([], [section(HEADING)], ...sentences([terms.refusal]));
  const lines = linesUnder(terms, brief.open, today);
  if (lines.length === 0) return void rows.push([], [section(HEADING)], [text("No invoice is overdue and undisputed: no interest is reckoned.")]);
  for (const currency of new Set(lines.map(({ item }) => item.invoice.open.currency))) {
    addTable(rows, lines.filter(({ item }) => item.invoice.open.currency === currency), { currency, today, date1904 });
  }
  rows.push([], ...sentences([terms.method, sayPauses(terms.pauses)]), [text("To be checked before interest is claimed:", { bold: true })], ...sentences([...elsewhere(brief, policy), ...checksOf(terms, lines)]));
}

/** The team's own law is taken; a contract with a customer abroad may be under another. */
function elsewhere({ customer, file: { profile } }: LateInterestInput["brief"], { lateInterest, country }: LateInterestInput["policy"]): readonly string[] {
  const place = profile.country ?? customer.country ?? "";
  return lateInterest.kind === "law" && place !== "" && place !== country ? [`The customer is in ${place}: check that the contract is under the law of ${country}.`] : [];
}

function linesUnder(claim: LateClaim, open: readonly BriefInvoice[], today: Day): readonly Line[] {
  return open.flatMap((item): Line[] => {
    const { invoice, disputed } = item;
    const due = claim.dueOf(invoice);
    const principal = invoice.open.minor - disputed.minor;
    if (due === undefined || due >= today || principal <= 0) return [];
    const answer = claim.charges(money(principal, invoice.open.currency), due);
    return [{ item, due, principal, ...("charges" in answer ? { charges: answer.charges } : { refusal: answer.refusal }) }];
  });
}

interface TableOf { readonly currency: string; readonly today: Day; readonly date1904: boolean }

function addTable(rows: TabRow[], lines: readonly Line[], { currency, today, date1904 }: TableOf): void {
  // The law names the fixed sums in its own currency, which need not be the debt's.
  const sumsIn = lines.find(({ charges }) => charges && charges.fixedSum.minor > 0)?.charges?.fixedSum.currency;
  const sumsHead = sumsIn === undefined ? [] : [sumsIn === currency ? "Fixed sum" : `Fixed sum in ${sumsIn}`];
  rows.push([], [section(currency === NO_CURRENCY ? HEADING : `${HEADING} in ${currency}`)], [text("Reckoned up to", { bold: true }), dated(today, date1904)]);
  const untilCell = `$B$${rows.length}`;
  rows.push(head(["Document", "Open, undisputed", "Due", "Runs from", "Days", "Rate", "Interest", ...sumsHead], new Set([...figures, ...sumsHead])));
  const first = rows.length + 1;
  for (const { item, due, principal, charges, refusal } of lines) {
    rows.push([
      text(item.invoice.number), amount(money(principal, currency)), dated(due, date1904), dated(charges?.segments[0]?.from, date1904),
      { formula: `=MAX(0,${untilCell}-C${rows.length + 1})`, format: "0" }, text(refusal ?? sayRates(charges), { wrap: true }),
      charges ? amount(charges.interest) : null, charges && charges.fixedSum.minor > 0 ? amount(charges.fixedSum) : null,
    ]);
  }
  const last = rows.length;
  const total = (column: string, of = currency) => sum(`SUM(${column}${first}:${column}${last})`, of, BOLD);
  rows.push([text("Total", BOLD), total("B"), null, null, null, null, total("G"), sumsIn === undefined ? null : total("H", sumsIn)]);
  const parts = sumsIn === currency ? ["B", "G", "H"] : ["B", "G"];
  rows.push([text(sumsIn === currency ? "With interest and fixed sums" : "With interest", { bold: true }), sum(parts.map((column) => `${column}${last + 1}`).join("+"), currency, { bold: true })]);
}

const sayRates = (charges: LateCharges | undefined): string => (charges?.segments ?? []).map(({ rate, days }) => `${rate}% for ${sayCount(days, "day")}`).join(", ");

function checksOf(claim: LateClaim, lines: readonly Line[]): readonly string[] {
  const derived = lines.filter(({ item }) => item.invoice.dueDerived);
  const named = derived.slice(0, 10).map(({ item }) => item.invoice.number || "one without a number");
  const more = derived.length - named.length;
  return [...new Set([
    ...claim.toCheck,
    ...lines.flatMap(({ charges }) => charges?.toCheck ?? []),
    ...(derived.length > 0 ? [`The sheet states no due date for ${sayList([...named, ...(more > 0 ? [`${more} more`] : [])])}: it was worked out. Check the terms that were agreed.`] : []),
    "What was paid late in part is reckoned on what is still open alone.",
  ])];
}

/** A sentence is wider than any column, and cells beside it are blank: it is broken into lines that the tab's width holds. */
const sentences = (said: readonly string[]): readonly TabRow[] => said.filter((sentence) => sentence !== "").flatMap((sentence) => linesOf(sentence, WIDTH).map((line): TabRow => [text(line)]));

/** Broken between words into lines of at most so many characters; a longer word stands alone. */
function linesOf(said: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of said.split(" ")) {
    const line = lines.at(-1);
    if (line === undefined || line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines;
}
