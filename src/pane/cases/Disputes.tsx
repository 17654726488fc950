/** Disputes: what is held, who must answer by when, what was asked for and came, how it ended. Only what changed is logged. */
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { disputeResolutions, type DisputeChange } from "../../ledger/Activity";
import type { DisputeCase } from "../../rules/casework/CaseFile";
import type { CaseProps } from "../log/CaseProps";
import { keepKeys } from "../log/keepKeys";
import { reasonWords } from "../log/Reasons";
import { useLogging } from "../log/useLogging";
import { sayDay, sayMoney } from "../say";
import { Outcome } from "./Outcome";

type Resolution = (typeof disputeResolutions)[number];

const resolutionWords: Readonly<Record<Resolution, string>> = { upheld: "They were right", credited: "Partly right, credited", rejected: "The invoice stands", withdrawn: "They withdrew it" };
const blank = { amount: "", owner: "", due: "", asked: "", received: "", rootCause: "", resolution: "", note: "" };

export function Disputes(props: CaseProps) {
  const { disputes } = props.brief.file;
  if (disputes.length === 0) return <p className="muted">A dispute is logged with the key d.</p>;
  return <>{disputes.map((dispute) => <OneDispute key={dispute.id} dispute={dispute} {...props} />)}</>;
}

function OneDispute({ dispute, ...props }: CaseProps & { readonly dispute: DisputeCase }) {
  const { id, reason, amounts, invoices, opened, owner, due, asked, received, rootCause, resolution, closed } = dispute;
  const [isOpen, setOpen] = useState(false);
  const held = amounts.map(sayMoney).join(" + ");
  return (
    <div className="case-item" role="group" aria-label={`Dispute: ${reasonWords[reason]}`}>
      <div className="between"><span className="strong">{reasonWords[reason]} <span className="figures">{held}</span></span><span>{closed === undefined ? "open" : (resolution ?? "closed")}</span></div>
      <span className="muted">
        Since {sayDay(opened)}{invoices.length > 0 && `, ${invoices.length <= 3 ? invoices.join(", ") : `${invoices.length} invoices`}`}{owner && `, with ${owner}`}{due !== undefined && `, due ${sayDay(due)}`}{closed !== undefined && `, closed ${sayDay(closed)}`}{rootCause && `, cause: ${rootCause}`}
      </span>
      {asked.length > 0 && <span>Asked for: {asked.join("; ")}</span>}
      {received.length > 0 && <span>Received: {received.join("; ")}</span>}
      <div className="log-buttons"><Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>{closed === undefined ? "Work on it" : "Change"}</Button></div>
      {isOpen && <Work key={id} dispute={dispute} onDone={() => setOpen(false)} {...props} />}
    </div>
  );
}

function Work({ dispute, brief, jobs, log, onDone }: CaseProps & { readonly dispute: DisputeCase; readonly onDone: () => void }) {
  const [form, setForm] = useState(blank);
  const [wrong, setWrong] = useState("");
  const logging = useLogging(log);
  const balance = brief.decision.facts.balances.find(({ currency }) => currency === dispute.amounts[0]?.currency) ?? brief.decision.facts.balances[0];
  const due = form.due.trim() === "" ? null : jobs.readMoment(form.due);
  const save = async () => {
    const amount = form.amount.trim() === "" || !balance ? null : jobs.readAmount(form.amount, balance.open);
    if (amount && !amount.ok) return setWrong(amount.message);
    if (due && !due.ok) return setWrong(due.message);
    const words = (name: "owner" | "asked" | "received" | "rootCause") => (form[name].trim() === "" ? {} : { [name]: form[name].trim() });
    const resolution = disputeResolutions.find((each) => each === form.resolution);
    const change: Pick<DisputeChange, "amount" | "due" | "owner" | "asked" | "received" | "rootCause" | "resolution"> = {
      ...(amount?.ok && { amount: amount.amount }), ...(due?.ok && { due: due.day }),
      ...words("owner"), ...words("asked"), ...words("received"), ...words("rootCause"), ...(resolution && { resolution }),
    };
    if (Object.keys(change).length === 0 && form.note.trim() === "") return setWrong("Nothing was changed.");
    setWrong("");
    if (await logging.submit({ kind: "dispute", customer: brief.customer.key, invoices: dispute.invoices, about: dispute.id, note: form.note.trim(), ...change })) onDone();
  };
  const field = (name: keyof typeof blank, label: string, now: string, hint = "") => (
    <label className="field"><span>{label}</span><input value={form[name]} placeholder={now} onChange={(event) => setForm({ ...form, [name]: event.target.value })} />{hint !== "" && <span className="muted" role="status">{hint}</span>}</label>
  );
  return (
    <form className="case-form" aria-label={`Work on the dispute: ${reasonWords[dispute.reason]}`} onKeyDown={keepKeys} onSubmit={(event) => { event.preventDefault(); void save(); }}>
      <div className="case-two">
        {field("amount", "Amount in dispute", dispute.amounts.map(sayMoney).join(" + "))}
        {field("owner", "Who answers", dispute.owner ?? "nobody yet")}
        {field("due", "Due", dispute.due === undefined ? "fri, 3/12" : sayDay(dispute.due), due ? (due.ok ? due.said : due.message) : "")}
        {field("rootCause", "Root cause", dispute.rootCause ?? "")}
      </div>
      {field("asked", "Evidence asked for", "delivery note, photo …")}
      {field("received", "Evidence received", "")}
      <label className="field"><span>How it ended</span>
        <select value={form.resolution} onChange={(event) => setForm({ ...form, resolution: event.target.value })}>
          <option value="">Still open</option>
          {disputeResolutions.map((each) => <option key={each} value={each}>{resolutionWords[each]}</option>)}
        </select>
      </label>
      {field("note", "Note", "")}
      {wrong !== "" && <p role="alert" className="log-said wrong">{wrong}</p>}
      <Outcome logging={logging} />
      <div className="log-buttons"><Button size="small" appearance="primary" type="submit" disabledFocusable={logging.isBusy}>Log the change</Button></div>
    </form>
  );
}
