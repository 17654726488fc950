/** Book + policy + today → decisions: facts of every customer, who is called, the next step, the score, and why. */
import { foldText } from "../base/foldText";
import { addDays } from "../base/Day";
import type { Day } from "../base/Day";
import type { Activity } from "../ledger/Activity";
import type { Book } from "../ledger/Book";
import type { LadderStep, Policy } from "../ledger/Policy";
import { isReached } from "./casework/isReached";
import { standingRows } from "./casework/standingRows";
import { workCase } from "./casework/workCase";
import { clearAction } from "./compliance/clearAction";
import type { CallState, Decision, Decisions, Facts } from "./Decision";
import { byCustomer, customerFiles, filesOf } from "./facts/customerFiles";
import type { CustomerFile } from "./facts/customerFiles";
import type { Outlook } from "./foresight/outlookOf";
import { gatherFacts } from "./facts/gatherFacts";
import { graceEndOf } from "./facts/graceEnd";
import { isOnPlan } from "./isOnPlan";
import { judgeCall } from "./judgeCall";
import { placeOnLadder } from "./ladder/placeOnLadder";
import type { LadderPlace } from "./ladder/placeOnLadder";
import { expectedOf } from "./score/expectedOf";
import { measureBook } from "./score/measureBook";
import type { Usual } from "./score/measureBook";
import { reorder, rescore } from "./rescore";
import { sayWhy } from "./sayWhy";

export interface RulesInput {
  readonly book: Book;
  readonly policy: Policy;
  readonly today: Day;
  readonly isWorkingDay: (day: Day) => boolean;
  /** What foresight says of this book; without it, or where it has too little history, the rules rank alone. */
  readonly outlook?: Outlook;
}

export function decide(input: RulesInput): Decisions {
  const { book, policy } = input;
  return rescore(decideEach(input, customerFiles(book), measureOf(book), hasContacts(book)), policy);
}

/**
 * `decide` after more activities of some customers (or fewer: taken back), for the cost of those: `decisions` are of the same book,
 * policy and day, but for the activities of `customers`. Gives the same as deciding anew.
 */
export function redecide(input: RulesInput, decisions: Decisions, customers: readonly string[]): Decisions {
  const { book, policy } = input;
  const touched = new Set(customers);
  // Somebody else's contact says it without looking through the log.
  const keepsContacts = decisions.some(({ customer, facts: { daysSinceContact } }) => typeof daysSinceContact === "number" && !touched.has(customer)) || hasContacts(book);
  // The first contact ever noted tells that nobody else was contacted.
  if (decisions.some(({ facts: { daysSinceContact } }) => (daysSinceContact !== undefined) !== keepsContacts)) return decide(input);
  const activities = book.activities.filter(({ customer }) => touched.has(customer));
  const files = filesOf({ ...book, activities }, book.customers.filter(({ key }) => touched.has(key)));
  const anew = decideEach(input, files, measureOf(book), keepsContacts);
  return reorder(decisions, new Map(anew.map((decision) => [decision.customer, decision])), policy);
}

/** Unscored, in the order of the files. */
function decideEach({ policy, today, isWorkingDay, outlook }: RulesInput, files: readonly CustomerFile[], usual: Usual, keepsContacts: boolean): Decisions {
  const workingDay = firstWorkingDay(isWorkingDay);
  const ladderOf = ladderBySegment(policy);
  const graceEnd = graceEndOf(policy, isWorkingDay);
  return files.map((file): Decision => {
    const { customer } = file;
    const worked = file.activities.length === 0 ? undefined : workCase(customer.key, file, graceEnd, today);
    const known = gatherFacts(file, policy, today, keepsContacts, usual, graceEnd, worked);
    const expected = outlook && known.stake ? expectedOf(outlook, customer.key, usual) : undefined;
    const facts = expected ? { ...known, expected } : known;
    const call = judgeCall(facts, policy, today);
    const onLadder = { facts, stored: customer.stored, ladder: ladderOf(customer.segment), graceEnd, today, workingDay, ...(worked && { log: worked.file, sheetContact: customer.lastContact }) };
    const { reached, next: step } = placeOnLadder(onLadder);
    let next = isOnHold(call, facts) ? null : cleared(facts, step);
    // A refused step is not written with a day, so no planned day may shape it: a second run would find none.
    if (next && !next.action.ok) next = cleared(facts, placeOnLadder({ ...onLadder, stored: reached ? { reached } : {} }).next);
    const ended = facts.oldestDaysLate > 0 && step === null;
    return { customer: customer.key, name: customer.name, facts, priority: 0, parts: [], call, reached, next, why: sayWhy(facts, call, next, ended, policy.foresight.on) };
  });
}

/** What is usual depends on rows that logging a call leaves as they are, so it is measured once for them. */
const measured = new WeakMap<Book["customers"], { readonly invoices: Book["invoices"]; readonly usual: Usual }>();

function measureOf(book: Book): Usual {
  const known = measured.get(book.customers);
  if (known?.invoices === book.invoices) return known.usual;
  const usual = measureBook(customerFiles(book));
  measured.set(book.customers, { invoices: book.invoices, usual });
  return usual;
}

/** Whether sheet or log note a contact with anybody. */
function hasContacts({ customers, activities }: Book): boolean {
  if (customers.some(({ lastContact }) => lastContact !== undefined)) return true;
  const known = new Set(customers.map(({ key }) => key));
  const isNoted = (row: Activity): boolean => row.kind === "contact" && isReached(row) && known.has(row.customer);
  const takenBack = new Set<string>();
  for (const row of activities) if (row.kind === "taken back") takenBack.add(row.about);
  if (activities.some((row) => isNoted(row) && !takenBack.has(row.id))) return true;
  // What was taken back may have been restored.
  return takenBack.size > 0 && [...byCustomer(activities).values()].some((rows) => standingRows(rows).standing.some(isNoted));
}

const cleared = (facts: Facts, next: LadderPlace["next"]): Decision["next"] => next && { ...next, action: clearAction(facts, next.step, next.day) };

/** The ladder waits, without a day of its own, while somebody else, a dispute or a plan decides or the sum is not worth a step. */
const isOnHold = (call: CallState, facts: Facts): boolean =>
  !call.onList && (call.code === "escalated" || call.code === "disputed" || call.code === "plan-kept" || call.code === "small-balance" || (call.code === "do-not-contact" && (facts.disputedInFull || isOnPlan(facts) || facts.escalation !== undefined)));

/** Segments are few and customers many, so each is folded once. */
function ladderBySegment(policy: Policy): (segment: string | undefined) => readonly LadderStep[] {
  const ladders = new Map(Object.entries(policy.ladders));
  const everyone = ladders.get("") ?? [];
  const known = new Map<string, readonly LadderStep[]>();
  return (segment = "") => {
    let ladder = known.get(segment);
    if (!ladder) known.set(segment, (ladder = ladders.get(foldText(segment)) ?? everyone));
    return ladder;
  };
}

/** The same days are asked of the calendar thousands of times over, so each is asked once. */
function firstWorkingDay(isWorkingDay: (day: Day) => boolean): (day: Day) => Day {
  const known = new Map<Day, Day>();
  return (day) => {
    let working = known.get(day);
    if (working === undefined) {
      working = day;
      while (!isWorkingDay(working)) {
        working = addDays(working, 1);
        if (working - day > 366) throw new Error("Expected a working day within a year, got none");
      }
      known.set(day, working);
    }
    return working;
  };
}
