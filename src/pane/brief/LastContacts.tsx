/** The last contacts: when, who, how it ended and what was said; the sheet's own old notes below. */
import type { Day } from "../../base/Day";
import type { CaseFile } from "../../rules/casework/CaseFile";
import { sayDayFrom } from "../say";
import { channelWords, outcomeWords } from "../desk/outcomeKeys";

const SHOWN = 3;

export function LastContacts({ file: { contacts }, notes, today }: { readonly file: CaseFile; readonly notes: string | undefined; readonly today: Day }) {
  const old = notes?.trim() ?? "";
  return (
    <section aria-label="Last contacts">
      <h2>Last contacts</h2>
      {contacts.length === 0 && <p className="muted">None logged yet.</p>}
      <ul className="contacts">
        {contacts.slice(0, SHOWN).map(({ id, day, who, channel, outcome, note, person, inbound }) => (
          <li key={id}><span className="muted">{sayDayFrom(today, day)} · {who} · {channelWords[channel]}{inbound && " from them"}{person && ` with ${person}`}</span><br /><span className="strong">{outcomeWords[outcome]}</span>{note && `: ${note}`}</li>
        ))}
      </ul>
      {old !== "" && <details open={contacts.length === 0 && old.length < 300}><summary>Notes in the sheet</summary><p className="contacts-old">{old}</p></details>}
    </section>
  );
}
