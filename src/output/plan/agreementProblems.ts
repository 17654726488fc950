/** What a person should see to before a payment plan is sent for acceptance: what is missing, and where a law may ask for more. Nothing here says that a plan is allowed. */
import type { Day } from "../../base/Day";
import type { Profile } from "../../ledger/Profile";
import type { Plan } from "../../ledger/Plan";
import type { Brief } from "../../rules/brief/Brief";
import { planCopyDue } from "../../rules/plan/planCopyDue";
import { sayDay } from "../../rules/say";

type Known = Pick<Profile, "debtor" | "role">;

export interface ProblemInput {
  readonly plan: Plan;
  readonly brief: Pick<Brief, "customer" | "file" | "open">;
  readonly known: Known;
  readonly country: string;
  readonly today: Day;
  readonly missing: readonly string[];
}

/** Claims so old may be out of time in many places; paying or acknowledging may then revive them. */
const OLD_DAYS = 3 * 365;
const YEAR_DAYS = 366;
const agreedStates: readonly string[] = ["accepted", "active"];

const individuals: readonly (Profile["debtor"] | undefined)[] = ["consumer", "sole trader", "partnership"];

export const isConsumerOfOthers = ({ debtor, role }: Known): boolean => debtor === "consumer" && role !== undefined && role !== "own claims";

export function agreementProblems({ plan, brief, known, country, today, missing }: ProblemInput): readonly string[] {
  return [...missing, ...standingProblems(plan, brief), ...costProblems(plan), ...(country === "US" ? usProblems(plan, brief, known, today) : []), ...(country === "GB" ? ukProblems(plan, known) : []), ...ageProblems(plan, brief, known, today)];
}

function standingProblems({ state, terms }: Plan, { customer, file: { disputes, profile } }: ProblemInput["brief"]): readonly string[] {
  const covered = new Set(terms.invoices.map(({ number }) => number));
  const isDisputed = customer.disputed || disputes.some(({ closed, invoices }) => closed === undefined && (invoices.length === 0 || covered.size === 0 || invoices.some((number) => covered.has(number))));
  return [
    ...(state === "proposed" || agreedStates.includes(state) ? [] : [`The plan is ${state}: this text no longer fits.`]),
    ...(isDisputed ? ["Part of what the plan covers is in dispute: settle the dispute first, or make sure the disputed amount is left out."] : []),
    ...(profile.bankruptcy !== undefined ? ["The customer is in bankruptcy: no plan may be agreed without the court or the trustee."] : []),
    ...(profile.breathingSpace !== undefined || profile.crisisTreatmentEnded !== undefined ? ["The customer is in breathing space: do not send this while it lasts."] : []),
  ];
}

function costProblems({ terms: { interest, charges } }: Plan): readonly string[] {
  const hasCost = (interest.kind !== "none" && Number(interest.annualPercent) > 0) || (charges !== undefined && charges.interest.minor + charges.fees.minor > 0);
  return hasCost ? ["Interest and fees need a clause of the contract or a law: check that you may charge them."] : [];
}

/** 12 CFR 1026.2(a)(17): a finance charge, or more than four instalments. Name and notices of 12 CFR 1006.18(e) where the claim is another's. */
function usProblems({ terms, schedule, steps }: Plan, { file: { profile } }: ProblemInput["brief"], known: Known, today: Day): readonly string[] {
  if (known.debtor === undefined) return ["It is not known whether the customer is a consumer; if so, other rules apply. Enter it in the customer's profile."];
  if (known.debtor !== "consumer") return [];
  const copyDue = planCopyDue("US", profile.state, steps.find(({ state }) => agreedStates.includes(state))?.day ?? today);
  return [
    ...(terms.interest.kind !== "none" || schedule.instalments.length > 4 ? ["A plan with a consumer that has a finance charge or more than four instalments may count as credit (12 CFR 1026.2(a)(17)): have it reviewed."] : []),
    ...(isConsumerOfOthers(known) ? ["The notice that this is an attempt to collect a debt is in the text (12 CFR 1006.18(e)). While the validation period runs, send the validation notice first; name what authorises any charge (15 U.S.C. 1692f(1))."] : []),
    ...(copyDue === null ? [] : [`The customer must have the schedule in writing by ${sayDay(copyDue)} where it is agreed ${steps.some(({ state }) => agreedStates.includes(state)) ? "as logged" : "today"} (D.C. Code 28-3814).`]),
  ];
}

/** FSMA (Regulated Activities) Order 2001, art. 60F: exempt while free of interest and within twelve instalments and twelve months. */
function ukProblems({ terms, schedule }: Plan, known: Known): readonly string[] {
  if (known.debtor === undefined) return ["It is not known whether the customer is an individual; if so, other rules apply. Enter it in the customer's profile."];
  if (!individuals.includes(known.debtor)) return [];
  const last = schedule.instalments.at(-1);
  const isLong = schedule.instalments.length > 12 || (last !== undefined && last.due - terms.start > YEAR_DAYS);
  return isLong || terms.interest.kind !== "none" || schedule.fees > 0
    ? ["With an individual, a plan of more than twelve instalments or twelve months, or with interest or fees, may be a regulated credit agreement (art. 60F RAO): have it reviewed, and point to free debt advice."] : [];
}

function ageProblems({ terms }: Plan, { open }: ProblemInput["brief"], known: Known, today: Day): readonly string[] {
  const covered = new Set(terms.invoices.map(({ number }) => number));
  const isOld = open.some(({ invoice: { number, dueDate } }) => (covered.size === 0 || covered.has(number)) && dueDate !== undefined && today - dueDate > OLD_DAYS);
  return isOld ? [`Some of the debt is more than three years old. Acknowledging or paying it may start the limitation period anew${individuals.includes(known.debtor) ? "; tell the customer so where the law asks for it" : ""}.`] : [];
}
