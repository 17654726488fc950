/** Binds the errands of plans to the desk: what they log is shown at once, and may be taken back like any other entry. */
import { useMemo } from "react";
import type { Desk } from "../../jobs/desk/Desk";
import type { PlanSaved } from "../../jobs/plan/PlanSaved";
import type { DeskJobs } from "../DeskJobs";
import type { DeskHands } from "../desk/useDesk";
import type { PlanHands } from "./PlanHands";
import { stateWords } from "./planWords";
import type { TabWatch } from "./useTabWatch";

export function usePlanHands(jobs: DeskJobs, { inTurn, planning }: DeskHands, { differences, again }: TabWatch): PlanHands {
  return useMemo(() => ({
    differences,
    begin: (renegotiates) => planning({ renegotiates }),
    save: (terms, renegotiates, reason, context) => inTurn((desk) => jobs.savePlan(desk, terms, renegotiates, context, reason), (saved) => offered(saved, terms.customer)),
    build: (about, context) => inTurn((desk) => jobs.buildPlan(desk, about, context)),
    async step(about, state, note) {
      const done = await inTurn((desk) => jobs.stepPlan(desk, about, state, note), ({ activity: { id, customer, name } }) => ({ last: { id, customer, name }, said: `Plan ${stateWords[state].toLowerCase()} logged: ${name}` }));
      // The tab tells the state as well.
      if (!("code" in done)) again();
      return done;
    },
  }), [jobs, inTurn, planning, differences, again]);
}

function offered({ desk, about }: PlanSaved, customer: string) {
  const name = nameOf(desk, customer);
  const plan = desk.files.get(customer)?.plans.find(({ id }) => id === about);
  return { last: { id: about, customer, name }, said: `Plan${plan ? ` ${plan.plan.id}` : ""} logged: ${name}` };
}

const nameOf = (desk: Desk, customer: string): string => desk.decisions.get(customer)?.name ?? customer;
