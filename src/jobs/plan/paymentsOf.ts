/** The money that is a plan's, as the rules share out what came in. */
import { planLines } from "../../rules/casework/plans/planLines";
import { planMoney } from "../../rules/casework/plans/planMoney";
import { standingRows } from "../../rules/casework/standingRows";
import { indexBook } from "../../rules/brief/indexBook";
import type { PlanPayment } from "../../rules/plan/watch/allocatePayments";
import type { Desk } from "../desk/Desk";
import type { FoundPlan } from "./findPlan";

export function paymentsOf({ prepared: { book, today } }: Desk, { customer, case: { plan } }: FoundPlan): readonly PlanPayment[] {
  const rows = indexBook(book).file(customer);
  if (!rows) return [];
  const activities = book.activities.filter((activity) => activity.customer === customer);
  return planMoney(planLines(standingRows(activities).standing), { ...rows, activities }, today).of.get(plan.id) ?? [];
}
