/** The words of messages as the pane shows them, and which kind fits a step. */
import type { Language, MessageKind } from "../../jobs/desk/deskWords";
import type { StepName } from "../../ledger/Policy";

/** What is sent; the script of a call has a panel of its own. */
export type SentKind = Exclude<MessageKind, "script">;

export const sentKinds: Readonly<Record<SentKind, string>> = { email: "Email", letter: "Letter", text: "Text message", "thank-you": "Thank-you" };

export const languageNames: Readonly<Record<Language, string>> = { en: "English", de: "Deutsch", fr: "Français", es: "Español" };

export const kindFor = (step: StepName): SentKind => (step === "Firm letter" || step === "Final notice" ? "letter" : "email");
