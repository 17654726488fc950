/** Interest at a contract's yearly rate on one debt that is late: simple, for actual days over 365, without a fixed sum. */
import { addDays } from "../../../base/Day";
import { money } from "../../../base/Money";
import { accrue } from "../interest/accrue";
import { decimalOfRatio, roundRatio, type Ratio } from "../interest/Ratio";
import type { LateAnswer, LateDebt } from "./lateCharges";

export function contractCharges(annualPercent: Ratio, { principal, due, until, pauses = [] }: Omit<LateDebt, "method">): LateAnswer {
  if (principal.minor < 0) return { refusal: "A credit carries no late-payment interest." };
  const days = Math.max(0, until - due);
  const interest = money(roundRatio(accrue(principal.minor, { annualPercent, dayCount: "ACT/365F", pauses }, due, until)), principal.currency);
  return {
    charges: {
      days, method: "fixed at start", interest,
      segments: days > 0 && principal.minor > 0 ? [{ from: addDays(due, 1), days, rate: decimalOfRatio(annualPercent) }] : [],
      fixedSum: money(0, principal.currency),
      total: money(principal.minor + interest.minor, principal.currency),
      toCheck: [],
    },
  };
}
