/** Where a plan stands and how it came there, as the lines of its tab, newest first. What the payments brought about is told as theirs. */
import { addDays, type Day } from "../../base/Day";
import type { Activity } from "../../ledger/Activity";
import type { Plan, PlanStep } from "../../ledger/Plan";
import type { PlanCase } from "../../rules/casework/CaseFile";
import { sayDay } from "../../rules/say";

/** Of these the last holds all that no line of its own is left for. */
export const STATE_LINES = 5;

/** Characters that are seen beside the label. */
const WIDEST = 110;
const EARLIER = "earlier: ";

/** `versions`: of this plan at least; others are passed over. `lines`: how many may be taken. */
export function stateLines({ plan, watch }: PlanCase, versions: readonly PlanCase[] = [], lines = STATE_LINES): readonly string[] {
  const steps = plan.steps.map((step) => (step.state === "renegotiated" ? replacedLine(step, replacedBy(plan, step, versions)) : stepLine(step)));
  const all = [...steps, ...(watch.state === plan.state ? [] : [moneyLine(watch)])].reverse();
  if (all.length <= lines) return all;
  // Where one line is left it says where the plan stands now.
  if (lines <= 1) return all.slice(0, lines);
  const own = all.slice(0, lines - 1);
  const rest = `${EARLIER}${all.slice(own.length).join("; ")}`;
  return [...own, rest.length <= WIDEST ? rest : `${rest.slice(0, WIDEST - 1)}…`];
}

/** True for what the payments made us say once, and for steps that shared a line: a person's words hardly read so. */
export const isPassingLine = (text: string): boolean => text.startsWith(EARLIER) || /^(completed|defaulted|active again)( on .*)?, by the payments$/.test(text);

/** Every line that the log ever gave cause for, steps that were taken back too, by the plan's reference. */
export function linesEverLogged(activities: readonly Activity[]): ReadonlyMap<string, ReadonlySet<string>> {
  const lines = new Map<string, Set<string>>();
  const versions = new Map<string, Pick<Plan, "id" | "version">>();
  for (const row of activities) {
    if (row.kind !== "plan") continue;
    versions.set(row.id, { id: row.plan, version: row.version });
    const own = lines.get(row.plan) ?? new Set();
    lines.set(row.plan, own.add(stepLine({ state: "proposed", day: row.day, who: row.who })));
  }
  for (const row of activities) {
    if (row.kind !== "plan step") continue;
    const of = versions.get(row.about);
    const own = of && lines.get(of.id)?.add(stepLine(row));
    if (row.state === "accepted") own?.add(replacedLine(row, of?.version)).add(replacedLine(row));
  }
  return lines;
}

const stepLine = ({ state, day, who }: PlanStep): string => `${state} on ${dayBy(day, who)}`;
const replacedLine = ({ day, who }: Pick<PlanStep, "day" | "who">, version?: number): string => `${version === undefined ? "renegotiated" : `replaced by version ${version}`} on ${dayBy(day, who)}`;
const dayBy = (day: Day, who: string): string => `${sayDay(day)}${who === "" ? "" : ` by ${who}`}`;

/** A former version ends by the step that accepts a later one. */
function replacedBy({ id, version }: Plan, { day, who }: PlanStep, versions: readonly PlanCase[]): number | undefined {
  const later = versions.filter(({ plan }) => plan.id === id && plan.version > version && plan.steps.some((step) => step.state === "accepted" && step.day === day && step.who === who));
  return later.map(({ plan }) => plan.version).sort((a, b) => a - b)[0];
}

function moneyLine({ state, instalments, missed }: PlanCase["watch"]): string {
  const paidOn = instalments.flatMap((one) => one.paidOn ?? []);
  const day = state === "defaulted" ? lateDay(missed) : state === "completed" && paidOn.length > 0 ? paidOn.reduce((last, on) => (on > last ? on : last)) : undefined;
  const what = state === "active" ? "active again" : state;
  return `${what}${day === undefined ? "" : ` on ${sayDay(day)}`}, by the payments`;
}

/** The day after the days to cure the first missed instalment were over. */
const lateDay = ([first]: PlanCase["watch"]["missed"]): Day | undefined => first && addDays(first.cureEnds, 1);
