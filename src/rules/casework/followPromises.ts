/** Promises as the log tells them, judged with those of the sheet from one purse: each payment counts for one promise only. */
import type { Day } from "../../base/Day";
import { addDays } from "../../base/Day";
import { money } from "../../base/Money";
import type { Activity, Contact, PromiseJudgement, PromisePart } from "../../ledger/Activity";
import type { PromiseToPay } from "../../ledger/Book";
import type { GraceEnd } from "../facts/graceEnd";
import { judgePledges, oneADay, sheetPledge, tallyPromises } from "../facts/judgePromises";
import type { JudgedPledge, JudgedPromises, Pledge } from "../facts/judgePromises";
import { purseOf } from "../facts/purseOf";
import type { Receipt } from "../facts/purseOf";
import type { PromiseCase, PromiseState } from "./CaseFile";
import { numberKey } from "./heldByInvoice";
import type { Owed } from "./owedBy";

export interface PromisesSeen {
  /** Newest first. */
  readonly promises: readonly PromiseCase[];
  /** See `CaseFile.standing`. */
  readonly standing?: PromiseCase;
  readonly lastBroken?: Day;
  /** The promises of the sheet that the log does not know. */
  readonly sheet: JudgedPromises;
}

interface Given { readonly contact: Contact; readonly parts: readonly PromisePart[]; readonly owed: Owed; readonly judgement?: PromiseJudgement; replacedBy?: Given; replaces?: Given }

export interface PromisesKnown {
  /** Standing rows, oldest first, and those that were taken back. */
  readonly rows: readonly Activity[];
  readonly gone: readonly Activity[];
  readonly sheet: readonly PromiseToPay[];
  readonly received: readonly Receipt[];
  readonly owedOf: (numbers: readonly string[]) => Owed;
  readonly graceEnd: GraceEnd;
  readonly today: Day;
}

export function followPromises({ rows, gone, sheet, received, owedOf, graceEnd, today }: PromisesKnown): PromisesSeen {
  const given = givenPromises(rows, owedOf, graceEnd);
  // What the sheet says for a day that a promise of the log has is our own column read back, a taken-back promise's too.
  const ours = new Set<Day>([...rows, ...gone].flatMap((row) => (row.kind === "contact" ? (row.promise ?? []).map(({ day }) => day) : [])));
  const typed = oneADay(sheet.filter(({ day }) => !ours.has(day)));
  const over = typed.filter(({ day }) => graceEnd(day) < today);
  const account = owedOf([]);
  const pledges: { readonly pledge: Pledge; readonly of?: Given; verdict?: JudgedPledge }[] = over.map(({ day, amount }) => ({ pledge: sheetPledge(day, amount, account.isOwed) }));
  for (const each of given) {
    // Money that came after a withdrawal was not for the promise.
    const replacedOn = each.replacedBy?.contact.day ?? (each.judgement?.state === "withdrawn" ? addDays(each.judgement.day, 1) : undefined);
    for (const { day, amount } of each.parts) pledges.push({ of: each, pledge: { from: each.contact.day, day, amount, isOwed: each.owed.isOwed, ...(replacedOn !== undefined && { replacedOn }) } });
  }
  pledges.sort((a, b) => a.pledge.day - b.pledge.day || a.pledge.from - b.pledge.from);
  const judged = judgePledges(pledges.map(({ pledge }) => pledge), purseOf(received), graceEnd, today);
  const verdicts = new Map<Given | undefined, JudgedPledge[]>();
  pledges.forEach(({ of }, at) => {
    const verdict = judged[at];
    if (verdict) verdicts.set(of, [...(verdicts.get(of) ?? []), verdict]);
  });
  const cases = new Map<Given, PromiseCase>();
  // Oldest first: how often a promise was put off builds on the one it replaces.
  for (const each of given) cases.set(each, caseOfGiven(each, verdicts.get(each) ?? [], cases, today));
  const promises = [...cases.values()].reverse();
  const lastBroken = lastDayOf(given, cases, verdicts, graceEnd);
  const standing = promises.find(({ state }) => state === "open");
  const brokenSheet = over.filter((_, at) => verdicts.get(undefined)?.[at]?.state === "short");
  // A promise of the log is newer than one that a person typed into the sheet before.
  const openSheet = typed.length > over.length && !standing ? typed[typed.length - 1] : undefined;
  const judgedSheet = tallyPromises(brokenSheet, openSheet, graceEnd);
  const isOvertaken = standing !== undefined && Math.max(lastBroken ?? 0, judgedSheet.lastBroken ?? 0) > standing.given;
  return {
    promises,
    sheet: judgedSheet,
    ...(standing && !isOvertaken && { standing }),
    ...(lastBroken !== undefined && { lastBroken }),
  };
}

/** Oldest first. A promise replaces the one it names, else the open one for an invoice of its own: there is one to an invoice. */
function givenPromises(rows: readonly Activity[], owedOf: PromisesKnown["owedOf"], graceEnd: GraceEnd): readonly Given[] {
  const judgements = new Map<string, PromiseJudgement>();
  for (const row of rows) if (row.kind === "promise") judgements.set(row.about, row);
  const given: Given[] = [];
  for (const contact of rows) {
    if (contact.kind !== "contact" || contact.outcome !== "promised" || !contact.promise?.length) continue;
    const parts = [...contact.promise].sort((a, b) => a.day - b.day);
    const judgement = judgements.get(contact.id);
    const each: Given = { contact, parts, owed: owedOf(contact.invoices), ...(judgement && { judgement }) };
    const isOpen = ({ contact: { day }, parts: before, replacedBy, judgement: byHand }: Given): boolean =>
      !replacedBy && byHand === undefined && graceEnd(before[before.length - 1]?.day ?? day) >= contact.day;
    const replaced = given.find((before) => before.contact.id === contact.replaces && !before.replacedBy)
      ?? (contact.replaces === undefined ? [...given].reverse().find((before) => isOpen(before) && isAboutTheSame(before.contact, contact)) : undefined);
    if (replaced) {
      replaced.replacedBy = each;
      each.replaces = replaced;
    }
    given.push(each);
  }
  return given;
}

function isAboutTheSame(a: Contact, b: Contact): boolean {
  if (a.invoices.length === 0 || b.invoices.length === 0) return a.invoices.length === b.invoices.length;
  const names = new Set(a.invoices.map(numberKey));
  return b.invoices.some((number) => names.has(numberKey(number)));
}

const isKept = (state: PromiseState): boolean => state === "kept" || state === "kept early";
export const isFailed = (state: PromiseState): boolean => state === "broken" || state === "partly kept";

function caseOfGiven(given: Given, verdicts: readonly JudgedPledge[], before: ReadonlyMap<Given, PromiseCase>, today: Day): PromiseCase {
  const { contact: { id, day, invoices }, parts, replaces, judgement } = given;
  const currency = parts[0]?.amount.currency ?? "";
  const old = replaces && before.get(replaces);
  const state = judgement?.state ?? stateOf(given, verdicts, today);
  const nextPart = state === "open" ? parts[verdicts.findIndex((each) => each.state === "open")] : undefined;
  return {
    id, given: day, invoices, parts,
    total: money(parts.reduce((sum, { amount }) => sum + amount.minor, 0), currency),
    due: parts[parts.length - 1]?.day ?? day,
    received: money(verdicts.reduce((sum, { received }) => sum + received, 0), currency),
    state,
    byHand: judgement !== undefined,
    rescheduled: old ? old.rescheduled + (isKept(old.state) ? 0 : 1) : 0,
    ...(nextPart && { nextPart }),
  };
}

function stateOf({ owed, parts, replacedBy }: Given, verdicts: readonly JudgedPledge[], today: Day): PromiseState {
  const received = verdicts.reduce((sum, each) => sum + each.received, 0);
  if (verdicts.some(({ state }) => state === "short")) return received > 0 ? "partly kept" : "broken";
  const due = parts[parts.length - 1]?.day ?? today;
  if (verdicts.every(({ state }) => state === "kept")) {
    const keptOn = Math.max(...verdicts.map((each) => each.keptOn ?? due));
    return keptOn < due ? "kept early" : "kept";
  }
  if (replacedBy) return "rescheduled";
  return owed.isSettled() ? (today < due ? "kept early" : "kept") : "open";
}

/** The last day on which the latest broken promise could still have been kept. */
function lastDayOf(given: readonly Given[], cases: ReadonlyMap<Given, PromiseCase>, verdicts: ReadonlyMap<Given | undefined, readonly JudgedPledge[]>, graceEnd: GraceEnd): Day | undefined {
  let last: Day | undefined;
  for (const each of given) {
    const state = cases.get(each)?.state;
    if (state === undefined || !isFailed(state)) continue;
    const missed = each.parts.find((_, at) => verdicts.get(each)?.[at]?.state === "short");
    const day = each.judgement?.day ?? (missed && graceEnd(missed.day));
    if (day !== undefined && (last === undefined || day > last)) last = day;
  }
  return last;
}
