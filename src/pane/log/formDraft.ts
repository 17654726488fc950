/** What is typed into the log form, as it is kept from keystroke to keystroke and given back after a crash. */
import { channels, disputeReasons, outcomes, type Channel, type DisputeReason, type Outcome } from "../../ledger/Activity";

export interface FormDraft {
  readonly outcome: Outcome | "note";
  readonly channel: Channel;
  readonly inbound: boolean;
  /** The one line: what the outcome needs, then the note after the first ";" or line break; for other outcomes the note alone. */
  readonly text: string;
  readonly reason: DisputeReason | null;
  /** Document numbers; null: as proposed. */
  readonly invoices: readonly string[] | null;
  readonly person: string;
  readonly override: string;
  readonly nextAction: string;
  readonly nextDay: string;
}

export const freshDraft = (outcome: Outcome | "note", channel: Channel): FormDraft =>
  ({ outcome, channel, inbound: false, text: "", reason: null, invoices: null, person: "", override: "", nextAction: "", nextDay: "" });

/** "" where nothing is worth keeping. */
export function draftText(draft: FormDraft): string {
  const { text, reason, invoices, person, override, nextAction, nextDay } = draft;
  const isBlank = reason === null && invoices === null && [text, person, override, nextAction, nextDay].every((each) => each.trim() === "");
  return isBlank ? "" : JSON.stringify(draft);
}

/** Text that is no draft of ours (an older version's, or damaged) still is somebody's words: it becomes the note. */
export function readDraft(kept: string, outcome: Outcome | "note", channel: Channel): FormDraft | null {
  if (kept.trim() === "") return null;
  const fresh = freshDraft(outcome, channel);
  const data = parse(kept);
  if (!data) return { ...fresh, text: kept };
  const text = (name: string) => (typeof data[name] === "string" ? data[name] : "");
  const isSame = data["outcome"] === outcome && (outcomes as readonly unknown[]).concat("note").includes(outcome);
  const words = { text: text("text"), person: text("person") };
  // Typed under another outcome: the words are kept, what they meant there is not.
  if (!isSame) return { ...fresh, ...words };
  const { invoices } = data;
  return {
    ...fresh, ...words, override: text("override"), nextAction: text("nextAction"), nextDay: text("nextDay"),
    channel: channels.find((each) => each === data["channel"]) ?? channel,
    inbound: data["inbound"] === true,
    reason: disputeReasons.find((each) => each === data["reason"]) ?? null,
    invoices: Array.isArray(invoices) ? invoices.filter((each) => typeof each === "string") : null,
  };
}

function parse(kept: string): Record<string, unknown> | null {
  try {
    const data: unknown = JSON.parse(kept);
    return typeof data === "object" && data !== null && !Array.isArray(data) && "text" in data ? { ...data } : null;
  } catch {
    return null;
  }
}

/** "500 fri; ships monday" → "500 fri" and "ships monday". */
export function splitLine(text: string): { readonly head: string; readonly note: string } {
  const at = text.search(/[;\n]/);
  return at < 0 ? { head: text.trim(), note: "" } : { head: text.slice(0, at).trim(), note: text.slice(at + 1).trim() };
}
