/** Plans as the rules watch them, for tests of what is written of them. */
import { money } from "../../../src/base/Money";
import type { Day } from "../../../src/base/Day";
import type { Plan } from "../../../src/ledger/Plan";
import type { PlanCase } from "../../../src/rules/casework/CaseFile";
import type { PlanPayment } from "../../../src/rules/plan/watch/allocatePayments";
import { watchPlan } from "../../../src/rules/plan/watch/watchPlan";
import { day } from "../../rules/bookOf";

export const today = day("2026-11-22");

export const caseOfPlan = (plan: Plan, payments: readonly PlanPayment[] = [], on: Day = today): PlanCase =>
  ({ id: `${plan.id}.${plan.version}`, plan, watch: watchPlan(plan, payments, on), isCurrent: true });

export const paid = (on: string, minor: number, reference?: string): PlanPayment => ({ day: day(on), minor, ...(reference !== undefined && { reference }) });

export const euroCents = (minor: number) => money(minor, "EUR");
