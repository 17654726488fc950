/** Reads whether the ranking looks ahead, and how far. */
import type { Policy } from "../../ledger/Policy";
import { defaultPolicy } from "../defaultPolicy";
import { isFields, isWhole, type Report } from "./PolicyFields";

/** Less than a week is noise; of more than four months a book of a year has too few outcomes. */
export const LEAST_HORIZON = 7;
export const MOST_HORIZON = 120;

export function readForesight(data: unknown, report: Report): Policy["foresight"] {
  if (data === undefined) return defaultPolicy.foresight;
  const { on = defaultPolicy.foresight.on, horizonDays = defaultPolicy.foresight.horizonDays } = isFields(data) ? data : { on: null };
  if (typeof on !== "boolean") report("foresight.on", "Choose on or off.");
  if (!isWhole(horizonDays, LEAST_HORIZON, MOST_HORIZON)) report("foresight.horizonDays", `Enter whole days from ${LEAST_HORIZON} to ${MOST_HORIZON}.`);
  return { on: on as boolean, horizonDays: horizonDays as number };
}
