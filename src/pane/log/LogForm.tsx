/** What was said, written down: only the fields the outcome needs, saved and on to the next customer with Enter. */
import { Button } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { channels, type Channel, type Outcome } from "../../ledger/Activity";
import type { PromiseCase } from "../../rules/casework/CaseFile";
import { channelWords, outcomeWords } from "../desk/outcomeKeys";
import { Notice } from "../Notice";
import { draftText, freshDraft, readDraft, type FormDraft } from "./formDraft";
import type { CaseProps } from "./CaseProps";
import { GateNotice } from "./GateNotice";
import { gateOf, joinGates, openGate, type Gate } from "./gateOf";
import { InvoicePick } from "./InvoicePick";
import { LogLooks } from "./LogLooks";
import { NextAction } from "./NextAction";
import { readForm, sayProposed } from "./readForm";
import { Reasons } from "./Reasons";
import { useLogging } from "./useLogging";

export interface LogFormProps extends CaseProps {
  readonly outcome: Outcome | "note";
  readonly channel: Channel;
  /** The promise that the new one takes the place of. */
  readonly replaces?: PromiseCase;
  /** What stands in the line at first, where nothing typed was kept for this customer. */
  readonly start?: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

const asks: Partial<Record<Outcome | "note", readonly [string, string]>> = {
  promised: ["Amount and day; note", "500 fri; who pays"],
  disputed: ["Amount, or all; note", "all; what is wrong"],
  "call back": ["When to call; note", "fri 14:30; ask for the owner"],
};

export function LogForm(props: LogFormProps) {
  // A form of its own per customer and outcome: what was typed for one must never show under another.
  return <Form key={`${props.brief.customer.key} ${props.outcome} ${props.channel} ${props.replaces?.id ?? ""} ${props.start ?? ""}`} {...props} />;
}

function Form({ desk, brief, jobs, log, outcome, channel, replaces, start = "", onDone, onClose }: LogFormProps) {
  const customer = brief.customer.key;
  const [restored] = useState(() => readDraft(jobs.keptDraft(customer), outcome, channel));
  const [form, setForm] = useState<FormDraft>(() => restored ?? { ...freshDraft(outcome, channel), text: start });
  const [isRestored, setIsRestored] = useState(restored !== null);
  const [isTried, setTried] = useState(false);
  const [opened, setOpened] = useState<"invoices" | "next" | null>(restored?.nextAction || restored?.nextDay ? "next" : null);
  const logging = useLogging(log);
  const root = useRef<HTMLFormElement>(null);
  const line = useRef<HTMLTextAreaElement>(null);
  const isNote = outcome === "note";

  const read = useMemo(() => readForm(form, { desk, brief, jobs, ...(replaces && { replaces }) }), [form, desk, brief, jobs, replaces]);
  // A note, and what they began themselves, can always be logged: the wall is about whom we contact.
  const contactGate = useMemo(() => (isNote || form.inbound ? openGate : gateOf(jobs.judge(desk, customer, form.channel))), [isNote, form.inbound, form.channel, jobs, desk, customer]);
  const noteGate = useMemo(() => (read.note === "" || !jobs.judgeText ? openGate : gateOf(jobs.judgeText(desk, customer, read.note, "note"))), [read.note, jobs, desk, customer]);
  const gate = joinGates(contactGate, noteGate);
  // What has happened is logged as it was, whatever the rules say of it: only the words of the note can be held back.
  const asksReason = gate.at !== "open" && form.override.trim() === "";

  useEffect(() => {
    const first = outcome === "disputed" && !restored?.reason ? root.current?.querySelector<HTMLElement>("input[type=radio]") : line.current;
    first?.focus();
    if (first instanceof HTMLTextAreaElement) first.setSelectionRange(first.value.length, first.value.length);
  }, [outcome, restored]);

  const set = (change: Partial<FormDraft>) => {
    const next = { ...form, ...change };
    setForm(next);
    jobs.keepDraft(customer, draftText(next));
    logging.forget();
  };
  const save = async () => {
    setTried(true);
    if (!read.ok) return focusProblem();
    if (noteGate.at === "shut") return line.current?.focus();
    if (asksReason) return root.current?.querySelector<HTMLElement>("[name=override]")?.focus();
    if (!await logging.submit(read.draft)) return;
    jobs.keepDraft(customer, "");
    onDone();
  };
  const focusProblem = () => (outcome === "disputed" && !form.reason ? root.current?.querySelector<HTMLElement>("input[type=radio]") : line.current)?.focus();
  const open = (part: "invoices" | "next") => setOpened(opened === part ? null : part);
  const keys = (event: KeyboardEvent) => {
    // The desk's own one-letter keys must not hear what is typed here.
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") {
      event.preventDefault();
      return onClose();
    }
    if (event.ctrlKey && !event.altKey && (event.key === "i" || event.key === ";")) {
      event.preventDefault();
      return open(event.key === "i" ? "invoices" : "next");
    }
    const target = event.target as HTMLElement;
    const isPlain = target.matches("textarea, input:not([type=checkbox])");
    if (event.key !== "Enter" || event.repeat || event.shiftKey || !(isPlain || ((event.ctrlKey || event.metaKey) && !target.matches("button, summary")))) return;
    event.preventDefault();
    void save();
  };
  const [label, example] = asks[outcome] ?? [isNote ? "Note" : "Note (may stay empty)", "Enter saves, Shift+Enter starts a line"];
  const wrong = !read.ok && (isTried || form.text.trim() !== "") ? read.message : "";
  return (
    <form ref={root} className="log-form card" aria-label={replaces ? "New date for the promise" : `Log: ${isNote ? "Note" : outcomeWords[outcome]}`} onKeyDown={keys} onSubmit={(event) => { event.preventDefault(); void save(); }}>
      <LogLooks />
      {isRestored && <div className="between" role="status">
        <span className="muted">What you had typed here and not logged is back.</span>
        <button type="button" className="link" onClick={() => { set({ ...freshDraft(outcome, channel), text: start }); setIsRestored(false); line.current?.focus(); }}>Clear it</button>
      </div>}
      {outcome === "disputed" && <Reasons chosen={form.reason} onChoose={(reason) => set({ reason })} onLetter={() => line.current?.focus()} />}
      <label className="field">
        <span className="strong">{label}</span>
        <textarea ref={line} rows={outcome in asks ? 1 : 2} value={form.text} placeholder={example} aria-invalid={wrong !== "" && isTried} aria-describedby="log-said" onChange={(event) => set({ text: event.target.value })} />
      </label>
      <p id="log-said" className={`log-said ${wrong !== "" && isTried ? "wrong" : "quiet"}`} role="status">{read.ok ? read.said : wrong}</p>
      <GateNotice gate={gate} zone={brief.zone} live={isTried} isPast={noteGate.at !== "shut"} />
      {noteGate.at !== "shut" && gate.findings.some(({ severity, override }) => severity === "block" || override !== "none") && <label className="field">
        <span className="strong">{reasonLabel(gate)}</span>
        <input name="override" value={form.override} aria-invalid={isTried && asksReason} onChange={(event) => set({ override: event.target.value })} />
        <span className="muted">It stays in the log with your name.</span>
      </label>}
      {noteGate.at === "shut" && <p className="muted">Change the note: it cannot be kept as it stands.</p>}
      {logging.problem !== "" && <Notice tone="failure" live><p>{logging.problem}</p></Notice>}
      <div className="log-buttons">
        <Button appearance="primary" size="small" type="submit" disabledFocusable={logging.isBusy || noteGate.at === "shut"}>{logging.isBusy ? "Logging…" : "Log and go on"}</Button>
        <Button size="small" appearance="subtle" onClick={onClose}>Close</Button>
      </div>
      {!isNote && <div className="log-line">
        <label className="log-check"><span className="unseen">Channel</span>
          <select value={form.channel} onChange={(event) => set({ channel: channels.find((each) => each === event.target.value) ?? channel })}>
            {channels.map((each) => <option key={each} value={each}>{channelWords[each]}</option>)}
          </select>
        </label>
        <label className="log-check"><input type="checkbox" checked={form.inbound} onChange={(event) => set({ inbound: event.target.checked })} /><span>They contacted us</span></label>
      </div>}
      {(outcome === "promised" || outcome === "disputed") && <InvoicePick brief={brief} chosen={form.invoices} isOpen={opened === "invoices"} onOpen={(isOpen) => setOpened(isOpen ? "invoices" : null)} onChoose={(invoices) => set({ invoices })} />}
      {!isNote && <NextAction form={form} jobs={jobs} proposed={sayProposed(form, read, brief)} isOpen={opened === "next"} onOpen={(isOpen) => setOpened(isOpen ? "next" : null)} onChange={set} />}
    </form>
  );
}

function reasonLabel({ at, isSupervisor }: Gate): string {
  if (at === "open") return "Reason (may stay empty)";
  if (at === "shut") return "What happened and why";
  return isSupervisor ? "Reason, and the supervisor who allowed it" : "Reason it was done all the same";
}
