/** What is being proposed: kept at each keystroke, its alternatives, the terms as typed, and the schedule they give. */
import { useCallback, useMemo, useState } from "react";
import type { Desk } from "../../../jobs/desk/Desk";
import type { PlanTerms } from "../../../ledger/Plan";
import type { Coverable } from "../../../rules/plan/propose/coverable";
import type { Alternative } from "../../../rules/plan/propose/threeAlternatives";
import type { PlanDraft } from "../../PlanJobs";
import { notYetDue, pickedLines } from "./linesOf";
import { formOf, type PlanField, type PlanForm } from "./planForm";
import type { DeskJobs } from "../../DeskJobs";
import { freshPlanning, planningKey, planningText, readPlanning, type PlanningDraft } from "./planningDraft";
import { placeProblems } from "./problemField";
import { readTerms, type Wrong } from "./readTerms";

export interface Planned {
  readonly planning: PlanningDraft;
  readonly isRestored: boolean;
  /** Empty where a plan is renegotiated: what it covers stands. */
  readonly currencies: readonly Coverable[];
  readonly cover: Coverable | null;
  readonly lines: readonly number[];
  readonly leftOut: readonly string[];
  readonly alternatives: readonly Alternative[];
  readonly chosen: Alternative["name"] | null;
  /** Null where nothing can be planned. */
  readonly form: PlanForm | null;
  readonly draft: PlanDraft | null;
  readonly wrong: Wrong;
  /** Problems that no field answers for. */
  readonly general: readonly string[];
  set(change: Partial<PlanningDraft>): void;
  type(change: Partial<PlanForm>): void;
  choose(name: Alternative["name"]): void;
  clear(): void;
}

/** What an alternative is made of; choosing another puts these back. */
const shapeFields: readonly PlanField[] = ["by", "length", "every", "date", "date2", "days", "first"];

export function usePlanning(desk: Desk, customer: string, jobs: DeskJobs, renegotiates: string | null): Planned {
  const [restored] = useState(() => readPlanning(jobs.keptDraft(planningKey(customer)), renegotiates));
  const [planning, setPlanning] = useState<PlanningDraft>(restored ?? freshPlanning(renegotiates));
  const [isRestored, setRestored] = useState(restored !== null);

  const currencies = useMemo(() => (renegotiates === null ? jobs.coverable(desk, customer) : []), [jobs, desk, customer, renegotiates]);
  const cover = currencies.find(({ currency }) => currency === planning.currency) ?? currencies.find((each) => pickedLines(each, []).length > 0) ?? currencies[0] ?? null;
  const { withLateCharges, changes } = planning;
  const { today } = desk.prepared;
  const leftOut = useMemo(() => planning.leftOut ?? (cover ? notYetDue(cover, today) : []), [planning.leftOut, cover, today]);
  const lines = useMemo(() => (cover ? pickedLines(cover, leftOut) : []), [cover, leftOut]);
  const offered = useMemo(() => (cover && lines.length > 0 ? jobs.alternatives(desk, { customer, currency: cover.currency, lines, withLateCharges }) : null), [jobs, desk, customer, cover, lines, withLateCharges]);
  const alternatives = offered && "alternatives" in offered ? offered.alternatives : [];
  const alternative = alternatives.find(({ name }) => name === planning.chosen) ?? alternatives.find(({ name }) => name === "as they pay") ?? alternatives[0];
  const former = useMemo(() => (renegotiates === null ? undefined : formerTerms(desk, customer, jobs, renegotiates)), [desk, customer, jobs, renegotiates]);
  const base = former?.terms ?? alternative?.terms;

  const read = useMemo(() => (base ? readTerms(base, changes, jobs) : null), [base, changes, jobs]);
  const draft = useMemo((): PlanDraft | null => {
    if (!read || !base) return null;
    if (renegotiates === null) return jobs.draftPlan(desk, read.terms);
    return jobs.draftRenegotiation(desk, renegotiates, newTerms(read.terms));
  }, [jobs, desk, renegotiates, read, base]);
  const form = base ? { ...formOf(base), ...changes } : null;
  const { wrong, general } = form && read && draft ? placeProblems(draft.ok ? [] : draft.problems, form, read.wrong)
    : { wrong: {}, general: offered && "problems" in offered ? offered.problems.map(({ message }) => message) : [] };

  const keep = useCallback((next: PlanningDraft) => {
    setPlanning(next);
    jobs.keepDraft(planningKey(customer), planningText(next));
  }, [jobs, customer]);
  return {
    planning, isRestored, currencies, cover, lines, leftOut, alternatives, form, draft, wrong, general, chosen: alternative?.name ?? null,
    set: (change) => keep({ ...planning, ...change }),
    type: (change) => keep({ ...planning, changes: { ...changes, ...change } }),
    choose: (name) => keep({ ...planning, chosen: name, changes: Object.fromEntries(Object.entries(changes).filter(([field]) => !(shapeFields as readonly string[]).includes(field))) }),
    clear() {
      setRestored(false);
      keep(freshPlanning(renegotiates));
    },
  };
}

/** What the next version starts from; where the former terms give no schedule any more, they stand in the form to be changed. */
function formerTerms(desk: Desk, customer: string, jobs: DeskJobs, about: string): { readonly terms: PlanTerms } | undefined {
  const started = jobs.draftRenegotiation(desk, about, {});
  if (started.ok) return started;
  return desk.files.get(customer)?.plans.find(({ id }) => id === about)?.plan;
}

/** Whom it is of, and what is owed, follow from the plan and its payments. */
function newTerms({ customer: _customer, invoices: _invoices, currency: _currency, principal: _principal, charges: _charges, start: _start, ...agreed }: PlanTerms): Partial<PlanTerms> {
  return agreed;
}
