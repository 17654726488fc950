/** A version of a plan by the id of its entry, and the versions around it. */
import type { CaseFile, PlanCase } from "../../rules/casework/CaseFile";
import type { Desk } from "../desk/Desk";

export interface FoundPlan { readonly customer: string; readonly file: CaseFile; readonly case: PlanCase }

/** Null where the entry was taken back or the log does not know it. */
export function findPlan({ files }: Pick<Desk, "files">, about: string): FoundPlan | null {
  for (const [customer, file] of files) {
    const found = file.plans.find(({ id }) => id === about);
    if (found) return { customer, file, case: found };
  }
  return null;
}

export function planOf(desk: Pick<Desk, "files">, about: string): FoundPlan {
  const found = findPlan(desk, about);
  if (!found) throw new Error(`Expected a plan of this desk, got ${about}`);
  return found;
}

/** Every version that stands, of every customer. */
export const allPlans = ({ files }: Pick<Desk, "files">): readonly FoundPlan[] =>
  [...files].flatMap(([customer, file]) => file.plans.map((one) => ({ customer, file, case: one })));
