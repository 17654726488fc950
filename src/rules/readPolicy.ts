/** Reads a policy from the workbook or a form: a whole policy, or what is wrong with each field. A field that is absent is the default's. */
import type { Policy, Strategy, Weights } from "../ledger/Policy";
import { collectorRoles, debtorKinds, wallModes } from "../ledger/Profile";
import { defaultPolicy } from "./defaultPolicy";
import { isAmount, isFields, isWhole, type Report } from "./policy/PolicyFields";
import { readForesight } from "./policy/readForesight";
import { readLadders } from "./policy/readLadders";
import { readLateInterest } from "./policy/readLateInterest";
import { readPlanPolicy } from "./policy/readPlanPolicy";
import { partNames } from "./score/scaleWeights";

export interface PolicyProblem {
  /** "weights.money", "ladders.key accounts.2.waitDays"; "" where it is no policy at all. */
  readonly field: string;
  /** What is expected, in a sentence. */
  readonly message: string;
}

export type PolicyReading = { readonly ok: true; readonly policy: Policy } | { readonly ok: false; readonly problems: readonly PolicyProblem[] };

const strategies: readonly Strategy[] = ["balanced", "newest", "longest", "largest"];
const MOST_BUCKET_ENDS = 10;

const graceUnits: readonly Policy["promiseGraceIn"][] = ["days", "working days"];

export function readPolicy(data: unknown): PolicyReading {
  if (!isFields(data)) return { ok: false, problems: [{ field: "", message: "Expected the settings of a policy." }] };
  const problems: PolicyProblem[] = [];
  const report: Report = (field, message) => void problems.push({ field, message });
  const { strategy = defaultPolicy.strategy, minimumOverdue = defaultPolicy.minimumOverdue, promiseGraceDays = defaultPolicy.promiseGraceDays, promiseGraceIn = defaultPolicy.promiseGraceIn } = data;
  if (!strategies.includes(strategy as Strategy)) report("strategy", `Choose one of ${strategies.join(", ")}.`);
  if (!isAmount(minimumOverdue, 1e9)) report("minimumOverdue", "Enter an amount from 0 to 1,000,000,000.");
  if (!isWhole(promiseGraceDays, 0, 30)) report("promiseGraceDays", "Enter whole days from 0 to 30.");
  if (!graceUnits.includes(promiseGraceIn as Policy["promiseGraceIn"])) report("promiseGraceIn", `Choose one of ${graceUnits.join(", ")}.`);
  const policy = {
    strategy,
    weights: readWeights(data["weights"], report),
    bucketEnds: readBucketEnds(data["bucketEnds"], report),
    country: readCountry(data["country"], report),
    ladders: readLadders(data["ladders"], report),
    minimumOverdue,
    promiseGraceDays,
    promiseGraceIn,
    lateInterest: readLateInterest(data["lateInterest"], report),
    plans: readPlanPolicy(data["plans"], report),
    contact: readContact(data["contact"], report),
    foresight: readForesight(data["foresight"], report),
    targets: readTargets(data["targets"], report),
  };
  return problems.length > 0 ? { ok: false, problems } : { ok: true, policy: policy as Policy };
}

function readWeights(data: unknown, report: Report): Weights {
  if (data === undefined) return defaultPolicy.weights;
  if (!isFields(data)) {
    report("weights", "Expected a weight for each part.");
    return defaultPolicy.weights;
  }
  const weights = Object.fromEntries(partNames.map((name) => [name, data[name] ?? defaultPolicy.weights[name]]));
  for (const name of partNames) {
    const weight = weights[name];
    if (typeof weight !== "number" || !(weight >= 0 && weight <= 100)) report(`weights.${name}`, "Enter a weight from 0 to 100.");
  }
  if (partNames.every((name) => weights[name] === 0)) report("weights", "Give at least one part a weight above 0.");
  return weights as Weights;
}

function readBucketEnds(data: unknown, report: Report): readonly number[] {
  if (data === undefined) return defaultPolicy.bucketEnds;
  const ends: readonly unknown[] = Array.isArray(data) ? data : [];
  const rise = ends.every((end, index) => isWhole(end, 1, 3650) && (index === 0 || end > (ends[index - 1] as number)));
  if (ends.length === 0 || ends.length > MOST_BUCKET_ENDS || !rise) {
    report("bucketEnds", `Enter 1 to ${MOST_BUCKET_ENDS} whole days from 1 to 3650, each larger than the one before.`);
    return defaultPolicy.bucketEnds;
  }
  return ends as readonly number[];
}

function readCountry(data: unknown, report: Report): string {
  if (data === undefined) return defaultPolicy.country;
  const code = typeof data === "string" ? data.trim().toUpperCase() : "";
  if (!/^[A-Z]{2}$/.test(code)) report("country", "Enter a country as two letters, such as DE.");
  return code;
}

function readContact(data: unknown, report: Report): Policy["contact"] {
  if (data === undefined) return defaultPolicy.contact;
  const given = isFields(data) ? data : {};
  const choose = <T extends string>(field: "mode" | "role" | "debtor", choices: readonly T[], standard: T): T => {
    const value = given[field] ?? standard;
    if (choices.includes(value as T)) return value as T;
    report(`contact.${field}`, `Choose one of ${choices.join(", ")}.`);
    return standard;
  };
  const { mode, role, debtor } = defaultPolicy.contact;
  return { mode: choose("mode", wallModes, mode), role: choose("role", collectorRoles, role), debtor: choose("debtor", debtorKinds, debtor) };
}

function readTargets(data: unknown, report: Report): Policy["targets"] {
  if (data === undefined) return defaultPolicy.targets;
  const { calls = defaultPolicy.targets.calls, promised = defaultPolicy.targets.promised } = isFields(data) ? data : {};
  if (!isWhole(calls, 0, 1000)) report("targets.calls", "Enter whole calls from 0 to 1000.");
  if (!isAmount(promised, 1e9)) report("targets.promised", "Enter an amount from 0 to 1,000,000,000.");
  return { calls: calls as number, promised: promised as number };
}
