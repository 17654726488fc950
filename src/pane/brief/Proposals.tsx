/** What to propose: each a button that opens the promise form with its parts in the line. */
import { isoOfDay, type Day } from "../../base/Day";
import { decimalOf } from "../../base/Money";
import type { Proposal } from "../../rules/brief/Brief";
import { sayDayFrom, sayMoney } from "../say";

interface Props { readonly proposals: readonly Proposal[]; readonly today: Day; readonly onPropose: (line: string) => void; readonly onPlan: () => void }

export function Proposals({ proposals, today, onPropose, onPlan }: Props) {
  if (proposals.length === 0) return null;
  return (
    <section aria-label="What to propose">
      <h2>Propose</h2>
      <ul className="proposals">{proposals.map((proposal) => <One key={proposal.kind} proposal={proposal} today={today} onPropose={onPropose} />)}</ul>
      <p><button type="button" className="link" aria-keyshortcuts="i" title="Key i" onClick={onPlan}>Payment plan<span className="muted"> with a schedule, a tab and an agreement (i)</span></button></p>
    </section>
  );
}

const proposalWords = { "full payment": "In full", date: "A date that fits", instalments: "Instalments" } as const;

/** Parts named one by one; a longer row is said by its first, its last and how many. */
const FEW_PARTS = 3;

function One({ proposal: { kind, parts, because }, today, onPropose }: Pick<Props, "today" | "onPropose"> & { readonly proposal: Proposal }) {
  const words = parts.map(({ day, amount }) => `${sayMoney(amount)} ${sayDayFrom(today, day)}`);
  return (
    <li>
      <button type="button" className="proposal" title="Log it as promised" onClick={() => onPropose(lineOf(parts))}>
        <span className="strong">{proposalWords[kind]}</span>{" "}
        <span className="figures">{words.length <= FEW_PARTS ? words.join(", ") : `${words.length} parts, ${words[0] ?? ""} to ${words.at(-1) ?? ""}`}</span>{" "}
        <span className="muted">{because}</span>
      </button>
    </li>
  );
}

/** "500.00 2026-11-26 and 500.00 2026-12-26". */
export const lineOf = (parts: Proposal["parts"]): string => parts.map(({ day, amount }) => `${decimalOf(amount)} ${isoOfDay(day)}`).join(" and ");
