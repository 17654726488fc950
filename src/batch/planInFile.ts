/** Offers a payment plan in a file: logged, its tab built and linked as the pane does it, its schedule printed. */
import { addDays, isoOfDay, type Day } from "../base/Day";
import type { Money } from "../base/Money";
import { makeDeskJobs } from "../jobs/desk/makeDeskJobs";
import type { Desk, Saved } from "../jobs/desk/Desk";
import type { Drafted, PlanDraft } from "../jobs/plan/PlanDraft";
import type { PlanSaved } from "../jobs/plan/PlanSaved";
import { plansOver } from "../jobs/plan/plansOver";
import type { PlanTerms } from "../ledger/Plan";
import type { PlanCase } from "../rules/casework/CaseFile";
import { termsOfPolicy } from "../rules/plan/planPolicy";
import type { Coverable } from "../rules/plan/propose/coverable";
import { pickTerms } from "../rules/plan/propose/pickTerms";
import { sayList } from "../rules/say";
import { customerNamed } from "./customerNamed";
import { openFile, type OpenFile } from "./openFile";
import { readPlanWords, type PlanWords } from "./readPlanWords";
import { orRefuse, Refusal } from "./Refusal";
import { sayPlan } from "./sayPlan";

type Jobs = ReturnType<typeof makeDeskJobs>;

const noDrafts = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined };

export async function planInFile(file: string, today: Day, words: PlanWords): Promise<string> {
  const opened = openFile(file);
  const prepared = await opened.prepare(today);
  const clock = { at: `${isoOfDay(today)}T${new Date().toISOString().slice(11, 19)}Z`, day: today };
  const jobs = makeDeskJobs(opened.store, noDrafts, () => clock, "dmy");
  const desk = await jobs.openDesk(prepared, words.who);
  const former = words.versionOf === undefined ? null : formerOf(desk, words.versionOf, words.customer);
  const draft = drafted(former ? redraft(jobs, desk, former, words) : draftNew(jobs, desk, words));
  const saved = orRefuse(await jobs.savePlan(desk, draft.terms, former?.id ?? null, opened.context)) as PlanSaved;
  const done = words.accept ? await accept(jobs, saved, opened) : saved;
  if (words.out !== undefined) opened.save(words.out);
  const made = done.desk.files.get(draft.terms.customer)?.plans.find(({ id }) => id === done.about);
  if (!made) throw new Error("Expected the plan on the desk");
  return sayPlan({ workbook: opened.name, name: prepared.book.customers.find(({ key }) => key === draft.terms.customer)?.name ?? "", case: made, draft, saved: done, out: words.out }, words.json);
}

/** Logged as accepted too, and said on its tab and in the customer's row. */
async function accept(jobs: Jobs, saved: PlanSaved, { context }: OpenFile): Promise<PlanSaved> {
  const { desk } = orRefuse(await jobs.stepPlan(saved.desk, saved.about, "accepted", ""));
  const written = orRefuse(await jobs.saveLog(desk, context)) as Saved;
  orRefuse(await jobs.watchTabs(written.desk, context));
  return { ...saved, desk: written.desk };
}

function drafted(draft: PlanDraft): Drafted {
  if (!draft.ok) throw new Refusal(draft.problems.map(({ message }) => message).join("\n"));
  const stops = draft.verdict.findings.filter(({ severity }) => severity === "block");
  if (stops.length > 0) throw new Refusal(stops.map(({ rule, message }) => `${rule}: ${message}`).join("\n"));
  return draft;
}

function draftNew(jobs: Jobs, desk: Desk, words: PlanWords): PlanDraft {
  const { prepared: { book, policy, today, isWorkingDay } } = desk;
  const customer = customerNamed(book, words.customer);
  const offer = offerIn(jobs.coverable(desk, customer.key), customer.name, words.currency);
  const lines = linesOf(offer, words.invoices);
  const numbers = lines.map((at) => offer.lines[at]?.number ?? "").filter(Boolean);
  const under = plansOver(desk, customer.key, offer.currency, numbers);
  if (under.length > 0) throw new Refusal(saysUnder(under, customer.name));
  const picked = pickTerms(offer, lines, false);
  const read = readPlanWords(words, { owed: picked.principal, today, policy: policy.plans, isWorkingDay });
  const { length } = read;
  if (!length) throw new Refusal("Say how long it is to be: --instalments 6, --amount 200 or --last 2027-06-01.");
  const terms: PlanTerms = {
    ...termsOfPolicy(policy.plans), customer: customer.key, ...picked, start: today, firstDay: addDays(today, policy.plans.daysToFirst), frequency: { every: "month" }, ...read, length,
  };
  return jobs.draftPlan(desk, terms);
}

function saysUnder(under: readonly PlanCase[], name: string): string {
  const said = under.map(({ plan: { id }, watch: { state } }) => `${id} (${state})`);
  return `${name} has ${said.length === 1 ? "plan" : "plans"} ${sayList(said)} over these invoices already. Renegotiate with --version-of ${under[0]?.plan.id ?? ""}, or choose others with --invoices.`;
}

function redraft(jobs: Jobs, desk: Desk, former: PlanCase, words: PlanWords): PlanDraft {
  if (words.invoices !== undefined || words.currency !== undefined) throw new Refusal("--version-of keeps the invoices and the currency of the plan: leave --invoices and --currency out.");
  const { policy, today, isWorkingDay } = desk.prepared;
  const { terms } = former.plan;
  const owed: Money = { minor: former.watch.open, currency: terms.currency };
  const { interest, roundingUnit, workingDayRule, ...read } = readPlanWords(words, { owed, today, policy: policy.plans, isWorkingDay });
  return jobs.draftRenegotiation(desk, former.id, {
    ...read, ...(words.interest !== undefined && { interest }), ...(words.rounding !== undefined && { roundingUnit }), ...(words.workingDay !== undefined && { workingDayRule }),
  });
}

/** The version of that plan that counts, of the customer where one is named. */
function formerOf(desk: Desk, id: string, customer: string | undefined): PlanCase {
  const only = customer === undefined ? undefined : customerNamed(desk.prepared.book, customer).key;
  for (const [key, { plans }] of desk.files) {
    const found = only !== undefined && key !== only ? undefined : plans.find((one) => one.isCurrent && one.plan.id.toLowerCase() === id.trim().toLowerCase());
    if (found) return found;
  }
  throw new Refusal(`There is no plan “${id}”${customer === undefined ? " in this workbook" : ` of ${customer}`}.`);
}

function offerIn(offers: readonly Coverable[], name: string, currency: string | undefined): Coverable {
  const usable = offers.filter(({ lines }) => lines.some(({ amount }) => amount.minor > 0));
  const wanted = currency === undefined ? usable : usable.filter((one) => one.currency === currency.trim().toUpperCase());
  const [only, ...more] = wanted;
  if (!only) {
    const under = [...new Set(offers.flatMap(({ lines }) => lines.flatMap(({ plan }) => plan ?? [])))];
    if (under.length > 0) throw new Refusal(`Everything ${name} owes is in dispute or under plan ${sayList(under)} already. Renegotiate with --version-of ${under[0] ?? ""}.`);
    throw new Refusal(`${name} owes nothing undisputed${currency === undefined ? "" : ` in ${currency}`} that a plan could cover.`);
  }
  if (more.length > 0) throw new Refusal(`${name} owes in ${sayList(wanted.map((one) => one.currency))}: choose one with --currency.`);
  return only;
}

/** Positions of the invoices named, else of all that a plan may cover. */
function linesOf({ lines }: Coverable, named: string | undefined): readonly number[] {
  const open = lines.flatMap(({ amount }, at) => (amount.minor > 0 ? [at] : []));
  if (named === undefined) return open;
  return named.split(",").map((one) => one.trim()).filter(Boolean).map((number) => {
    const at = lines.findIndex((line) => line.number.toLowerCase() === number.toLowerCase());
    const line = lines[at];
    if (!line) throw new Refusal(`Invoice “${number}” is not open.`);
    if (line.amount.minor <= 0) throw new Refusal(line.plan === undefined ? `Invoice “${number}” is in dispute, so no plan covers it.` : `Invoice “${number}” is under plan ${line.plan} already. Renegotiate with --version-of ${line.plan}.`);
    return at;
  });
}
