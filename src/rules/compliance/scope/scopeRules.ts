/** Whose rules apply, and what must be filled in because the stricter case was assumed. */
import { isoOfDay } from "../../../base/Day";
import { sayList } from "../../say";
import { usStates } from "../law/usStates";
import { outbound } from "../Rule";
import type { Rule } from "../Rule";
import { isConsumer, isPerson } from "./scopesOf";
import type { Scopes } from "./scopesOf";
import type { WallFacts } from "../WallFacts";

const california = usStates["ST-CA-01"].params;

/** A consumer's debt, or a business debt of a person: not above the cap, and entered into since the act reaches such debts. */
function isRosenthal({ owed, contractDay, debtor }: WallFacts): boolean {
  if (debtor === "consumer") return true;
  const dollars = owed?.find(({ currency }) => currency === "USD")?.minor ?? 0;
  return dollars <= california.mostMinor && (contractDay === undefined || isoOfDay(contractDay) >= california.businessFrom);
}

/** The facts that rules assumed, each once. */
export function missingFacts(facts: WallFacts, scopes: Scopes): readonly string[] {
  const missing = new Set([...scopes.values()].filter((name) => name !== ""));
  if (isPerson(facts) && facts.mode !== "off" && isConsumer(facts) && !facts.isZoneNarrow) missing.add(facts.country === "US" || facts.country === "CA" ? "a phone number, address or time zone" : "the time zone");
  return [...missing];
}

export const scopeRules: readonly Rule[] = [
  { law: "GATE-03", scope: "on", on: outbound, judge: (facts, _action, scopes) => {
    const missing = missingFacts(facts, scopes);
    return missing.length === 0 ? null : { message: `Fill in ${sayList(missing)} in the customer's profile; until then the stricter case is assumed.` };
  } },
  { law: "GATE-02", scope: "on", on: [...outbound, "scope"], judge: (facts, { kind }) => isPerson(facts) && !isConsumer(facts)
    ? { message: "The customer is a person, not a company: more rules can apply, even though this is a business debt.", severity: kind === "scope" ? "warn" : "record" } : null },
  { law: "ST-CA-01", scope: "US-CA", on: [...outbound, "scope"], judge: (facts, { kind }) => isRosenthal(facts)
    ? { message: "California's fair collection rules (Rosenthal Act) reach this debt.", severity: kind === "scope" ? "warn" : "record" } : null },
  { law: "GATE-01", scope: "US-FDCPA", on: ["scope"], judge: () => ({ message: "The federal debt-collector rules apply: a consumer debt is collected for another, or under another name." }) },
];
