/** What a person typed into one line during a call, understood: an amount, a day, or both. */
import type { Day } from "../../base/Day";
import type { Money } from "../../base/Money";

export type Typed =
  /** `parts` in order of day; `said` shows it back in words: "EUR 500.00 on Fri 27 Nov 2026". */
  | { readonly ok: true; readonly parts: readonly { readonly day: Day; readonly amount: Money }[]; readonly said: string }
  /** What is missing or unreadable, in a sentence that quotes the word. */
  | { readonly ok: false; readonly message: string };

/** "call fri 14:30" and the like. */
export type TypedDay = { readonly ok: true; readonly day: Day; readonly time?: string; readonly said: string } | { readonly ok: false; readonly message: string };

export interface TypedContext {
  readonly today: Day;
  /** What "all" and "half" are of. */
  readonly owed: Money;
  /** How a bare "3/12" is read; from the person's language. */
  readonly dayOrder: "dmy" | "mdy";
}
