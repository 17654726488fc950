/** What was said, written down: only the fields the outcome needs, saved and on to the next customer with Enter. */
import type { Channel, Outcome } from "../../ledger/Activity";
import type { CaseProps } from "./CaseProps";

export interface LogFormProps extends CaseProps {
  readonly outcome: Outcome | "note";
  readonly channel: Channel;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

export function LogForm({ outcome, onClose }: LogFormProps) {
  return <form aria-label={outcome}><button type="button" onClick={onClose}>Close</button></form>;
}
