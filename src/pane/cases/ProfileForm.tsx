/** Who the customer is, where, and what they have told us: one form, of which only the change is logged. */
import { Button } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { isoOfDay } from "../../base/Day";
import { channels } from "../../ledger/Activity";
import { collectorRoles, debtorKinds, wallModes } from "../../ledger/Profile";
import { channelWords } from "../desk/outcomeKeys";
import type { CaseProps } from "../log/CaseProps";
import { keepKeys } from "../log/keepKeys";
import { useLogging } from "../log/useLogging";
import { languageNames } from "../messages/messageWords";
import { sayCount } from "../say";
import { Outcome } from "./Outcome";
import { changeOf, dayFields, placeFields, profileDraftOf, type ProfileDraft } from "./profileDraft";
import { debtorWords, modeWords, profileLabels, roleWords } from "./profileWords";
import { QuietHoursFields } from "./QuietHoursFields";

export function ProfileForm({ desk, brief, log }: CaseProps) {
  const { profile } = brief.file;
  const [typed, setTyped] = useState<Partial<ProfileDraft>>({});
  const [note, setNote] = useState("");
  const [said, setSaid] = useState("");
  const [wrong, setWrong] = useState("");
  const logging = useLogging(log);
  const stored = useMemo(() => profileDraftOf(profile), [profile]);
  // What was not touched follows the log, so a colleague's change is never undone from here.
  const draft: ProfileDraft = { ...stored, ...typed };
  const set = (change: Partial<ProfileDraft>) => {
    setTyped({ ...typed, ...change });
    setWrong("");
    setSaid("");
  };
  const { contact } = desk.prepared.policy;
  const save = async () => {
    const read = changeOf(draft, profile);
    if (!read.ok) return setWrong(read.message);
    const count = Object.keys(read.change).length;
    if (count === 0) return setWrong("Nothing was changed.");
    if (!await logging.submit({ kind: "profile", customer: brief.customer.key, invoices: [], note: note.trim(), change: read.change })) return;
    setTyped({});
    setNote("");
    setSaid(`${sayCount(count, "change")} logged.`);
  };
  const choice = (name: "debtor" | "role" | "mode", choices: readonly string[], words: Readonly<Record<string, string>>, usual: string) => (
    <label className="field"><span>{profileLabels[name]}</span>
      <select value={draft[name]} onChange={(event) => set({ [name]: event.target.value })}>
        <option value="">As in settings: {words[usual]}</option>
        {choices.map((each) => <option key={each} value={each}>{words[each]}</option>)}
      </select>
    </label>
  );
  const text = (name: (typeof placeFields)[number] | "phones" | "attorneyName", label: string, hint = "") => (
    <label key={name} className="field"><span>{label}</span><input value={draft[name]} placeholder={hint} onChange={(event) => set({ [name]: event.target.value })} /></label>
  );
  const day = (name: (typeof dayFields)[number] | "attorneyDay" | "crisisDay", label: string) => (
    <label key={name} className="field"><span>{label}</span><input type="date" value={draft[name]} onChange={(event) => set({ [name]: event.target.value })} /></label>
  );
  const hints: Readonly<Record<(typeof placeFields)[number], string>> = { country: brief.customer.country ?? "DE", state: "CA, MA", street: "", city: "", postalCode: "", zone: brief.zone ?? "Europe/Berlin" };
  return (
    <form className="case-form" aria-label="Profile" onKeyDown={keepKeys} onSubmit={(event) => { event.preventDefault(); void save(); }}>
      {choice("debtor", debtorKinds, debtorWords, contact.debtor)}
      {choice("role", collectorRoles, roleWords, contact.role)}
      {choice("mode", wallModes, modeWords, contact.mode)}
      <label className="field"><span>{profileLabels.language}</span>
        <select value={draft.language} onChange={(event) => set({ language: event.target.value })}>
          <option value="">{brief.customer.language === undefined ? "By country" : `As in the list (${brief.customer.language}), else by country`}</option>
          {Object.entries(languageNames).map(([code, name]) => <option key={code} value={code}>{name}</option>)}
        </select>
      </label>
      <Group legend="Where">{placeFields.map((name) => text(name, profileLabels[name], hints[name]))}{text("phones", profileLabels.phones, brief.customer.phone ?? "")}</Group>
      <fieldset className="field"><legend>{profileLabels.optOuts}</legend>
        {channels.map((each) => (
          <div key={each} className="log-line">
            <label className="log-check"><input type="checkbox" checked={draft.optOuts[each] !== undefined} onChange={(event) => set({ optOuts: event.target.checked ? { ...draft.optOuts, [each]: isoOfDay(desk.prepared.today) } : withoutKey(draft.optOuts, each) })} /><span>{channelWords[each]}</span></label>
            {draft.optOuts[each] !== undefined && <input type="date" aria-label={`${channelWords[each]}, since`} style={{ width: "auto" }} value={draft.optOuts[each]} onChange={(event) => set({ optOuts: { ...draft.optOuts, [each]: event.target.value } })} />}
          </div>
        ))}
        <label className="log-check"><input type="checkbox" checked={draft.notAtWork} onChange={(event) => set({ notAtWork: event.target.checked })} /><span>May not be contacted at work</span></label>
      </fieldset>
      <QuietHoursFields hours={draft.quietHours} onChange={(quietHours) => set({ quietHours })} />
      <Group legend="What they told us, and when">
        {dayFields.map((name) => day(name, profileLabels[name]))}
        {text("attorneyName", "Lawyer's name")}
        {day("attorneyDay", "Told of the lawyer on")}
        <label className="field"><span>{profileLabels.crisisTreatmentEnded}</span>
          <select value={draft.crisis} onChange={(event) => set({ crisis: event.target.value as ProfileDraft["crisis"] })}>
            <option value="">None known</option><option value="treatment">In treatment</option><option value="ended">Ended</option>
          </select>
        </label>
        {draft.crisis === "ended" && day("crisisDay", "Treatment ended on")}
      </Group>
      <label className="field"><span>Note</span><input value={note} placeholder="How we know" onChange={(event) => setNote(event.target.value)} /></label>
      {wrong !== "" && <p role="alert" className="log-said wrong">{wrong}</p>}
      <p role="status" className="quiet">{said}</p>
      <Outcome logging={logging} />
      <div className="log-buttons"><Button size="small" appearance="primary" type="submit" disabledFocusable={logging.isBusy}>Log the profile</Button></div>
    </form>
  );
}

const Group = ({ legend, children }: { readonly legend: string; readonly children: ReactNode }) => <fieldset className="field"><legend>{legend}</legend><div className="case-two">{children}</div></fieldset>;

function withoutKey<T extends object>(record: T, key: keyof T): T {
  const { [key]: _gone, ...rest } = record;
  return rest as T;
}
