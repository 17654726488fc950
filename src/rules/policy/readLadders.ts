/** Reads the ladders of a policy: one for each segment, steps in order of severity and of days. */
import { foldText } from "../../base/foldText";
import { stepNames } from "../../ledger/Policy";
import type { LadderStep, Policy, StepName } from "../../ledger/Policy";
import { defaultPolicy } from "../defaultPolicy";
import { isFields, isWhole, type Report } from "./PolicyFields";

export function readLadders(data: unknown, report: Report): Policy["ladders"] {
  if (data === undefined) return defaultPolicy.ladders;
  if (!isFields(data)) {
    report("ladders", "Expected a ladder for each segment.");
    return defaultPolicy.ladders;
  }
  const ladders = new Map(Object.entries(defaultPolicy.ladders));
  const seen = new Set<string>();
  for (const [segment, steps] of Object.entries(data)) {
    const key = foldText(segment);
    if (seen.has(key)) report(`ladders.${segment}`, "Two ladders are for the same segment.");
    seen.add(key);
    ladders.set(key, readLadder(steps, `ladders.${segment}`, report));
  }
  return Object.fromEntries(ladders);
}

function readLadder(data: unknown, field: string, report: Report): readonly LadderStep[] {
  if (!Array.isArray(data) || data.length === 0) {
    report(field, "Expected at least one step.");
    return [];
  }
  let severity = -1;
  let from = -Infinity;
  return data.map((each: unknown, index): LadderStep => {
    const at = `${field}.${index}`;
    const { step, fromDaysLate, waitDays } = isFields(each) ? each : {};
    const place = stepNames.indexOf(step as StepName);
    if (place < 0) report(`${at}.step`, `Choose one of ${stepNames.join(", ")}.`);
    else if (place <= severity) report(`${at}.step`, `${stepNames[place]} comes before ${stepNames[severity]}.`);
    severity = Math.max(severity, place);
    const [least, most] = step === "Reminder" ? [-60, -1] : step === "Due today" ? [0, 0] : [1, 365];
    if (!isWhole(fromDaysLate, least, most)) report(`${at}.fromDaysLate`, least === most ? "Due today is on the due date: enter 0." : `Enter whole days from ${least} to ${most}.`);
    else if (fromDaysLate <= from) report(`${at}.fromDaysLate`, `Enter more days than the step before, ${from}.`);
    else from = fromDaysLate;
    if (!isWhole(waitDays, 1, 90)) report(`${at}.waitDays`, "Enter whole days from 1 to 90.");
    return { step: step as StepName, fromDaysLate: fromDaysLate as number, waitDays: waitDays as number };
  });
}
