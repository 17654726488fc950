/** A message made ready for a person to send; sending is logged only when they say so. */
import type { CaseProps } from "../log/CaseProps";

export function MessagePanel({ onClose }: CaseProps & { readonly onClose: () => void }) {
  return <section aria-label="Message"><button type="button" onClick={onClose}>Close</button></section>;
}
