/** What the wall says of offering a plan. */
import type { PlanTerms } from "../../ledger/Plan";
import type { Verdict } from "../../rules/compliance/Finding";
import { judgePlan } from "../../rules/compliance/judgePlan";
import type { Clock } from "../localClock";
import type { Desk } from "../desk/Desk";
import { situationOf } from "../desk/situationOf";

export const planVerdict = (desk: Desk, terms: PlanTerms, clock: Clock): Verdict => judgePlan(situationOf(desk, terms.customer, clock), terms);
