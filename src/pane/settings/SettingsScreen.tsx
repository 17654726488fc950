/** What a team may set: ageing buckets, working days, thresholds and the ladder; kept in the workbook. */
import { Button } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import type { Failure } from "../../jobs/Job";
import type { Policy } from "../../ledger/Policy";
import { Notice } from "../Notice";
import type { Settings } from "../PaneJobs";
import { Screen } from "../Screen";
import type { PaneHands } from "../usePane";
import { ContactRules } from "./ContactRules";
import { draftOf, policyOf, type Draft, type Wrong } from "./draft";
import { Ladders } from "./Ladders";
import { LateInterest } from "./LateInterest";
import type { PlanWrong } from "./planDraft";
import { planLabels, PlanRules } from "./PlanRules";
import { TextField } from "./TextField";
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
  const [tries, setTries] = useState(0);
  const form = useRef<HTMLDivElement>(null);
  const [isLeaving, setLeaving] = useState(false);
  const [isWordingOpen, setWordingOpen] = useState(false);
  const named = useMemo(() => nameCountries(countries, policy.country), [countries, policy.country]);
  const result = policyOf(draft, policy);
  const wrong: Wrong = "policy" in result ? {} : result.wrong;
  const firstWrong = sayWrong(wrong);
  // The field to correct may lie far below, or in a group that was closed.
  useEffect(() => { if (tries > 0) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus(); }, [tries]);
  const set = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }));
  const isChanged = JSON.stringify(draft) !== JSON.stringify(first);
  const save = () => {
    if ("policy" in result) onSave(result.policy);
    else setTries(tries + 1);
  };
  const leave = () => (isChanged ? setLeaving(true) : onClose());
  const keys = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    if (isLeaving) setLeaving(false);
    else leave();
  };
  const field = (name: keyof typeof labels, hint: string) => (
    <TextField label={labels[name]} value={draft[name]} hint={hint} wrong={wrong[name]} isText={name === "bucketEnds"} onChange={(value) => set({ [name]: value })} />
  );
  if (isWordingOpen && wording) return <Suspense fallback={<Screen title="Team and wording"><p>Opening…</p></Screen>}><WordingScreen load={wording} onClose={() => setWordingOpen(false)} /></Suspense>;
  return (
    <div ref={form} style={{ display: "contents" }} onKeyDown={keys}>
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
        {tries > 0 && firstWrong !== "" && <Notice tone="failure" live><p>{firstWrong}</p></Notice>}
        {field("bucketEnds", bucketWords(draft.bucketEnds))}
        <label className="field">
          <span className="strong">Working days of</span>
          <select value={draft.country} onChange={(event) => set({ country: event.target.value })}>
            {named.map(([code, name]) => <option key={code} value={code}>{name}</option>)}
          </select>
          <span className="muted">Next actions never fall on a weekend or public holiday there.</span>
        </label>
        {field("minimumOverdue", "Customers who owe less than this overdue stay off the call list.")}
        {field("promiseGraceDays", "Days after a promise to pay before it counts as broken.")}
        <label className="field">
          <span className="strong">Days of grace are</span>
          <select value={draft.promiseGraceIn} onChange={({ target }) => set({ promiseGraceIn: target.value === "working days" ? "working days" : "days" })}>
            <option value="days">Calendar days</option><option value="working days">Working days</option>
          </select>
        </label>
        <label className="choice"><input type="checkbox" checked={draft.looksAhead} onChange={({ target }) => set({ looksAhead: target.checked })} />Look ahead: rank by money expected to be still unpaid</label>
        {field("horizonDays", "Learned from what was paid in this workbook; with too little history the rules rank alone.")}
        {field("calls", "What one person wants to reach; 0 is no target.")}
        {field("promised", "In the currency of your list; 0 is no target.")}
        <ContactRules contact={draft.contact} onChange={(contact) => set({ contact })} />
        <LateInterest late={draft.lateInterest} country={named.find(([code]) => code === draft.country)?.[1] ?? draft.country} wrong={wrong.lateInterest} onChange={(lateInterest) => set({ lateInterest })} />
        <PlanRules plans={draft.plans} wrong={wrong.plans ?? {}} hasToBeSeen={tries > 0 && wrong.plans !== undefined} onChange={(plans) => set({ plans })} />
        {wording && <div><Button onClick={() => setWordingOpen(true)}>Team and wording</Button></div>}
        <Ladders ladders={draft.ladders} wrong={wrong.ladders} onChange={(ladders) => set({ ladders })} />
      </Screen>
    </div>
  );
}

const labels = { bucketEnds: "Ageing buckets", minimumOverdue: "Minimum overdue", promiseGraceDays: "Promise grace, days", horizonDays: "Days to look ahead", calls: "Calls a day, each", promised: "Money promised a day, each" } as const;

/** The first thing to correct, from the top of the form, with the name of its field; a ladder names its step itself. */
function sayWrong({ plans = {}, ladders, lateInterest, ...top }: Wrong): string {
  const [plan] = Object.entries(plans) as [keyof PlanWrong, string][];
  const [field] = (Object.keys(labels) as (keyof typeof labels)[]).filter((name) => top[name] !== undefined);
  if (field) return `${labels[field]}: ${top[field] ?? ""}`;
  if (lateInterest !== undefined) return `Late-payment interest: ${lateInterest}`;
  return plan ? `${planLabels[plan[0]]}: ${plan[1]}` : ladders ?? "";
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
