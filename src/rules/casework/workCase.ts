/** Replays the log of one customer over what the book holds of them. */
import type { Day } from "../../base/Day";
import { money } from "../../base/Money";
import type { Activity, Contact, Escalation, EscalationDecision, ProfileChange } from "../../ledger/Activity";
import type { Profile } from "../../ledger/Profile";
import type { GraceEnd } from "../facts/graceEnd";
import { tallyStated } from "../facts/tallyStated";
import type { JudgedPromises } from "../facts/judgePromises";
import type { CaseFile, DisputeCase, EscalationCase, PlanCase } from "./CaseFile";
import { followDisputes } from "./followDisputes";
import { followPromises, isFailed } from "./followPromises";
import { followUpOf } from "./followUpOf";
import { bothHeld, type Held } from "./heldByInvoice";
import { isReached } from "./isReached";
import { noteLine } from "./noteLine";
import { owedBy } from "./owedBy";
import type { CaseRows } from "./owedBy";
import { isKeptPlan, plannedByInvoice, type Planned } from "./plans/plannedByInvoice";
import { plansOf } from "./plans/plansOf";
import { standingRows } from "./standingRows";

/** A case, and what only the facts need of it. */
export interface WorkedCase {
  readonly file: CaseFile;
  readonly held: Held;
  /** What lies under plans that run; left out where the log has no plans. */
  readonly planned?: Planned;
  readonly sheet: JudgedPromises;
  /** The last day on which the latest broken promise of the log could still have been kept. */
  readonly lastBroken?: Day;
}

export function workCase(customer: string, rows: CaseRows, graceEnd: GraceEnd, today: Day): WorkedCase {
  const { standing: standingOnes, gone } = standingRows(rows.activities);
  const stated = rows.customer?.stated;
  const { disputes, held } = followDisputes(standingOnes, rows.invoices, stated?.open);
  const isLate = (): boolean => rows.customer !== undefined && stated !== undefined && tallyStated(rows.customer, stated, [], held.stated).oldestDaysLate > 0;
  const { plans, received } = plansOf(standingOnes, rows, today);
  const underPlans = (counts?: (plan: PlanCase) => boolean): Planned | undefined => plannedOf(plans, disputes, rows, held, counts);
  const planned = underPlans();
  const { promises, standing, lastBroken, sheet } = followPromises({
    rows: standingOnes, gone, sheet: rows.promises, received, owedOf: owedBy(rows, bothHeld(held, underPlans(isKeptPlan)), isLate, today), graceEnd, today,
  });
  const contacts = standingOnes.filter(isContact);
  const last = contacts.filter(isReached).reduce<Contact | undefined>((latest, contact) => (!latest || contact.day >= latest.day ? contact : latest), undefined);
  const escalation = escalationOf(standingOnes);
  const followUp = followUpOf(contacts);
  const goneLines = linesOf(gone);
  const file: CaseFile = {
    customer,
    activities: [...standingOnes].reverse(),
    contacts: [...contacts].reverse(),
    ...(last && { lastContact: { day: last.day, at: last.at, who: last.who, channel: last.channel, outcome: last.outcome } }),
    promises,
    ...(standing && { standing }),
    keptPromises: promises.filter(({ state }) => state === "kept" || state === "kept early").length,
    brokenPromises: promises.filter(({ state }) => isFailed(state)).length,
    disputes,
    plans,
    ...(escalation && { escalation }),
    ...(followUp && { followUp }),
    profile: profileOf(standingOnes),
    noteLines: linesOf(standingOnes),
    ...(goneLines.length > 0 && { goneLines }),
  };
  return { file, held, sheet, ...(planned && { planned }), ...(lastBroken !== undefined && { lastBroken }) };
}

/** A customer who disputes everything has nothing left that a plan could cover. */
export function plannedOf(plans: readonly PlanCase[], disputes: readonly DisputeCase[], { customer, invoices }: CaseRows, held: Held, counts?: (plan: PlanCase) => boolean): Planned | undefined {
  if (plans.length === 0 || customer?.disputed === true) return undefined;
  const open = customer?.stated?.open;
  return plannedByInvoice({ plans, disputes, invoices, ...(open && { stated: money(open.minor - held.stated, open.currency) }), ...(counts && { counts }) });
}

const isContact = (row: Activity): row is Contact => row.kind === "contact";

const linesOf = (rows: readonly Activity[]): readonly string[] => rows.flatMap((row) => (row.kind === "contact" || row.kind === "note" ? [noteLine(row)] : [])).reverse();

/** The last one that stands, with the last decision about it. */
function escalationOf(rows: readonly Activity[]): EscalationCase | undefined {
  const escalation = rows.filter((row): row is Escalation => row.kind === "escalation").pop();
  if (!escalation) return undefined;
  const { id, day, to, toWhom, question } = escalation;
  const decided = rows.filter((row): row is EscalationDecision => row.kind === "decision" && row.about === id).pop();
  return {
    id, day, to, toWhom,
    ...(question !== undefined && { question }),
    ...(decided && { decision: decided.decision, decidedOn: decided.day, ...(decided.until !== undefined && { until: decided.until }) }),
  };
}

function profileOf(rows: readonly Activity[]): Profile {
  const profile: Record<string, unknown> = {};
  for (const { change } of rows.filter((row): row is ProfileChange => row.kind === "profile")) {
    for (const [field, value] of Object.entries(change)) {
      if (value === null) delete profile[field];
      else if (value !== undefined) profile[field] = value;
    }
  }
  return profile;
}
