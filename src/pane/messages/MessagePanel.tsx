/** A message made ready for a person to send; sending is logged only when they say so. */
import { Button } from "@fluentui/react-components";
import { useMemo, useRef, useState, type KeyboardEvent } from "react";
import type { Language, Message } from "../../jobs/desk/deskWords";
import { stepNames, type StepName } from "../../ledger/Policy";
import type { CaseProps } from "../log/CaseProps";
import { GateNotice } from "../log/GateNotice";
import { gateOf, joinGates, openGate } from "../log/gateOf";
import { LogLooks } from "../log/LogLooks";
import { useLogging } from "../log/useLogging";
import { Notice } from "../Notice";
import { Choose } from "./Choose";
import { kindFor, languageNames, sentKinds, type SentKind } from "./messageWords";
import { SendButtons } from "./SendButtons";
import { WordingEditor } from "./WordingEditor";

const stepWords = Object.fromEntries(stepNames.map((step) => [step, step])) as Readonly<Record<StepName, string>>;

export interface MessageProps extends CaseProps {
  readonly kind?: SentKind;
  readonly onClose: () => void;
}

export function MessagePanel(props: MessageProps) {
  // Words written for one customer never show under another.
  return <Panel key={props.brief.customer.key} {...props} />;
}

function Panel({ desk, brief, jobs, log, kind: first, onClose }: MessageProps) {
  const customer = brief.customer.key;
  const { decision } = brief;
  const [step, setStep] = useState<StepName>(decision.next?.step ?? decision.reached ?? "Reminder");
  const [kind, setKind] = useState<SentKind>(first ?? kindFor(step));
  const [language, setLanguage] = useState<Language>(() => jobs.languageOf(desk, customer));
  const [edits, setEdits] = useState<Readonly<Record<string, Pick<Message, "subject" | "body">>>>({});
  const [override, setOverride] = useState("");
  const [isWording, setWording] = useState(false);
  const [isLeaving, setLeaving] = useState(false);
  const [wordingVersion, setWordingVersion] = useState(0);
  const reason = useRef<HTMLInputElement>(null);
  const logging = useLogging(log);

  const key = `${kind}.${step}.${language}`;
  // eslint-disable-next-line react-hooks/exhaustive-deps -- other words give another message though no argument says so
  const made = useMemo(() => jobs.message(desk, customer, kind, step, language), [jobs, desk, customer, kind, step, language, wordingVersion]);
  const edit = edits[key];
  const message: Message | null = made.ok ? { ...made.message, ...edit } : null;
  const channel = message?.channel;
  const body = message?.body;
  const textGate = useMemo(() => (edit && body !== undefined && channel && jobs.judgeText ? gateOf(jobs.judgeText(desk, customer, body, channel)) : openGate), [edit, body, channel, jobs, desk, customer]);
  const gate = joinGates(gateOf(made.verdict), textGate);
  const isShut = !made.ok || gate.at === "shut";
  const needsReason = gate.at === "reason" && override.trim() === "";

  if (isWording) return <WordingEditor jobs={jobs} start={{ kind, step, language }} onClose={() => { setWording(false); setWordingVersion(wordingVersion + 1); }} />;

  const write = (change: Partial<Pick<Message, "subject" | "body">>) => {
    if (!message) return;
    setEdits({ ...edits, [key]: { subject: message.subject, body: message.body, ...change } });
    logging.forget();
  };
  const sent = async () => {
    if (!message || isShut) return;
    if (needsReason) return reason.current?.focus();
    const done = await logging.submit({
      kind: "contact", customer, channel: message.channel, inbound: false, outcome: "sent", invoices: [], note: [sentKinds[kind], message.subject].filter(Boolean).join(": "),
      // A thank-you is no step of the ladder.
      ...(kind !== "thank-you" && { step }), ...(override.trim() !== "" && { override: override.trim() }),
    });
    if (done) onClose();
  };
  const close = () => (Object.keys(edits).length > 0 && !isLeaving ? setLeaving(true) : onClose());
  const keys = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === "Escape") {
      event.preventDefault();
      close();
    } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.repeat) {
      event.preventDefault();
      void sent();
    }
  };
  return (
    <section aria-label={`Message to ${brief.customer.name}`} className="card log-form" onKeyDown={keys}>
      <LogLooks />
      <div className="case-two">
        <Choose label="Kind" words={sentKinds} chosen={kind} onChoose={setKind} />
        <Choose label="Step" words={stepWords} chosen={step} onChoose={setStep} />
        <Choose label="Language" words={languageNames} chosen={language} onChoose={setLanguage} />
      </div>
      <GateNotice gate={gate} zone={brief.zone} />
      {!made.ok && gate.findings.length === 0 && <Notice tone="failure"><p>The wall stops this message.</p></Notice>}
      {message && <>
        {message.channel !== "letter" && <p className="muted">To {message.to || `nobody yet: the sheet holds no ${message.channel === "text" ? "number" : "address"}`}</p>}
        {kind !== "text" && <label className="field"><span>Subject</span><input value={message.subject} lang={language} onChange={(event) => write({ subject: event.target.value })} /></label>}
        <label className="field"><span>Text</span><textarea className="message-body" rows={12} value={message.body} lang={language} onChange={(event) => write({ body: event.target.value })} /></label>
        {message.problems?.map((problem) => <p key={problem} className="muted">{problem}</p>)}
        {edit && <button type="button" className="link" onClick={() => setEdits(withoutEdit(edits, key))}>Back to the text as made</button>}
        <SendButtons desk={desk} brief={brief} jobs={jobs} message={message} kind={kind} isShut={isShut} />
        {!isShut && gate.findings.some(({ severity, override: opens }) => severity === "block" || opens !== "none") && <label className="field">
          <span className="strong">{gate.at === "open" ? "Reason (may stay empty)" : gate.isSupervisor ? "Reason, and the supervisor who allows it" : "Reason to send it all the same"}</span>
          <input ref={reason} value={override} onChange={(event) => setOverride(event.target.value)} />
          <span className="muted">It stays in the log with your name.</span>
        </label>}
      </>}
      {logging.problem !== "" && <Notice tone="failure" live><p>{logging.problem}</p></Notice>}
      {isLeaving && <p role="alert">What you changed in the text is not kept. Close once more to leave it.</p>}
      <div className="log-buttons">
        {message && <Button appearance="primary" size="small" disabledFocusable={isShut || logging.isBusy} onClick={() => void sent()}>I sent it</Button>}
        <Button size="small" onClick={() => setWording(true)}>Edit wording</Button>
        <Button size="small" appearance="subtle" onClick={close}>Close</Button>
      </div>
      {message && <p className="muted">Nothing is sent or logged by itself.</p>}
    </section>
  );
}

function withoutEdit<T>(edits: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  const { [key]: _gone, ...rest } = edits;
  return rest;
}
