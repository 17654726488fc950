/** A team's own words and details: chosen by kind, step and language, edited, or put back to ours; kept in the workbook. */
import { Button } from "@fluentui/react-components";
import { useEffect, useState, type KeyboardEvent } from "react";
import type { Language, Wording } from "../../jobs/desk/deskWords";
import type { DeskJobs } from "../DeskJobs";
import { LogLooks } from "../log/LogLooks";
import { quietly } from "../log/quietly";
import { Notice } from "../Notice";
import { Choose } from "./Choose";
import { languageNames } from "./messageWords";
import { knownWords, partsOf, unknownFieldsIn } from "./wordingKeys";

interface Props {
  readonly jobs: Pick<DeskJobs, "wording" | "saveWording" | "ourWords">;
  readonly start?: { readonly kind: string; readonly step: string; readonly language: Language };
  readonly onClose: () => void;
}

const teamFields = [["team.name", "Name of the team", "Accounts Receivable, Northwind"], ["team.phone", "Phone", "+49 30 1234"], ["team.paymentLink", "Payment link", "https://pay.example.com/{id}"]] as const;
const teamLines = [["team.address", "Address", "Hafenstr. 1\n20457 Hamburg"], ["team.law", "Governing law and place of jurisdiction", "German law applies. The courts of Hamburg decide."]] as const;
const quiet = () => ({ signal: new AbortController().signal, onProgress: () => undefined });

export function WordingEditor({ jobs, start, onClose }: Props) {
  const [stored, setStored] = useState<Wording | null>(null);
  const [own, setOwn] = useState<Wording>({});
  const [problem, setProblem] = useState("");
  const [said, setSaid] = useState("");
  const [isBusy, setBusy] = useState(false);
  const [isLeaving, setLeaving] = useState(false);
  const [choice, setChoice] = useState(start ?? { kind: "email", step: "First call", language: "en" as Language });
  useEffect(() => {
    let isShown = true;
    void quietly(async () => ({ ok: true as const, words: await jobs.wording(quiet()) })).then((read) => {
      if (!isShown) return;
      if (!read.ok) return setProblem(read.message);
      const { words } = read;
      if (isFailure(words)) return setProblem(words.message);
      setStored(words);
      setOwn(words);
    });
    return () => { isShown = false; };
  }, [jobs]);
  const ours = jobs.ourWords;
  const known = ours ? knownWords(ours.keys) : null;
  const kinds = known ? Object.keys(known) : [];
  const kind = kinds.includes(choice.kind) ? choice.kind : (kinds[0] ?? "");
  const names = Object.keys(known?.[kind] ?? {});
  const name = names.includes(choice.step) ? choice.step : (names[0] ?? "");
  const parts = known ? partsOf(known, kind, name, choice.language) : [];
  const fields = ours?.fieldsOf?.(parts[0]?.[0] ?? "") ?? ours?.fields ?? {};
  const isChanged = stored !== null && JSON.stringify(own) !== JSON.stringify(stored);
  const set = (key: string, text: string, usual = "") => {
    const { [key]: _gone, ...rest } = own;
    setOwn(text === usual ? rest : { ...rest, [key]: text });
    setSaid("");
    setLeaving(false);
  };
  const save = async () => {
    if (isBusy || stored === null) return;
    setBusy(true);
    // An emptied text is ours again.
    const words: Wording = Object.fromEntries(Object.entries(own).filter(([, text]) => text.trim() !== ""));
    const saved = await quietly(async () => (await jobs.saveWording(words, quiet())) ?? { ok: true as const });
    setBusy(false);
    setProblem(saved.ok ? "" : saved.message);
    if (!saved.ok) return;
    setStored(words);
    setOwn(words);
    setSaid("Saved in this workbook for the whole team.");
  };
  const leave = () => (isChanged && !isLeaving ? setLeaving(true) : onClose());
  const keys = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key !== "Escape") return;
    event.preventDefault();
    leave();
  };
  return (
    <section aria-label="Wording" className="card log-form" onKeyDown={keys}>
      <LogLooks />
      {problem !== "" && <Notice tone="failure" live><p>{problem}</p></Notice>}
      {stored === null ? problem === "" && <p role="status">Reading your wording…</p> : <>
        <fieldset className="field"><legend>Your team</legend>
          {teamFields.map(([key, label, hint], at) => <label key={key} className="field"><span>{label}</span><input autoFocus={at === 0} value={own[key] ?? ""} placeholder={hint} onChange={(event) => set(key, event.target.value)} /></label>)}
          <span className="muted">“{"{id}"}” in the link becomes the customer's id.</span>
          {teamLines.map(([key, label, hint]) => <label key={key} className="field"><span>{label}</span><textarea rows={3} value={own[key] ?? ""} placeholder={hint} onChange={(event) => set(key, event.target.value)} /></label>)}
          <span className="muted">Letters and agreements of payment plans bear them. In another language the law stands as you write it under Agreement, Law.</span>
        </fieldset>
        {ours && known && <>
          <div className="case-two">
            <Choose label="Kind of text" words={same(kinds)} chosen={kind} onChoose={(next) => setChoice({ ...choice, kind: next })} />
            <Choose label="Which" words={same(names)} chosen={name} onChoose={(next) => setChoice({ ...choice, step: next })} />
            <Choose label="Language" words={languageNames} chosen={choice.language} onChoose={(language) => setChoice({ ...choice, language })} />
          </div>
          {parts.map(([key, part]) => <OneText key={key} label={part} text={own[key] ?? ours.of(key)} isOwn={own[key] !== undefined} unknown={unknownFieldsIn(own[key] ?? "", fields)} language={choice.language} onChange={(text) => set(key, text, ours.of(key))} onReset={() => set(key, ours.of(key), ours.of(key))} />)}
          <details><summary>What may stand in braces</summary>
            <ul>{Object.entries(fields).map(([field, meaning]) => <li key={field}>{`{${field}}`}: {meaning}</li>)}</ul>
          </details>
        </>}
      </>}
      {isLeaving && <p role="alert">The changes are not saved. Close once more to leave them.</p>}
      <p role="status" className="quiet">{said}</p>
      <div className="log-buttons">
        {stored !== null && <Button appearance="primary" size="small" disabledFocusable={isBusy} onClick={() => void save()}>{isBusy ? "Saving…" : "Save in workbook"}</Button>}
        <Button size="small" onClick={leave}>Close</Button>
      </div>
    </section>
  );
}

interface TextProps { readonly label: string; readonly text: string; readonly isOwn: boolean; readonly unknown: readonly string[]; readonly language: Language; readonly onChange: (text: string) => void; readonly onReset: () => void }

function OneText({ label, text, isOwn, unknown, language, onChange, onReset }: TextProps) {
  const isLine = label === "Subject" || label === "Title";
  const shared = { value: text, lang: language, "aria-invalid": unknown.length > 0 };
  return <>
    <label className="field"><span>{label} <span className="muted">{isOwn ? "yours" : "ours"}</span></span>
      {isLine ? <input {...shared} onChange={(event) => onChange(event.target.value)} /> : <textarea {...shared} rows={text.length > 120 ? 10 : 3} onChange={(event) => onChange(event.target.value)} />}
    </label>
    {unknown.length > 0 && <p role="alert" className="log-said wrong">{unknown.join(", ")} {unknown.length === 1 ? "is no merge field: its line" : "are no merge fields: their lines"} would be left out.</p>}
    {isOwn && <button type="button" className="link" onClick={onReset}>Back to ours</button>}
  </>;
}

const same = (words: readonly string[]): Readonly<Record<string, string>> => Object.fromEntries(words.map((word) => [word, word.charAt(0).toUpperCase() + word.slice(1)]));

const isFailure = (words: Awaited<ReturnType<DeskJobs["wording"]>>): words is Extract<typeof words, { ok: false }> => (words as { ok?: unknown }).ok === false;
