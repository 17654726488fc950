/** Asks every rule in force about an action and gathers what they say, strictest first. */
import { dayFromIso } from "../../base/Day";
import { isInForce, lawOf } from "./law/laws";
import type { Action } from "./Action";
import { draftRules } from "./drafts/draftRules";
import { severities } from "./Finding";
import type { Finding, Verdict } from "./Finding";
import { callRules } from "./frequency/callRules";
import { stateRules } from "./frequency/stateRules";
import { hourRules } from "./hours/hourRules";
import { instantOf } from "./hours/localTime";
import { planRules } from "./plans/planRules";
import { recordRules } from "./records/recordRules";
import type { Rule } from "./Rule";
import { scopeRules } from "./scope/scopeRules";
import { scopesOf } from "./scope/scopesOf";
import { disputeRules } from "./stops/disputeRules";
import { stopRules } from "./stops/stopRules";
import type { WallFacts } from "./WallFacts";

/** Absolute stops, disputes, hours, counts, words, plans, records, scope: among findings of one severity the order shown. */
const rules: readonly Rule[] = [...stopRules, ...disputeRules, ...hourRules, ...stateRules, ...callRules, ...draftRules, ...planRules, ...recordRules, ...scopeRules];

export function judgeFacts(facts: WallFacts, action: Action): Verdict {
  const scopes = scopesOf(facts);
  const findings: Finding[] = [];
  for (const { law, scope, on, judge } of rules) {
    const missing = scopes.get(scope);
    if (missing === undefined || !on.includes(action.kind) || !isInForce(law, facts.today)) continue;
    const said = judge(facts, action, scopes);
    if (!said) continue;
    const { severity, override, source } = lawOf(law);
    const found = said.severity ?? severity;
    findings.push({
      rule: law,
      severity: facts.mode === "advise" && found === "block" ? "warn" : found,
      message: missing === "" ? said.message : `${said.message} (Assumed: ${missing} is not filled in.)`,
      source: said.source ?? source,
      // An assumption opens with a reason: the person may know what the profile does not.
      override: missing !== "" && found === "block" ? "reason" : said.override ?? (found === "warn" && severity === "block" ? "reason" : override),
      ...(said.earliest !== undefined && { earliest: said.earliest }),
    });
  }
  return gather(findings, facts);
}

/** A verdict from findings of any order; those of one severity keep theirs. */
export function gather(found: readonly Finding[], facts: Pick<WallFacts, "zones">): Verdict {
  const rank = ({ severity }: Finding): number => severities.indexOf(severity);
  const findings = [...found].sort((a, b) => rank(b) - rank(a));
  const strictest = findings[0]?.severity;
  const severity = strictest === "block" || strictest === "warn" ? strictest : "allow";
  const earliest = severity === "block" ? latest(findings.filter((finding) => finding.severity === "block"), facts) : undefined;
  return { severity, findings, ...(earliest !== undefined && { earliest }) };
}

/** The latest of the moments; absent where one of the stops has no end. */
function latest(blocks: readonly Finding[], { zones }: Pick<WallFacts, "zones">): string | undefined {
  let last: { readonly at: number; readonly text: string } | undefined;
  for (const { earliest } of blocks) {
    if (earliest === undefined) return undefined;
    const day = dayFromIso(earliest);
    const at = day === null ? Date.parse(earliest) : instantOf(day, 0, zones[0] ?? "UTC");
    if (last === undefined || at > last.at) last = { at, text: earliest };
  }
  return last?.text;
}
