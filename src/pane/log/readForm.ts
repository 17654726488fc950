/** The form as typed → the entry it makes, shown back in words; or what is missing. */
import type { Draft, Desk } from "../../jobs/desk/Desk";
import type { Contact, DisputeReason } from "../../ledger/Activity";
import type { Money } from "../../base/Money";
import type { Brief } from "../../rules/brief/Brief";
import type { PromiseCase } from "../../rules/casework/CaseFile";
import type { DeskJobs } from "../DeskJobs";
import { sayDay, sayMoney } from "../say";
import { coverOf, everythingOf, type Cover } from "./coverOf";
import { splitLine, type FormDraft } from "./formDraft";

export type FormRead =
  | { readonly ok: true; readonly draft: Draft; readonly note: string; readonly said: string }
  | { readonly ok: false; readonly message: string; readonly note: string };

interface Around { readonly desk: Desk; readonly brief: Brief; readonly jobs: DeskJobs; readonly replaces?: PromiseCase }

type Parts = Pick<Contact, "invoices" | "note"> & Partial<Pick<Contact, "promise" | "dispute" | "callBack">>;
type PartsRead = { readonly ok: true; readonly parts: Parts; readonly said: string } | { readonly ok: false; readonly message: string };

export function readForm(form: FormDraft, around: Around): FormRead {
  const { brief, jobs, replaces } = around;
  const customer = brief.customer.key;
  const parts = partsOf(form, around);
  const note = parts.ok ? parts.parts.note : splitLine(form.text).note;
  if (!parts.ok) return { ok: false, message: parts.message, note };
  if (form.outcome === "note") return note === "" ? { ok: false, message: "Write the note.", note } : { ok: true, draft: { kind: "note", customer, invoices: [], note }, note, said: "" };
  const next = readNext(form, jobs);
  if (!next.ok) return { ok: false, message: next.message, note };
  const phone = form.channel === "call" || form.channel === "text" ? brief.customer.phone : undefined;
  const person = form.person.trim();
  const override = form.override.trim();
  return {
    ok: true, note, said: parts.said,
    draft: {
      kind: "contact", customer, channel: form.channel, inbound: form.inbound, outcome: form.outcome, ...parts.parts,
      ...(person !== "" && { person }), ...(phone !== undefined && { number: phone }), ...(override !== "" && { override }),
      ...(next.next && { next: next.next }), ...(replaces && form.outcome === "promised" && { replaces: replaces.id }),
    },
  };
}

function partsOf(form: FormDraft, around: Around): PartsRead {
  switch (form.outcome) {
    case "promised": return readPromised(form, around);
    case "disputed": return readDisputed(form, around);
    case "call back": return readCallBack(form, around);
    default: return { ok: true, parts: { invoices: [], note: form.text.trim() }, said: "" };
  }
}

function readPromised({ text, invoices }: FormDraft, { brief, jobs, replaces }: Around): PartsRead {
  const { head, note } = splitLine(text);
  if (head === "") return { ok: false, message: "Say how much and when: “500 fri”, “half on 3/12”, “all tomorrow”." };
  const before = invoices === null && replaces && replaces.invoices.length > 0 ? coverOf(brief, replaces.invoices) : null;
  const within = before?.owed ? before.numbers : invoices;
  const { cover, read } = readWithin(brief, within, (owed) => jobs.readPromise(head, owed));
  return read.ok ? { ok: true, parts: { invoices: cover.numbers, note, promise: read.parts }, said: `${read.said}, for ${cover.said}` } : { ok: false, message: withHint(read.message) };
}

function readDisputed({ text, reason, invoices }: FormDraft, { brief, jobs }: Around): PartsRead {
  if (!reason) return { ok: false, message: "Choose what they dispute." };
  const { head, note } = splitLine(text);
  if (head === "") return disputed(coverOf(brief, invoices), reason, null, note);
  const { cover, read } = readWithin(brief, invoices, (owed) => jobs.readAmount(head, owed));
  // All of it is told as such: it then follows what the invoices have open.
  if (read.ok) return disputed(cover, reason, read.amount.minor === cover.owed?.minor ? null : read.amount, note);
  // Words where the amount would stand are the note: nobody should have to retype them behind a semicolon.
  return isAmountAlone(head, cover.owed?.currency) ? { ok: false, message: `${read.message} A note goes behind “;”.` } : disputed(coverOf(brief, invoices), reason, null, text.trim());
}

/** Figures with no word but their currency's: "9,000 EUR" was meant as an amount, "5 crates broken" was not. */
const isAmountAlone = (head: string, currency = ""): boolean =>
  /\d/.test(head) && !/\p{L}/u.test(head.replace(/\p{L}+/gu, (word) => (word.toUpperCase() === currency || /^(euros?|dollars?|pounds?)$/i.test(word) ? "" : word)));

/** Words that are no amount or day are most often the note, begun too early. */
const withHint = (message: string): string => (/not understood/.test(message) ? `${message} A note goes behind “;”.` : message);

function disputed(cover: Cover, reason: DisputeReason, amount: Money | null, note: string): PartsRead {
  const said = amount ? `${sayMoney(amount)} in dispute, the rest stays collectable` : `Everything in dispute on ${cover.said}`;
  return { ok: true, parts: { invoices: cover.numbers, note, dispute: { reason, amount } }, said };
}

/** More than is overdue may be meant, up to all that is open, unless the invoices were chosen: then it is about all of them. */
function readWithin<T extends { readonly ok: boolean }>(brief: Brief, invoices: readonly string[] | null, readOf: (owed: Money) => T): { readonly cover: Cover; readonly read: T | { readonly ok: false; readonly message: string } } {
  const cover = coverOf(brief, invoices);
  if (!cover.owed) return { cover, read: { ok: false, message: "These invoices are in two currencies, or nothing of them is open. Choose others." } };
  const read = readOf(cover.owed);
  if (read.ok || invoices !== null) return { cover, read };
  const whole = everythingOf(brief);
  return whole.owed && whole.owed.minor > cover.owed.minor ? { cover: whole, read: readOf(whole.owed) } : { cover, read };
}

function readCallBack({ text }: FormDraft, { jobs }: Around): PartsRead {
  const { head, note } = splitLine(text);
  if (head === "") return { ok: false, message: "Say when: “fri 14:30”, “tomorrow”, “3/12 9:00”." };
  const typed = jobs.readMoment(head);
  if (!typed.ok) return { ok: false, message: withHint(typed.message) };
  return { ok: true, parts: { invoices: [], note, callBack: { day: typed.day, ...(typed.time !== undefined && { time: typed.time }) } }, said: `Call back ${typed.said}` };
}

/** Only what the person chose is logged; else the rules go on proposing. */
function readNext({ nextAction, nextDay, outcome }: FormDraft, jobs: DeskJobs): { readonly ok: true; readonly next?: Contact["next"] } | { readonly ok: false; readonly message: string } {
  if (nextAction.trim() === "" && nextDay.trim() === "") return { ok: true };
  const typed = jobs.readMoment(nextDay);
  if (!typed.ok) return { ok: false, message: nextDay.trim() === "" ? "Say when the next action is due." : typed.message };
  return { ok: true, next: { action: nextAction.trim() || (outcome === "promised" ? "Check the promise" : "Follow up"), day: typed.day } };
}

/** What comes next if nobody chooses otherwise. */
export function sayProposed(form: FormDraft, read: FormRead, brief: Brief): string {
  const contact = read.ok && read.draft.kind === "contact" ? read.draft : null;
  const last = contact?.promise?.at(-1);
  if (last) return `Check the promise after ${sayDay(last.day)}`;
  if (contact?.callBack) return `Call back on ${sayDay(contact.callBack.day)}`;
  if (form.outcome === "disputed") return "Settle the dispute";
  const { next } = brief.decision;
  return next ? `${next.step}, as the ladder says` : "as the ladder says";
}
