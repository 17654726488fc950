/** What a person should know before an export is taken over, in sentences that say what to do. */
import type { Day } from "../../base/Day";
import type { Merge } from "../../rules/merge/Merge";
import { sayCount, sayDay } from "../../rules/say";
import type { ImportWarning, ReadExport } from "./Import";

export interface WarningInput {
  readonly reading: ReadExport;
  readonly today: Day;
  /** Of the last export from the same source that was taken over. */
  readonly before: Day | undefined;
  /** Days after which an export counts as old. */
  readonly staleAfter: number;
  readonly merge?: Merge;
}

export function warningsOf({ reading: { asOf, proof }, today, before, staleAfter, merge }: WarningInput): readonly ImportWarning[] {
  const warnings: ImportWarning[] = [];
  if (asOf === undefined && merge) warnings.push({ code: "no-as-of", message: "The export does not say as of which day it is. Check that it is today's before you take it over." });
  if (asOf !== undefined && today - asOf > staleAfter) warnings.push({ code: "stale", message: `The export is ${sayCount(today - asOf, "day")} old (as of ${sayDay(asOf)}). Payments since then are missing: export again before you chase.` });
  if (asOf !== undefined && before !== undefined && asOf < before) warnings.push({ code: "older", message: `An export as of ${sayDay(before)} was taken over already; this one is older (${sayDay(asOf)}) and would turn the list back.` });
  if (proof.verdict === "differs") warnings.push({ code: "not-proved", message: "The lines do not add up to the report's own sums. Look at the proof before you take them over." });
  if (!merge) return warnings;
  const { customerAsks, numberAsks, doubled, nameless, scope } = merge;
  const asks = customerAsks.length + numberAsks.length;
  if (asks > 0) warnings.push({ code: "asks", message: `${sayCount(asks, "question")} must be answered first: ${sayCount(customerAsks.length, "customer")} and ${sayCount(numberAsks.length, "number")} may be known under another name. Their lines wait.` });
  if (doubled.length > 0) warnings.push({ code: "doubled", message: `${sayCount(doubled.length, "number")} came twice and ${doubled.length === 1 ? "is" : "are"} left alone: ${doubled.slice(0, 3).map(({ name, number, where }) => `${number} of ${name}${where === "entities" ? " in two entities" : where === "list" ? " in the list" : ""}`).join(", ")}.` });
  if (nameless.length > 0) warnings.push({ code: "nameless", message: `${sayCount(nameless.length, "line")} of the export ${nameless.length === 1 ? "names" : "name"} no customer and ${nameless.length === 1 ? "is" : "are"} left out.` });
  return [...warnings, ...scope.told.map((message): ImportWarning => ({ code: "scope", message }))];
}
