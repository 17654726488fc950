/** The agreement as a text to send for acceptance, in the language of the customer; logged as sent only when the person says so. */
import { Button } from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import type { Language, Message } from "../../jobs/desk/deskWords";
import type { PlanCase } from "../../rules/casework/CaseFile";
import type { CaseProps } from "../log/CaseProps";
import { GateNotice } from "../log/GateNotice";
import { gateOf, joinGates } from "../log/gateOf";
import { keepKeys } from "../log/keepKeys";
import { quietly } from "../log/quietly";
import { useLogging } from "../log/useLogging";
import { Choose } from "../messages/Choose";
import { copyText, download } from "../messages/handOut";
import { languageNames } from "../messages/messageWords";
import { Notice } from "../Notice";
import { sayName } from "./planWords";

interface Props extends CaseProps { readonly plan: PlanCase }

const byWords = { email: "Email", letter: "Letter" } as const;

export function AgreementPanel({ desk, brief, jobs, log, plan }: Props) {
  const { key: customer, name } = brief.customer;
  const about = plan.id;
  const [language, setLanguage] = useState<Language>(() => jobs.languageOf(desk, customer));
  const [by, setBy] = useState<keyof typeof byWords>("email");
  const [edits, setEdits] = useState<Readonly<Partial<Record<Language, Pick<Message, "subject" | "body">>>>>({});
  const [override, setOverride] = useState("");
  const [said, setSaid] = useState("");
  const [isBuilding, setBuilding] = useState(false);
  const reason = useRef<HTMLInputElement>(null);
  const logging = useLogging(log);
  const made = useMemo(() => jobs.agreement(desk, about, language), [jobs, desk, about, language]);
  const edit = edits[language];
  const { subject, body } = edit ?? made;
  const gate = useMemo(() => joinGates(gateOf(jobs.judge(desk, customer, by)), gateOf(jobs.judgeText ? jobs.judgeText(desk, customer, body, by) : { severity: "allow", findings: [] })), [jobs, desk, customer, by, body]);
  const isShut = gate.at === "shut";
  const needsReason = gate.at === "reason" && override.trim() === "";
  const message: Message = { kind: by, channel: by, language, step: brief.decision.next?.step ?? brief.decision.reached ?? "Reminder", to: made.to, subject, body };
  const mailto = by === "email" ? jobs.mailtoOf(message) : null;

  const write = (change: Partial<Pick<Message, "subject" | "body">>) => {
    setEdits({ ...edits, [language]: { subject, body, ...change } });
    logging.forget();
  };
  const copy = async () => setSaid(await copyText(body) ? "Copied." : "The clipboard is closed to us here: select the text and copy it.");
  const save = () => setSaid(download(`${name} ${plan.plan.id}.eml`, "message/rfc822", jobs.emlOf(message)) ? "The file was handed to the browser." : "This Excel lets no file out of the pane: copy the text instead.");
  const build = async () => {
    if (isBuilding) return;
    setBuilding(true);
    const context = { signal: new AbortController().signal, onProgress: () => undefined };
    // Words of their own are built as they stand here.
    const built = await quietly(() => (edit ? jobs.buildLetter(message, desk, customer, context) : jobs.buildAgreement(desk, about, language, context)));
    setBuilding(false);
    setSaid(built.ok ? `The agreement stands on the tab “${built.sheet}”.` : built.message);
  };
  const sent = async () => {
    if (isShut) return;
    if (needsReason) return reason.current?.focus();
    const done = await logging.submit({ kind: "contact", customer, channel: by, inbound: false, outcome: "sent", invoices: plan.plan.terms.invoices.map(({ number }) => number).filter((number) => number !== ""), note: `${sayName(plan)}, agreement: ${subject}`, ...(override.trim() !== "" && { override: override.trim() }) });
    if (done) setSaid("Logged as sent.");
  };
  return (
    <section aria-label={`Agreement for ${sayName(plan)}`} className="card log-form" onKeyDown={keepKeys}>
      <h2 className="card-title">Send it for acceptance</h2>
      <div className="case-two">
        <Choose label="Language" words={languageNames} chosen={language} onChoose={setLanguage} />
        <Choose label="By" words={byWords} chosen={by} onChoose={setBy} />
      </div>
      <GateNotice gate={gate} zone={brief.zone} />
      {by === "email" && <p className="muted">To {made.to || "nobody yet: the sheet holds no address"}</p>}
      <label className="field"><span>Subject</span><input value={subject} lang={language} onChange={(event) => write({ subject: event.target.value })} /></label>
      <label className="field"><span>Text</span><textarea className="message-body" rows={12} value={body} lang={language} onChange={(event) => write({ body: event.target.value })} /></label>
      {made.problems.map((problem) => <p key={problem} className="muted">{problem}</p>)}
      {edit && <button type="button" className="link" onClick={() => { const { [language]: _gone, ...rest } = edits; setEdits(rest); }}>Back to the text as made</button>}
      {!isShut && <div className="log-buttons">
        {mailto !== null && <Button as="a" size="small" href={mailto} target="_blank" rel="noreferrer">Open in mail program</Button>}
        {by === "email" && <Button size="small" onClick={save}>Download .eml</Button>}
        <Button size="small" onClick={() => void copy()}>Copy</Button>
        <Button size="small" disabledFocusable={isBuilding} onClick={() => void build()}>{isBuilding ? "Building…" : "Build letter tab"}</Button>
      </div>}
      {!isShut && by === "email" && mailto === null && <p className="muted">Too long for a link to the mail program: download it or copy the text.</p>}
      <p role="status" className="quiet">{said}</p>
      {!isShut && gate.findings.some(({ severity, override: opens }) => severity === "block" || opens !== "none") && <label className="field">
        <span className="strong">{gate.at === "open" ? "Reason (may stay empty)" : gate.isSupervisor ? "Reason, and the supervisor who allows it" : "Reason to send it all the same"}</span>
        <input ref={reason} value={override} onChange={(event) => setOverride(event.target.value)} />
        <span className="muted">It stays in the log with your name.</span>
      </label>}
      {logging.problem !== "" && <Notice tone="failure" live><p>{logging.problem}</p></Notice>}
      <div className="log-buttons"><Button size="small" appearance="primary" disabledFocusable={isShut || logging.isBusy} onClick={() => void sent()}>I sent it</Button></div>
      <p className="muted">Nothing is sent or logged by itself.</p>
    </section>
  );
}
