/** How the call ended: one key or one click each. */
import type { Logging } from "./deskState";
import { outcomeKeys, type OutcomeKey } from "./outcomeKeys";

const ofCall = outcomeKeys.filter(({ channel, outcome }) => channel === "call" && outcome !== "note");
const others = outcomeKeys.filter((each) => !ofCall.includes(each));

export function OutcomeBar({ onChoose, onWrite }: { readonly onChoose: (logging: Logging) => void; readonly onWrite: () => void }) {
  const button = (each: OutcomeKey) => (
    <button key={each.key} type="button" className="outcome" aria-keyshortcuts={each.key} onClick={() => onChoose(each)}><kbd aria-hidden="true">{each.key}</kbd>{each.word}</button>
  );
  return <>
    <div className="outcomes" role="group" aria-label="How the call ended">{ofCall.map(button)}</div>
    <div className="outcomes" role="group" aria-label="Another way">
      {others.map(button)}
      <button type="button" className="outcome" aria-keyshortcuts="Shift+E" onClick={onWrite}><kbd aria-hidden="true">⇧E</kbd>Write</button>
    </div>
  </>;
}
