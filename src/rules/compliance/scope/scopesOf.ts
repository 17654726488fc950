/** Which sets of rules reach a customer. What is not known counts as the stricter case, and says that it was assumed. */
import { foldText } from "../../../base/foldText";
import { federalHoliday } from "../hours/holidays";
import type { WallFacts } from "../WallFacts";

/** `recorded`: facts that somebody wrote down, heard in every mode; `on`: the wall is not off. */
export type Scope = "recorded" | "on" | "US-FDCPA" | "US" | "US consumer" | "US-CA" | "US-DC" | "US-MA" | "US-NYC" | "US-OR" | "US-WA" | "US-WV" | "UK" | "UK consumer" | "other consumer";

/** Scope to the fact that is missing, "" where the scope is certain. */
export type Scopes = ReadonlyMap<Scope, string>;

export const isPerson = ({ debtor }: WallFacts): boolean => debtor !== "company";
/** A consumer's debt, not a business debt of a person. */
export const isConsumer = ({ debtor }: WallFacts): boolean => debtor === undefined || debtor === "consumer";
export const isOwnClaim = ({ role }: WallFacts): boolean => role === "own claims";

export function scopesOf(facts: WallFacts): Scopes {
  const scopes = new Map<Scope, string>([["recorded", ""]]);
  if (facts.mode === "off") return scopes;
  const add = (scope: Scope, missing = "") => scopes.set(scope, missing);
  add("on");
  const { country, state } = facts;
  const consumer = isConsumer(facts);
  const unsure = [facts.debtor === undefined ? "the kind of customer" : "", facts.role === undefined ? "your role" : ""].filter((name) => name !== "").join(" and ");
  if (country === "US" || country === undefined) {
    const missing = country === undefined ? "the country" : unsure;
    add("US", country === undefined ? missing : "");
    if (consumer) {
      add("US consumer", missing);
      if (!isOwnClaim(facts)) add("US-FDCPA", missing);
      addStates(add, facts, missing);
    }
    if (state === "CA" && isPerson(facts)) add("US-CA");
  }
  if (country === "GB" || country === undefined) {
    add("UK", country === undefined ? "the country" : "");
    if (consumer) add("UK consumer", country === undefined ? "the country" : unsure);
  }
  // Where the federal pack or the UK's rules do not reach, the team's own yardsticks do.
  if (consumer && !scopes.has("US-FDCPA") && !scopes.has("UK consumer")) add("other consumer");
  return scopes;
}

function addStates(add: (scope: Scope, missing?: string) => void, facts: WallFacts, missing: string): void {
  const { state } = facts;
  const inState = (code: string): string | null => state === code ? missing : state === undefined ? missing || "the state" : null;
  for (const [code, scope] of [["MA", "US-MA"], ["DC", "US-DC"], ["WV", "US-WV"]] as const) {
    const reach = inState(code);
    if (reach !== null) add(scope, reach);
  }
  const city = isNewYorkCity(facts);
  const inNewYork = inState("NY");
  if (inNewYork !== null && city !== false) add("US-NYC", city === null ? inNewYork || "the city" : inNewYork);
  if (isOwnClaim(facts)) return;
  for (const [code, scope] of [["WA", "US-WA"], ["OR", "US-OR"]] as const) {
    const reach = inState(code);
    if (reach !== null) add(scope, reach);
  }
}

const boroughs = new Set(["new york", "new york city", "nyc", "manhattan", "brooklyn", "queens", "bronx", "the bronx", "staten island"]);

/** Null where the city is not known. */
function isNewYorkCity({ city }: WallFacts): boolean | null {
  return city === undefined || city.trim() === "" ? null : boroughs.has(foldText(city));
}

/** In the United States the federal days; elsewhere what the caller knows. */
export const holidayOf = (facts: WallFacts): string | null => facts.country === "US" ? federalHoliday(facts.today) : facts.isHoliday(facts.today);
