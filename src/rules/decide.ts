/** Book + policy + today → decisions: facts of every customer, who is called, the next step, the score, and why. */
import { foldText } from "../base/foldText";
import { addDays } from "../base/Day";
import type { Day } from "../base/Day";
import type { Book } from "../ledger/Book";
import type { LadderStep, Policy } from "../ledger/Policy";
import { clearAction } from "./compliance/clearAction";
import type { CallState, Decision, Decisions, Facts } from "./Decision";
import { customerFiles } from "./facts/customerFiles";
import { gatherFacts } from "./facts/gatherFacts";
import { judgeCall } from "./judgeCall";
import { placeOnLadder } from "./ladder/placeOnLadder";
import type { LadderPlace } from "./ladder/placeOnLadder";
import { measureBook } from "./score/measureBook";
import { rescore } from "./rescore";
import { sayWhy } from "./sayWhy";

export interface RulesInput {
  readonly book: Book;
  readonly policy: Policy;
  readonly today: Day;
  readonly isWorkingDay: (day: Day) => boolean;
}

export function decide({ book, policy, today, isWorkingDay }: RulesInput): Decisions {
  const workingDay = firstWorkingDay(isWorkingDay);
  const ladderOf = ladderBySegment(policy);
  const keepsContacts = book.customers.some(({ lastContact }) => lastContact !== undefined);
  const files = customerFiles(book);
  const usual = measureBook(files);
  const decisions = files.map((file): Decision => {
    const { customer } = file;
    const facts = gatherFacts(file, policy, today, keepsContacts, usual);
    const call = judgeCall(facts, policy);
    const onLadder = { facts, stored: customer.stored, ladder: ladderOf(customer.segment), promiseGraceDays: policy.promiseGraceDays, today, workingDay };
    const { reached, next: step } = placeOnLadder(onLadder);
    let next = isOnHold(call, facts) ? null : cleared(facts, step);
    // A refused step is not written with a day, so no planned day may shape it: a second run would find none.
    if (next && !next.action.ok) next = cleared(facts, placeOnLadder({ ...onLadder, stored: reached ? { reached } : {} }).next);
    const ended = facts.oldestDaysLate > 0 && step === null;
    return { customer: customer.key, name: customer.name, facts, priority: 0, parts: [], call, reached, next, why: sayWhy(facts, call, next, ended) };
  });
  return rescore(decisions, policy);
}

const cleared = (facts: Facts, next: LadderPlace["next"]): Decision["next"] => next && { ...next, action: clearAction(facts, next.step, next.day) };

/** The ladder waits, without a day of its own, while a dispute or a plan decides or the sum is not worth a step. */
const isOnHold = (call: CallState, facts: Facts): boolean =>
  !call.onList && (call.code === "disputed" || call.code === "plan-kept" || call.code === "small-balance" || (call.code === "do-not-contact" && (facts.disputedInFull || facts.planKept)));

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
