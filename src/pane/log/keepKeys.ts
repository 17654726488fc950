/** Keys typed in a form stay in it: the desk's one-letter keys must not hear them. Escape goes to the heading that folds the form away. */
import type { KeyboardEvent } from "react";

export function keepKeys(event: KeyboardEvent<HTMLElement>): void {
  event.stopPropagation();
  if (event.key !== "Escape") return;
  event.preventDefault();
  event.currentTarget.closest("details")?.querySelector("summary")?.focus();
}
