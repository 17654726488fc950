/** Whether a voicemail says no more than a limited-content message may; anything more is a communication about the debt. */
const required = ["business name", "reply request", "person name", "phone number"] as const;
const optional = ["salutation", "date and time", "suggested times", "any representative"] as const;
export type VoicemailPart = (typeof required)[number] | (typeof optional)[number] | "other words";

/** Only a voicemail can be one, never a text or an email. `missing`: what it still needs. */
export function classifyVoicemail(parts: readonly VoicemailPart[], medium: "voicemail" | "text" | "email"): { readonly isLimited: boolean; readonly missing: readonly VoicemailPart[] } {
  const missing = required.filter((part) => !parts.includes(part));
  const allowed: readonly VoicemailPart[] = [...required, ...optional];
  return { isLimited: medium === "voicemail" && missing.length === 0 && parts.every((part) => allowed.includes(part)), missing };
}
