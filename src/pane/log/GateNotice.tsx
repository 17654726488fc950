/** What the wall says, rule by rule with its source, and from when the action may be taken. */
import { Notice } from "../Notice";
import { sayEarliest, type Gate } from "./gateOf";

export function GateNotice({ gate, zone, live = false }: { readonly gate: Gate; readonly zone?: string | undefined; readonly live?: boolean }) {
  if (gate.findings.length === 0) return null;
  return (
    <Notice tone={gate.at === "shut" ? "failure" : "warning"} live={live}>
      {gate.findings.map(({ rule, message, source }) => <p key={`${rule} ${message}`}>{message} <span className="muted">{source} ({rule})</span></p>)}
      {gate.at === "shut" && gate.earliest !== undefined && <p className="strong">From {sayEarliest(gate.earliest, zone)} on it may be done.</p>}
      {gate.at === "shut" && gate.earliest === undefined && <p className="strong">No reason opens this.</p>}
    </Notice>
  );
}
