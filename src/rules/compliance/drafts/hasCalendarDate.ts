/** Whether a text names a day of the calendar, so that a deadline can be pointed at; "within 7 days" does not. */
import { plain } from "./matchWords";

const months = "jan(?:uary|uar|vier)?|ene(?:ro)?|feb(?:ruary|ruar|rero)?|fevr(?:ier)?|mar(?:ch|s|zo)?|maerz|marz|apr(?:il)?|avr(?:il)?|abr(?:il)?|may(?:o)?|mai|jun(?:e|i|io)?|juin|jul(?:y|i|io)?|juil(?:let)?|aug(?:ust)?|aout|ago(?:sto)?|sep(?:t|tember|tembre|tiembre)?|o[ck]t(?:ober|obre|ubre)?|nov(?:ember|embre|iembre)?|de[cz](?:ember|embre)?|dic(?:iembre)?";
const date = new RegExp(`\\d{4}-\\d{2}-\\d{2}|(?<!\\d)\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}|(?<!\\d)\\d{1,2}(?:st|nd|rd|th|er|\\.)?\\s+(?:de\\s+)?(?:${months})(?!\\p{L})|(?<!\\p{L})(?:${months})\\.?\\s+\\d{1,2}(?!\\d)`, "iu");

export const hasCalendarDate = (text: string): boolean => date.test(plain(text));
