/** What is being proposed to a customer, as it is kept from keystroke to keystroke and given back after a crash. */
import type { Alternative } from "../../../rules/plan/propose/threeAlternatives";
import { planFields, type PlanForm } from "./planForm";

export interface PlanningDraft {
  /** The entry whose next version it is. */
  readonly renegotiates: string | null;
  /** "" until chosen. */
  readonly currency: string;
  /** Keys of lines that are left out; null: those not yet due. */
  readonly leftOut: readonly string[] | null;
  readonly withLateCharges: boolean;
  readonly chosen: Alternative["name"] | null;
  /** Fields that were touched. */
  readonly changes: Partial<PlanForm>;
  readonly reason: string;
}

export const freshPlanning = (renegotiates: string | null): PlanningDraft => ({ renegotiates, currency: "", leftOut: null, withLateCharges: false, chosen: null, changes: {}, reason: "" });

/** A key of its own beside the customer's note. */
export const planningKey = (customer: string): string => `plan:${customer}`;

/** "" where nothing is worth keeping. */
export function planningText(draft: PlanningDraft): string {
  return JSON.stringify(draft) === JSON.stringify(freshPlanning(draft.renegotiates)) ? "" : JSON.stringify(draft);
}

/** Null where nothing was kept, or what was kept is of another plan. */
export function readPlanning(kept: string, renegotiates: string | null): PlanningDraft | null {
  const data = parse(kept);
  if (!data || data["renegotiates"] !== renegotiates) return null;
  const typed = typeof data["changes"] === "object" && data["changes"] !== null ? { ...data["changes"] } as Record<string, unknown> : {};
  const leftOut = data["leftOut"];
  return {
    renegotiates,
    currency: typeof data["currency"] === "string" ? data["currency"] : "",
    leftOut: Array.isArray(leftOut) ? leftOut.filter((each) => typeof each === "string") : null,
    withLateCharges: data["withLateCharges"] === true,
    chosen: (["soonest", "as they pay", "smallest"] as const).find((each) => each === data["chosen"]) ?? null,
    changes: Object.fromEntries(planFields.flatMap((field) => (typeof typed[field] === "string" ? [[field, typed[field]]] : []))),
    reason: typeof data["reason"] === "string" ? data["reason"] : "",
  };
}

function parse(kept: string): Record<string, unknown> | null {
  try {
    const data: unknown = JSON.parse(kept);
    return typeof data === "object" && data !== null ? { ...data } : null;
  } catch {
    return null;
  }
}
