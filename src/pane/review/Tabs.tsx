/** The review's tabs: each is a figure and its word, so the summary is also the way in. Arrow keys move between them. */
import type { KeyboardEvent } from "react";

export interface TabWords<Name extends string> { readonly name: Name; readonly word: string; readonly figure: number }

interface Props<Name extends string> {
  readonly label: string;
  readonly tabs: readonly TabWords<Name>[];
  readonly chosen: Name;
  readonly onChoose: (name: Name) => void;
}

export function Tabs<Name extends string>({ label, tabs, chosen, onChoose }: Props<Name>) {
  const at = tabs.findIndex(({ name }) => name === chosen);
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const tab = tabs[(next + tabs.length) % tabs.length];
    if (!tab) return;
    onChoose(tab.name);
    event.currentTarget.querySelector<HTMLElement>(`#tab-${tab.name}`)?.focus();
  };
  return (
    <div role="tablist" aria-label={label} className="tabs" onKeyDown={move}>
      {tabs.map(({ name, word, figure }) => (
        <button
          key={name} type="button" role="tab" id={`tab-${name}`} aria-selected={name === chosen} aria-controls="tab-panel" tabIndex={name === chosen ? 0 : -1}
          className="tab" onClick={() => onChoose(name)}
        >
          <span className="tab-figure">{figure.toLocaleString("en")}</span>{" "}
          <span className="tab-word">{word}</span>
        </button>
      ))}
    </div>
  );
}
