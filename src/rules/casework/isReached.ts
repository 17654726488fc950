/** Tells contacts from attempts: who was spoken to, what was sent, and what reached nobody. */
import type { Contact, Outcome } from "../../ledger/Activity";

const attempts: ReadonlySet<Outcome> = new Set(["wrong person", "voicemail", "no answer", "number dead", "busy", "dropped"]);

/** It reached the customer or was sent to them: it ends a silence. An attempt only asks for a pause. */
export const isReached = ({ outcome }: Contact): boolean => !attempts.has(outcome);

/** The customer was spoken to, or wrote. */
export const isTalk = (contact: Contact): boolean => isReached(contact) && contact.outcome !== "sent";
