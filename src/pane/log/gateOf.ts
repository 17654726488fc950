/** What a verdict of the wall means: go on, go on with a reason, or stop before the act. */
import type { Finding, Verdict } from "../../rules/compliance/Finding";
import { dayFromIso } from "../../base/Day";
import { sayDay } from "../say";

export interface Gate {
  readonly at: "open" | "reason" | "shut";
  /** A supervisor must stand behind the reason. */
  readonly isSupervisor: boolean;
  /** What warns or blocks, strictest first. */
  readonly findings: readonly Finding[];
  readonly earliest?: string;
}

export const openGate: Gate = { at: "open", isSupervisor: false, findings: [] };

/** A warning is only shown: it stops nothing and asks for nothing. */
export function gateOf(verdict: Verdict): Gate {
  const findings = verdict.findings.filter(({ severity }) => severity === "warn" || severity === "block");
  const blocks = findings.filter(({ severity }) => severity === "block");
  return {
    at: blocks.some(({ override }) => override === "none") ? "shut" : blocks.length > 0 ? "reason" : "open",
    isSupervisor: blocks.some(({ override }) => override === "supervisor"),
    findings, ...(verdict.earliest !== undefined && { earliest: verdict.earliest }),
  };
}

/** The stricter of two. */
export function joinGates(a: Gate, b: Gate): Gate {
  const order: readonly Gate["at"][] = ["open", "reason", "shut"];
  const earliest = [a.earliest, b.earliest].filter((each) => each !== undefined).sort().at(-1);
  return {
    at: order.indexOf(a.at) >= order.indexOf(b.at) ? a.at : b.at, isSupervisor: a.isSupervisor || b.isSupervisor,
    findings: [...a.findings, ...b.findings.filter(({ rule, message }) => !a.findings.some((each) => each.rule === rule && each.message === message))],
    ...(earliest !== undefined && { earliest }),
  };
}

/** An ISO day, or an instant on the customer's clock where it is known, else on this person's. */
export function sayEarliest(earliest: string, zone?: string): string {
  const day = dayFromIso(earliest);
  if (day !== null) return sayDay(day);
  const at = new Date(earliest);
  if (Number.isNaN(at.getTime())) return earliest;
  const form = { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" } as const;
  try {
    return zone ? `${at.toLocaleString("en-GB", { ...form, timeZone: zone })} on their clock` : at.toLocaleString("en-GB", form);
  } catch {
    return at.toLocaleString("en-GB", form);
  }
}
