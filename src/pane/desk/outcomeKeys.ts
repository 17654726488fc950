/** One key for each way a contact ends; the letter is part of the word where the word has it. */
import type { Channel, Outcome } from "../../ledger/Activity";
import type { Logging } from "./deskState";

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  promised: "Promised", disputed: "Disputed", "already paid": "Already paid", "call back": "Call back", refused: "Refused", spoke: "Spoke", "wrong person": "Wrong person",
  voicemail: "Voicemail", "no answer": "No answer", "number dead": "Number dead", busy: "Busy", dropped: "Cut off", sent: "Sent",
};

export const channelWords: Readonly<Record<Channel, string>> = { call: "Call", email: "Email", letter: "Letter", text: "Text", meeting: "Meeting" };

export interface OutcomeKey extends Logging { readonly key: string; readonly word: string }

const call = (key: string, outcome: Outcome): OutcomeKey => ({ key, outcome, channel: "call", word: outcomeWords[outcome] });

export const outcomeKeys: readonly OutcomeKey[] = [
  call("p", "promised"), call("d", "disputed"), call("a", "already paid"), call("c", "call back"), call("r", "refused"), call("s", "spoke"),
  call("w", "wrong person"), call("v", "voicemail"), call("n", "no answer"), call("b", "busy"), call("x", "number dead"),
  { key: "e", outcome: "sent", channel: "email", word: "Email" },
  { key: "l", outcome: "sent", channel: "letter", word: "Letter" },
  { key: "t", outcome: "sent", channel: "text", word: "Text" },
  { key: "m", outcome: "spoke", channel: "meeting", word: "Meeting" },
  { key: "+", outcome: "note", channel: "call", word: "Note" },
];
