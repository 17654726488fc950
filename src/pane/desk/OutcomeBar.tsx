/** How the call ended: one key or one click each; the key is the underlined letter, or stands before the word. */
import type { Logging } from "./deskState";
import { outcomeKeys } from "./outcomeKeys";

export function OutcomeBar({ onChoose }: { readonly onChoose: (logging: Logging) => void }) {
  return (
    <div className="outcomes" role="group" aria-label="How the call ended">
      {outcomeKeys.map((each) => (
        <button key={each.key} type="button" className="outcome" {...(opensWith(each.word, each.key) && { "aria-label": each.word })} aria-keyshortcuts={each.key === "+" ? "Plus" : each.key} onClick={() => onChoose(each)}><Keyed keyName={each.key} word={each.word} /></button>
      ))}
    </div>
  );
}

const opensWith = (word: string, key: string): boolean => word.toLowerCase().startsWith(key);

/** A letter that stands before the word is for the eye: the name is the word alone, and so is what is said. */
function Keyed({ keyName, word }: { readonly keyName: string; readonly word: string }) {
  if (opensWith(word, keyName)) return <><span className="outcome-key">{word[0]}</span>{word.slice(1)}</>;
  return <><span className="outcome-key" aria-hidden="true">{keyName}</span> {word}</>;
}
