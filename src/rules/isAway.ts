/** Whether a case lies with somebody else: handed up or over and not returned, or given time that still runs. */
import type { Day } from "../base/Day";
import type { EscalationCase } from "./casework/CaseFile";

/** On the day that the time given ends the customer is back; a decision that names no day returns them, except to legal. */
export function isAway({ decision, until }: EscalationCase, today: Day): boolean {
  if (decision === undefined) return true;
  if (decision === "return to me") return false;
  return until === undefined ? decision === "legal" : until > today;
}
