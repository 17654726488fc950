/** What the wall says before dialling: nothing where nothing stops or warns. */
import type { Finding, Verdict } from "../../rules/compliance/Finding";
import { dayFromIso } from "../../base/Day";
import { Notice } from "../Notice";
import { sayDay, sayMoment } from "../say";
import { clockIn } from "../brief/clockIn";

const sayEarliest = (earliest: string, zone: string | undefined): string => {
  const day = dayFromIso(earliest);
  if (day !== null) return sayDay(day);
  const there = zone === undefined ? null : clockIn(zone, new Date(earliest));
  return `${sayMoment(earliest)}${there === null ? "" : ` (${there} there)`}`;
};

const overrideWords: Readonly<Record<Finding["override"], string>> = { none: "No reason opens this.", reason: "It can be done with a reason, which is kept.", supervisor: "A supervisor can allow it with a reason, which is kept." };

export function VerdictNotice({ verdict, zone }: { readonly verdict: Verdict; readonly zone: string | undefined }) {
  const { severity, findings, earliest } = verdict;
  if (severity === "allow") return null;
  const isBlocked = severity === "block";
  return (
    <Notice tone={isBlocked ? "failure" : "warning"}>
      <p className="strong">{isBlocked ? "Do not call now" : "Before you call"}{earliest !== undefined && `: earliest ${sayEarliest(earliest, zone)}`}</p>
      {findings.filter((finding) => finding.severity === "block" || finding.severity === "warn").map((finding) => (
        <div key={finding.rule}>
          <p>{finding.message}</p>
          <p className="muted">{finding.rule} · {finding.source}{finding.severity === "block" && ` · ${overrideWords[finding.override]}`}</p>
        </div>
      ))}
    </Notice>
  );
}
