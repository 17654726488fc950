/** The keys of the screen, on the screen. */
import type { DeskState } from "./deskState";
import { outcomeKeys } from "./outcomeKeys";

const everywhere: readonly (readonly [string, string])[] = [["Ctrl+Z", "take the last entry back"], ["Esc", "close, back to the list"], ["?", "these keys"]];

const today: readonly (readonly [string, string])[] = [["↓ j", "next customer"], ["↑ k", "customer before"], ["Enter", "open"], ["/", "find"], ["Home End", "first, last"], ...everywhere];

const customer: readonly (readonly [string, string])[] = [
  ...outcomeKeys.map(({ key, word }) => [key, word] as const), ["Shift+E", "write a message"], ["→ ]", "next customer"], ["← [", "customer before"], ...everywhere,
];

export function KeyHelp({ at, onClose }: { readonly at: DeskState["at"]; readonly onClose: () => void }) {
  return (
    <section className="desk-help" aria-label="Keys">
      <dl>{(at === "customer" ? customer : today).map(([key, word]) => <div key={key}><dt><kbd>{key}</kbd></dt><dd>{word}</dd></div>)}</dl>
      <button type="button" className="link" onClick={onClose}>Close</button>
    </section>
  );
}
