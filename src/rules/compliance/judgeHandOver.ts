/** The gate before debt recovery takes over: what must be done first, what stops it altogether, and what must travel with the debt. */
import { addDays, isoOfDay } from "../../base/Day";
import type { Day } from "../../base/Day";
import { foldText } from "../../base/foldText";
import type { StepName } from "../../ledger/Policy";
import { sayCount, sayDay, sayMoney } from "../say";
import type { PromiseCase } from "../casework/CaseFile";
import type { PlanFacts } from "../Decision";
import { factsOf } from "./factsOf";
import type { Situation } from "./factsOf";
import type { Finding, Verdict } from "./Finding";
import { gather, judgeFacts } from "./judgeFacts";
import { practice } from "./law/practice";

export interface HandOver {
  /** The promise that stands, and whether a plan is being kept. */
  readonly standing?: PromiseCase;
  readonly planKept: boolean;
  /** Of the log: a plan that missed an instalment waits for the days to cure it. */
  readonly plan?: PlanFacts;
  /** The step the sheet says was reached: a final notice from before the log began. */
  readonly reached?: StepName | null;
  /** Overdue below this many minor units of its currency is not handed over. */
  readonly minimumMinor?: number;
  /** The day until which a final notice sent on a day gives time. */
  readonly deadlineOf?: (sent: Day) => Day;
  /** To another company; with an agreement on personal data. Left out: not known. */
  readonly isExternal?: boolean;
  readonly isOtherEntity?: boolean;
  readonly hasAgreement?: boolean;
}

interface Missing { readonly message: string; readonly earliest?: Day }

/** Speaks in every mode: it is the team's own gate, and a supervisor with a reason opens it; the absolute stops nobody opens. */
export function judgeHandOver(situation: Situation, handOver: HandOver): Verdict {
  const { isExternal, isOtherEntity, hasAgreement } = handOver;
  const action = {
    kind: "escalate" as const,
    ...(isExternal !== undefined && { isExternal }), ...(isOtherEntity !== undefined && { isOtherEntity }), ...(hasAgreement !== undefined && { hasAgreement }),
  };
  const facts = factsOf(situation, action);
  const { source, override } = practice["ES-01"];
  const missing = [finalNotice(situation, handOver, facts.today), ...openMatters(situation, handOver, facts.today), tooFewContacts(situation), balance(situation, handOver)];
  const gate = missing.filter((found) => found !== null).map(({ message, earliest }): Finding =>
    ({ rule: "ES-01", severity: "block", message, source, override, ...(earliest !== undefined && { earliest: isoOfDay(earliest) }) }));
  return gather([...judgeFacts(facts, action).findings, ...gate, ...flags(situation)], facts);
}

function finalNotice({ contacts }: Situation, { reached, deadlineOf = (day) => addDays(day, practice["ES-01"].params.deadlineDays) }: HandOver, today: Day): Missing | null {
  const sent = contacts.filter(({ step, inbound }) => !inbound && step !== undefined && foldText(step) === "final notice").reduce<Day | null>((last, { day }) => last === null || day > last ? day : last, null);
  if (sent === null) return reached === "Final notice" || reached === "Hand over" ? null : { message: "Before handing over: send the final notice." };
  const deadline = deadlineOf(sent);
  return today > deadline ? null : { message: `Before handing over: the final notice of ${sayDay(sent)} gives time until ${sayDay(deadline)}.`, earliest: addDays(deadline, 1) };
}

function openMatters({ disputes }: Situation, { standing, planKept, plan }: HandOver, today: Day): readonly (Missing | null)[] {
  const open = disputes.filter(({ closed }) => closed === undefined);
  return [
    open.length === 0 ? null : { message: `Before handing over: close the dispute of ${sayDay(open[0]?.opened ?? today)}${open.length > 1 ? ` and ${open.length - 1} more` : ""}.` },
    standing === undefined || standing.state !== "open" ? null : { message: `Before handing over: ${sayMoney(standing.total)} is promised by ${sayDay(standing.due)}.`, earliest: addDays(standing.due, 1) },
    planKept ? { message: "Before handing over: a payment plan is being kept." } : null,
    plan?.missed !== undefined && today <= plan.missed.cureEnds ? { message: `Before handing over: a missed instalment of the plan can be cured until ${sayDay(plan.missed.cureEnds)}.`, earliest: addDays(plan.missed.cureEnds, 1) } : null,
  ];
}

function tooFewContacts({ contacts }: Situation): Missing | null {
  const needed = practice["ES-01"].params.contacts;
  const tried = contacts.filter(({ inbound, outcome }) => !inbound && outcome !== "number dead").length;
  return tried >= needed ? null : { message: `Before handing over: ${sayCount(tried, "contact")} in the log, at least ${needed} are needed.` };
}

function balance({ invoices }: Situation, { minimumMinor = 1 }: HandOver): Missing | null {
  if (!invoices) return null;
  const sums = new Map<string, number>();
  for (const { open } of invoices) sums.set(open.currency, (sums.get(open.currency) ?? 0) + open.minor);
  const isEnough = [...sums.values()].some((minor) => minor >= Math.max(1, minimumMinor));
  return isEnough ? null : { message: "Before handing over: with credits and payments set off, too little is left." };
}

/** Stops that bind whoever takes over. */
function flags({ profile }: Situation): readonly Finding[] {
  const notes = [
    profile.cease === undefined ? "" : `asked in writing on ${sayDay(profile.cease)} that contact stop`,
    profile.attorney === undefined ? "" : `is represented by ${profile.attorney.name || "an attorney"}`,
    profile.adviser === undefined ? "" : `has had a debt adviser since ${sayDay(profile.adviser)}`,
    profile.deceased === undefined ? "" : "has died",
    ...Object.keys(profile.optOuts ?? {}).map((channel) => `asked not to be contacted by ${channel}`),
  ];
  const { source } = practice["ES-01"];
  return notes.filter((note) => note !== "").map((note) => ({ rule: "ES-01", severity: "record", message: `Pass on: the customer ${note}.`, source, override: "none" }));
}
