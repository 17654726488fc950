/** A payment plan as a letter text, ready for a person to send for acceptance. */
import type { Language } from "../messages/Message";

export interface Agreement {
  readonly language: Language;
  /** Email address; "" where the book has none. */
  readonly to: string;
  readonly subject: string;
  /** Plain text with line breaks; the schedule is lines of text. */
  readonly body: string;
  /** What a person should know before sending, in sentences. */
  readonly problems: readonly string[];
}
