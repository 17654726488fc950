/** Words for the call: how to open it, and what to answer. */
import type { CaseProps } from "../log/CaseProps";

export function ScriptPanel({ brief }: CaseProps) {
  return <section aria-label="Script">{brief.customer.name}</section>;
}
