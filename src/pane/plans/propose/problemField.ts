/** Beside which field a problem of the rules is said; what is about the debt itself is said above them all. */
import type { PlanProblem } from "../../../rules/plan/PlanProblem";
import type { PlanField, PlanForm } from "./planForm";
import type { Wrong } from "./readTerms";

export function problemField({ code, message }: PlanProblem, { every, workingDay }: PlanForm): PlanField | null {
  const isDown = message.startsWith("The down payment") || message.startsWith("A down payment");
  switch (code) {
    case "zero instalment": case "below interest": return isDown ? "down" : "length";
    case "nothing to plan": return isDown ? "down" : null;
    case "before start": return isDown ? "downDay" : every === "custom" ? "days" : "first";
    case "dates not rising": return every === "custom" ? "days" : "first";
    case "too few days": return every === "custom" ? "days" : "length";
    case "too many instalments": return "length";
    case "end after limit": return "limit";
    case "no working day": return workingDay === "none" ? "first" : "workingDay";
    case "bad rate": return "rate";
    default: return null;
  }
}

/** What was misread comes first: the rules were asked about something else in its place. */
export function placeProblems(problems: readonly PlanProblem[], form: PlanForm, misread: Wrong): { readonly wrong: Wrong; readonly general: readonly string[] } {
  const wrong: Wrong = { ...misread };
  const general: string[] = [];
  if (Object.keys(misread).length > 0) return { wrong, general };
  for (const problem of problems) {
    const field = problemField(problem, form);
    if (field === null || wrong[field] !== undefined) general.push(problem.message);
    else wrong[field] = problem.message;
  }
  return { wrong, general };
}
