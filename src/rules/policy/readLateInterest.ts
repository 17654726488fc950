/** Reads what a team claims for paying late: nothing, by law, or a contract's rate. */
import type { Policy } from "../../ledger/Policy";
import { defaultPolicy } from "../defaultPolicy";
import { isPercent, percentExpected } from "./isPercent";
import { isFields, type Report } from "./PolicyFields";

export function readLateInterest(data: unknown, report: Report): Policy["lateInterest"] {
  if (data === undefined) return defaultPolicy.lateInterest;
  const { kind, annualPercent } = isFields(data) ? data : {};
  if (kind === "none" || kind === "law") return { kind };
  if (kind !== "contract") report("lateInterest", "Choose one of none, law, contract.");
  else if (isPercent(annualPercent)) return { kind, annualPercent };
  else report("lateInterest.annualPercent", percentExpected);
  return defaultPolicy.lateInterest;
}
