/** The review's tabs: each is a figure and its word, so the summary is also the way in. Arrow keys move between them. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";

const useStyles = makeStyles({
  list: { display: "grid", gridAutoFlow: "column", gridAutoColumns: "1fr", gap: "4px" },
  tab: {
    display: "flex", flexDirection: "column", alignItems: "center", padding: "6px 2px", minWidth: 0, cursor: "pointer", font: "inherit",
    color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground1, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusLarge,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  chosen: { boxShadow: `inset 0 -3px 0 ${tokens.colorCompoundBrandStroke}`, "@media (forced-colors: active)": { outline: "2px solid Highlight", outlineOffset: "-3px" } },
  figure: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  word: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
});

export interface TabWords<Name extends string> { readonly name: Name; readonly word: string; readonly figure: number }

interface Props<Name extends string> {
  readonly label: string;
  readonly tabs: readonly TabWords<Name>[];
  readonly chosen: Name;
  readonly onChoose: (name: Name) => void;
}

export function Tabs<Name extends string>({ label, tabs, chosen, onChoose }: Props<Name>) {
  const styles = useStyles();
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
    <div role="tablist" aria-label={label} className={styles.list} onKeyDown={move}>
      {tabs.map(({ name, word, figure }) => (
        <button
          key={name} type="button" role="tab" id={`tab-${name}`} aria-selected={name === chosen} aria-controls="tab-panel" tabIndex={name === chosen ? 0 : -1}
          className={mergeClasses(styles.tab, name === chosen && styles.chosen)} onClick={() => onChoose(name)}
        >
          <span className={styles.figure}>{figure.toLocaleString("en")}</span>{" "}
          <span className={styles.word}>{word}</span>
        </button>
      ))}
    </div>
  );
}
