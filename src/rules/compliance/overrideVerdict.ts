/** Opens what a rule stops, where the law allows a reason: the findings stay, and who opened them and why is on record. */
import type { Verdict } from "./Finding";

export interface Opening { readonly by: string; readonly reason: string; readonly isSupervisor: boolean; /** ISO instant. */ readonly at: string }

export interface OverrideRecord { readonly rules: readonly string[]; readonly reason: string; readonly approver: string; readonly at: string }

export type Opened = { readonly ok: true; readonly verdict: Verdict; readonly record: OverrideRecord } | { readonly ok: false; readonly message: string };

export function overrideVerdict(verdict: Verdict, { by, reason, isSupervisor, at }: Opening): Opened {
  const stops = verdict.findings.filter(({ severity }) => severity === "block" || severity === "warn");
  const closed = stops.find(({ severity, override }) => severity === "block" && override === "none");
  if (closed) return { ok: false, message: `${closed.rule} cannot be opened: ${closed.message}` };
  const higher = stops.find(({ severity, override }) => severity === "block" && override === "supervisor");
  if (higher && !isSupervisor) return { ok: false, message: `${higher.rule} needs a supervisor: ${higher.message}` };
  if (reason.trim() === "") return { ok: false, message: "Say why." };
  return { ok: true, verdict: { severity: "allow", findings: verdict.findings }, record: { rules: stops.map(({ rule }) => rule), reason: reason.trim(), approver: by, at } };
}
