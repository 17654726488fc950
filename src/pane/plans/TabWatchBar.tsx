/** The tabs of plans being brought up to date, in a line; why that failed, until it is tried again or put aside. */
import type { TabWatch } from "./useTabWatch";

export function TabWatchBar({ watch: { busy, problem, again, dismiss } }: { readonly watch: TabWatch }) {
  if (problem !== "") {
    return (
      <div className="desk-waits" role="alert">
        <p>The tabs of plans are not up to date: {problem}</p>
        <span className="row"><button type="button" className="desk-button" aria-disabled={busy !== ""} onClick={() => { if (busy === "") again(); }}>{busy === "" ? "Try again" : "Trying…"}</button><button type="button" className="link" onClick={dismiss}>Later</button></span>
      </div>
    );
  }
  return busy === "" ? null : <p role="status" className="muted">{busy}</p>;
}
