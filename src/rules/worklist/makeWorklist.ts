/** Makes the day's list from decisions and cases: who is to be called, grouped, who is not and why, and what was done today. */
import { addDays } from "../../base/Day";
import type { Day } from "../../base/Day";
import { money } from "../../base/Money";
import type { Book, Customer } from "../../ledger/Book";
import type { CaseFile } from "../casework/CaseFile";
import type { Decision, Decisions } from "../Decision";
import { isPlanMissed } from "../facts/isPlanKept";
import { contactsOn } from "./contactsOn";
import { groupOf, standingOf } from "./groupOf";
import type { Placed } from "./groupOf";
import { haystacks } from "./haystacks";
import { progressOf } from "./progressOf";
import type { Worklist, WorklistGroup, WorklistItem } from "./Worklist";

export interface WorklistInput {
  readonly book: Book;
  /** In call order. */
  readonly decisions: Decisions;
  readonly files: ReadonlyMap<string, CaseFile>;
  readonly today: Day;
  /** Left out: every day is one. */
  readonly isWorkingDay?: (day: Day) => boolean;
}

/** Beside whom `decide` puts on the call list: due promises and follow-ups, disputes that wait for us, and whoever was contacted today. */
export function makeWorklist({ book, decisions, files, today, isWorkingDay = () => true }: WorklistInput): Worklist {
  let nextWorkingDay = addDays(today, 1);
  while (!isWorkingDay(nextWorkingDay) && nextWorkingDay < today + 14) nextWorkingDay = addDays(nextWorkingDay, 1);
  const customers = new Map(book.customers.map((customer) => [customer.key, customer]));
  const words = haystacks(book);
  const items: WorklistItem[] = [];
  const others: WorklistItem[] = [];
  for (const decision of decisions) {
    const { customer: key, call } = decision;
    const customer = customers.get(key);
    const file = files.get(key);
    const doneToday = file !== undefined && contactsOn(file, today).length > 0;
    // Where the log has plans, the sheet's mark is our own.
    const planMissed = file && file.plans.length > 0 ? decision.facts.plan?.missed !== undefined : isPlanMissed(customer?.plan);
    const placed = call.onList || canWait(decision) ? groupOf(decision, file, planMissed, { today, nextWorkingDay }) : null;
    const isToday = call.onList || doneToday || placed !== null;
    const item = itemOf(decision, customer, words.get(key) ?? "", { placed, doneToday, standing: standingOf(decision, file, planMissed) });
    if (isToday) items.push(item);
    else others.push(item);
  }
  const named = (pick: (customer: Customer) => string | undefined): readonly string[] => [...new Set(book.customers.map(pick).filter((text): text is string => text !== undefined && text.trim() !== ""))].sort();
  return {
    day: today, items, others,
    owners: named(({ owner }) => owner),
    segments: named(({ segment }) => segment),
    currencies: [...new Set([...items, ...others].map(({ currency }) => currency))].sort(),
    progress: progressOf(files, today),
  };
}

/** Off the call list, yet something may wait for us: unless they may not be contacted, lie with somebody else, or owe nothing. */
const canWait = ({ call, facts: { balances } }: Decision): boolean =>
  !call.onList && call.code !== "do-not-contact" && call.code !== "escalated" && balances.some(({ open }) => open.minor > 0);

function itemOf(decision: Decision, customer: Customer | undefined, haystack: string, { placed, doneToday, standing }: { readonly placed: Placed | null; readonly doneToday: boolean; readonly standing: string }): WorklistItem {
  const { facts: { balances, oldestDaysLate }, call, why } = decision;
  const largest = balances[0];
  const currency = largest?.currency ?? "";
  const group: WorklistGroup = placed?.group ?? (decision.reached === null || decision.next?.step === "First call" ? "first call" : "chase");
  const item: { -readonly [Field in keyof WorklistItem]: WorklistItem[Field] } = {
    decision,
    customer: decision.customer,
    name: decision.name,
    currency,
    overdue: largest?.overdue ?? money(0, currency),
    daysLate: oldestDaysLate,
    group,
    standing: standing === "" && !call.onList ? call.reason.replace(/\.$/, "") : standing,
    whyNow: !call.onList && !placed ? call.reason : placed ? `${placed.lead}. ${why}` : why,
    doneToday,
    haystack,
  };
  if (customer?.owner !== undefined) item.owner = customer.owner;
  if (customer?.segment !== undefined) item.segment = customer.segment;
  return item;
}
