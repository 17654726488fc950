/** How customers may be contacted where nothing else is known of one: off for a creditor's own business claims, else advising or blocking. */
import type { Policy } from "../../ledger/Policy";
import { collectorRoles, debtorKinds, wallModes } from "../../ledger/Profile";
import { debtorWords, modeWords, roleWords } from "../cases/profileWords";

type Contact = Policy["contact"];

const modeHints: Readonly<Record<Contact["mode"], string>> = {
  off: "Only what a customer told us still speaks: insolvency, a written stop, media they opted out of.",
  advise: "The rules warn and name their source; a reason goes on.",
  block: "The rules stop what the law forbids.",
};

export function ContactRules({ contact, onChange }: { readonly contact: Contact; readonly onChange: (contact: Contact) => void }) {
  return (
    <fieldset className="field" style={{ gap: "8px" }}>
      <legend>Contact rules</legend>
      <span className="muted">For customers whose profile says nothing else.</span>
      <label className="field"><span>Rules</span>
        <select value={contact.mode} onChange={({ target }) => onChange({ ...contact, mode: wallModes.find((each) => each === target.value) ?? contact.mode })}>{wallModes.map((each) => <option key={each} value={each}>{modeWords[each]}</option>)}</select>
        <span className="muted">{modeHints[contact.mode]}</span>
      </label>
      <label className="field"><span>We collect</span>
        <select value={contact.role} onChange={({ target }) => onChange({ ...contact, role: collectorRoles.find((each) => each === target.value) ?? contact.role })}>{collectorRoles.map((each) => <option key={each} value={each}>{roleWords[each]}</option>)}</select>
      </label>
      <label className="field"><span>Customers are</span>
        <select value={contact.debtor} onChange={({ target }) => onChange({ ...contact, debtor: debtorKinds.find((each) => each === target.value) ?? contact.debtor })}>{debtorKinds.map((each) => <option key={each} value={each}>{debtorWords[each]}</option>)}</select>
      </label>
    </fieldset>
  );
}
