/** What a team may set: ageing buckets, working days, thresholds and the ladder; kept in the workbook. */
import { Button } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useMemo, useState, type KeyboardEvent } from "react";
import type { Failure } from "../../jobs/Job";
import type { Policy } from "../../ledger/Policy";
import { Notice } from "../Notice";
import type { Settings } from "../PaneJobs";
import { Screen } from "../Screen";
import type { PaneHands } from "../usePane";
import { ContactRules } from "./ContactRules";
import { draftOf, policyOf, type Draft } from "./draft";
import { Ladders } from "./Ladders";
import type { WordingJobs } from "./WordingScreen";

/** Seldom opened, so it stays out of the start. */
const WordingScreen = lazy(async () => ({ default: (await import("./WordingScreen")).WordingScreen }));

interface Props {
  readonly settings: Settings | null;
  readonly problem: Failure | null;
  readonly countriesOf: () => Promise<readonly string[]>;
  readonly hands: PaneHands;
  /** Without it the team's details and words are edited from a message alone. */
  readonly wording?: () => Promise<WordingJobs>;
}

export function SettingsScreen({ settings, problem, countriesOf, hands, wording }: Props) {
  const [countries, setCountries] = useState<readonly string[]>([]);
  useEffect(() => {
    let isShown = true;
    // Without the list the country in use stays choosable, and everything else works.
    void countriesOf().then((codes) => { if (isShown) setCountries(codes); }, () => undefined);
    return () => { isShown = false; };
  }, [countriesOf]);
  const close = () => hands.openSettings(false);
  if (settings) return <Form policy={settings.policy} problem={problem} countries={countries} onSave={hands.saveSettings} onClose={close} {...(wording && { wording })} />;
  return (
    <Screen title="Settings" footer={<>{problem && <Button appearance="primary" onClick={() => hands.openSettings(true)}>Try again</Button>}<Button onClick={close}>Close</Button></>}>
      {problem ? <Notice tone="failure" live><p>{problem.message}</p></Notice> : <p>Reading the settings of this workbook…</p>}
    </Screen>
  );
}

interface FormProps {
  readonly policy: Policy;
  readonly problem: Failure | null;
  readonly countries: readonly string[];
  readonly wording?: () => Promise<WordingJobs>;
  readonly onSave: (policy: Policy) => void;
  readonly onClose: () => void;
}

function Form({ policy, problem, countries, wording, onSave, onClose }: FormProps) {
  const first = useMemo(() => draftOf(policy), [policy]);
  const [draft, setDraft] = useState<Draft>(first);
  const [isTried, setTried] = useState(false);
  const [isLeaving, setLeaving] = useState(false);
  const [isWordingOpen, setWordingOpen] = useState(false);
  const named = useMemo(() => nameCountries(countries, policy.country), [countries, policy.country]);
  const result = policyOf(draft, policy);
  const wrong = "policy" in result ? {} : result.wrong;
  const set = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }));
  const isChanged = JSON.stringify(draft) !== JSON.stringify(first);
  const save = () => {
    if ("policy" in result) onSave(result.policy);
    else setTried(true);
  };
  const leave = () => (isChanged ? setLeaving(true) : onClose());
  const keys = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    if (isLeaving) setLeaving(false);
    else leave();
  };
  const field = (name: "bucketEnds" | "minimumOverdue" | "promiseGraceDays" | "calls" | "promised", label: string, hint: string) => (
    <label className="field">
      <span className="strong">{label}</span>
      <input inputMode={name === "bucketEnds" ? "text" : "decimal"} value={draft[name]} aria-invalid={wrong[name] !== undefined} aria-describedby={`${name}-hint`} onChange={(event) => set({ [name]: event.target.value })} />
      <span id={`${name}-hint`} className="muted">{wrong[name] ?? hint}</span>
    </label>
  );
  if (isWordingOpen && wording) return <Suspense fallback={<Screen title="Team and wording"><p>Opening…</p></Screen>}><WordingScreen load={wording} onClose={() => setWordingOpen(false)} /></Suspense>;
  return (
    <div style={{ display: "contents" }} onKeyDown={keys}>
      <Screen
        title="Settings"
        footer={isLeaving ? <>
          <p className="wide" role="alert">The changes are not saved.</p>
          <Button appearance="primary" onClick={save}>Save</Button>
          <Button onClick={onClose}>Leave without saving</Button>
        </> : <>
          <Button appearance="primary" className="wide" onClick={save}>Save in workbook</Button>
          <Button onClick={leave}>Close</Button>
        </>}
      >
        {problem && <Notice tone="failure" live><p>{problem.message}</p></Notice>}
        {isTried && Object.keys(wrong).length > 0 && <Notice tone="failure" live><p>{Object.values(wrong)[0]}</p></Notice>}
        {field("bucketEnds", "Ageing buckets", bucketWords(draft.bucketEnds))}
        <label className="field">
          <span className="strong">Working days of</span>
          <select value={draft.country} onChange={(event) => set({ country: event.target.value })}>
            {named.map(([code, name]) => <option key={code} value={code}>{name}</option>)}
          </select>
          <span className="muted">Next actions never fall on a weekend or public holiday there.</span>
        </label>
        {field("minimumOverdue", "Minimum overdue", "Customers who owe less than this overdue stay off the call list.")}
        {field("promiseGraceDays", "Promise grace, days", "Days after a promise to pay before it counts as broken.")}
        {field("calls", "Calls a day, each", "What one person wants to reach; 0 is no target.")}
        {field("promised", "Money promised a day, each", "In the currency of your list; 0 is no target.")}
        <ContactRules contact={draft.contact} onChange={(contact) => set({ contact })} />
        {wording && <div><Button onClick={() => setWordingOpen(true)}>Team and wording</Button></div>}
        <Ladders ladders={draft.ladders} wrong={wrong["ladders"]} onChange={(ladders) => set({ ladders })} />
      </Screen>
    </div>
  );
}

function nameCountries(codes: readonly string[], current: string): readonly (readonly [string, string])[] {
  const names = new Intl.DisplayNames("en", { type: "region" });
  return [...new Set([...codes, current])].map((code) => [code, names.of(code) ?? code] as const).sort(([, a], [, b]) => a.localeCompare(b, "en"));
}

/** "Not due, 1–30, 31–60, 61–90, 91 and over". */
function bucketWords(text: string): string {
  const ends = text.split(",").map((part) => Number(part.trim()));
  return ["Not due", ...ends.map((end, index) => `${(ends[index - 1] ?? 0) + 1}–${end}`), `${(ends.at(-1) ?? 0) + 1} days and over`].join(", ");
}
