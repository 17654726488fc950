/** What waits to be saved and why, until it is; else what was done last, quietly, with its way back. */
import type { DeskState } from "./deskState";
import type { DeskHands } from "./useDesk";

export function SaveBar({ state, hands, onKeys }: { readonly state: DeskState; readonly hands: DeskHands; readonly onKeys: () => void }) {
  const { at, logging, writing, planning, waiting, saveProblem, saving, said, last } = state;
  return <>
    {waiting > 0 && saveProblem !== "" && (
      <div className="desk-waits" role="alert">
        <p>{waiting === 1 ? "1 note waits" : `${waiting} notes wait`}: {saveProblem}</p>
        <button type="button" className="desk-button" aria-disabled={saving} onClick={() => { if (!saving) hands.save(); }}>{saving ? "Trying…" : "Try again"}</button>
      </div>
    )}
    <div className="desk-said">
      <p role="status" className="one-line">{said}</p>
      <span className="row desk-links">
        {at === "customer" && !logging && !writing && !planning && <button type="button" className="link" aria-keyshortcuts="Shift+E" title="Shift+E" onClick={() => hands.writing(true)}>Write<span className="unseen"> a message</span></button>}
        {last && <button type="button" className="link" title="Ctrl+Z" onClick={hands.takeBack}>Undo</button>}
        <button type="button" className="link" aria-keyshortcuts="?" onClick={onKeys}>Keys</button>
      </span>
    </div>
  </>;
}
