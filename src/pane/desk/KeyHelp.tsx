/** The keys of the screen, on the screen. */
import type { DeskState } from "./deskState";
import { outcomeKeys } from "./outcomeKeys";

const everywhere: readonly (readonly [string, string])[] = [["Ctrl+Z", "take the last entry back"], ["Esc", "close, back to the list"], ["?", "these keys"]];

const today: readonly (readonly [string, string])[] = [["↓ j", "next customer"], ["↑ k", "customer before"], ["Enter", "open"], ["/", "find"], ["i", "payment plans"], ["Home End", "first, last"], ...everywhere];

const customer: readonly (readonly [string, string])[] = [
  ...outcomeKeys.map(({ key, word }) => [key, word] as const), ["i", "payment plan"], ["Shift+E", "write a message"], ["→ ]", "next customer"], ["← [", "customer before"], ...everywhere,
];

const plans: readonly (readonly [string, string])[] = [["↓ ↑", "next, before"], ["Enter", "open"], ["/", "find"], ...everywhere];

const planning: readonly (readonly [string, string])[] = [["1 2 3", "choose a plan"], ["Ctrl+Enter", "offer it"], ["Esc", "back to the customer"], ["?", "these keys"]];

const keysOf = { customer, plans, planning, today, "asking who": today } as const;

export function KeyHelp({ at, onClose }: { readonly at: DeskState["at"] | "planning"; readonly onClose: () => void }) {
  return (
    <section className="desk-help" aria-label="Keys">
      <dl>{keysOf[at].map(([key, word]) => <div key={key}><dt><kbd>{key}</kbd></dt><dd>{word}</dd></div>)}</dl>
      <button type="button" className="link" onClick={onClose}>Close</button>
    </section>
  );
}
