/** Why they dispute: one letter chooses and goes on to the amount. */
import type { KeyboardEvent } from "react";
import { disputeReasons, type DisputeReason } from "../../ledger/Activity";

const keys: Readonly<Record<DisputeReason, string>> = {
  quantity: "q", price: "p", quality: "l", delivery: "d", "not ordered": "n", "already paid": "a", "no invoice": "i", duplicate: "u", "credit missing": "c", other: "o",
};

export const reasonWords: Readonly<Record<DisputeReason, string>> = {
  quantity: "Quantity", price: "Price", quality: "Quality", delivery: "Delivery", "not ordered": "Not ordered", "already paid": "Already paid", "no invoice": "No invoice", duplicate: "Duplicate", "credit missing": "Credit missing", other: "Other",
};

export function Reasons({ chosen, onChoose, onLetter }: { readonly chosen: DisputeReason | null; readonly onChoose: (reason: DisputeReason) => void; readonly onLetter: () => void }) {
  const letter = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const reason = disputeReasons.find((each) => keys[each] === event.key.toLowerCase());
    if (!reason) return;
    event.preventDefault();
    onChoose(reason);
    onLetter();
  };
  return (
    <fieldset className="field" onKeyDown={letter}>
      <legend>What they dispute</legend>
      <div className="log-reasons">
        {disputeReasons.map((reason) => (
          <label key={reason} className="log-check">
            <input type="radio" name="dispute-reason" checked={chosen === reason} onChange={() => onChoose(reason)} aria-keyshortcuts={keys[reason]} />
            <span><kbd className="log-key" aria-hidden="true">{keys[reason]}</kbd> {reasonWords[reason]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
