/** What the wall says, rule by rule with its source, and from when the action may be taken. */
import { Notice } from "../Notice";
import { sayEarliest, type Gate } from "./gateOf";

interface Props {
  readonly gate: Gate;
  readonly zone?: string | undefined;
  readonly live?: boolean;
  /** It is about what has happened already: nothing is stopped any more, a breach is recorded. */
  readonly isPast?: boolean;
}

export function GateNotice({ gate, zone, live = false, isPast = false }: Props) {
  if (gate.findings.length === 0) return null;
  const broken = [...new Set(gate.findings.filter(({ severity }) => severity === "block").map(({ rule }) => rule))].join(", ");
  return (
    <Notice tone={gate.at === "shut" ? "failure" : "warning"} live={live}>
      {gate.findings.map(({ rule, message, source }, nth) => (
        // Several findings of one rule name it once, below them.
        <p key={`${rule} ${message}`}>{message}{gate.findings[nth + 1]?.rule !== rule && <> <span className="muted">{source} ({rule})</span></>}</p>
      ))}
      {isPast && broken !== "" && <p className="strong">If it has happened all the same, log it as it was: that it went against {broken} is recorded with it.</p>}
      {!isPast && gate.at === "shut" && gate.earliest !== undefined && <p className="strong">From {sayEarliest(gate.earliest, zone)} on it may be done.</p>}
      {!isPast && gate.at === "shut" && gate.earliest === undefined && <p className="strong">No reason opens this.</p>}
    </Notice>
  );
}
