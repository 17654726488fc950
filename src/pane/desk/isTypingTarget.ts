/** True where a key is text for a field and not a command for the desk. */
export const isTypingTarget = (target: EventTarget): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches("textarea, select, input:not([type=checkbox], [type=radio], [type=button])"));
