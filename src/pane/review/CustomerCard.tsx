/** One customer of the call list: rank, priority, what is overdue, the next action, why; opened, the parts of the priority. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import type { Day } from "../../base/Day";
import type { PartName } from "../../ledger/Policy";
import type { Decision } from "../../rules/Decision";
import { Icon } from "../icons";
import { sayCount, sayDayFrom, sayMoney } from "../say";
import { useLook } from "../useLook";

export const partWords: Record<PartName, string> = { money: "Money at stake", lateness: "Lateness", behaviour: "Payment behaviour", promises: "Promises to pay", silence: "Silence" };

const useStyles = makeStyles({
  card: { display: "flex", alignItems: "flex-start", gap: "10px", padding: "8px 4px 8px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  main: {
    display: "flex", gap: "10px", flexGrow: 1, minWidth: 0, padding: "2px", textAlign: "left", font: "inherit", color: "inherit", cursor: "pointer", background: "none", border: "none", borderRadius: tokens.borderRadiusMedium,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  score: {
    flexShrink: 0, width: "38px", height: "38px", display: "grid", placeItems: "center", borderRadius: tokens.borderRadiusLarge, fontVariantNumeric: "tabular-nums",
    fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, border: "1px solid transparent",
  },
  high: { backgroundColor: tokens.colorPaletteRedBackground2, color: tokens.colorPaletteRedForeground2 },
  middle: { backgroundColor: tokens.colorPaletteMarigoldBackground2, color: tokens.colorPaletteMarigoldForeground2 },
  low: { backgroundColor: tokens.colorNeutralBackground4, color: tokens.colorNeutralForeground1 },
  words: { display: "flex", flexDirection: "column", minWidth: 0, flexGrow: 1 },
  why: { display: "-webkit-box", WebkitLineClamp: "2", WebkitBoxOrient: "vertical", overflow: "hidden" },
  chevron: {
    flexShrink: 0, width: "28px", height: "28px", display: "grid", placeItems: "center", color: tokens.colorNeutralForeground2, background: "none", border: "none", borderRadius: tokens.borderRadiusMedium, cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  open: { transform: "rotate(90deg)" },
  detail: { padding: "8px 12px 12px", backgroundColor: tokens.colorNeutralBackground1, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, display: "flex", flexDirection: "column", gap: "6px" },
  parts: { display: "grid", gridTemplateColumns: "max-content 1fr", columnGap: "10px", rowGap: "6px", margin: 0, "& dt": { fontVariantNumeric: "tabular-nums", textAlign: "right", fontWeight: tokens.fontWeightSemibold }, "& dd": { margin: 0, minWidth: 0 } },
  sum: { borderTop: `1px solid ${tokens.colorNeutralStroke1}`, paddingTop: "4px" },
});

interface Props {
  readonly decision: Decision;
  readonly rank: number;
  readonly today: Day;
  readonly isOpen: boolean;
  readonly tabIndex: 0 | -1;
  readonly onOpen: (open: boolean) => void;
  readonly onGo: () => void;
}

export function CustomerCard({ decision, rank, today, isOpen, tabIndex, onOpen, onGo }: Props) {
  const look = useLook();
  const styles = useStyles();
  const { name, facts, priority, next, why } = decision;
  const overdue = facts.balances.filter((balance) => balance.overdue.minor !== 0).map((balance) => sayMoney(balance.overdue)).join(" + ");
  const tint = priority >= 70 ? styles.high : priority >= 40 ? styles.middle : styles.low;
  const openByArrow = (event: KeyboardEvent) => {
    if (event.key !== "ArrowRight" && event.key !== "ArrowLeft") return;
    event.preventDefault();
    onOpen(event.key === "ArrowRight");
  };
  return <>
    <div className={styles.card}>
      <button type="button" data-main tabIndex={tabIndex} className={styles.main} title="Go to the row in the sheet" onClick={onGo} onKeyDown={openByArrow}>
        <span className={mergeClasses(styles.score, tint)}><span className={look.unseen}>Priority </span>{priority}</span>{" "}
        <span className={styles.words}>
          <span className={mergeClasses(look.strong, look.oneLine)}>{rank}. {name}</span>{" "}
          <span className={mergeClasses(look.figures, look.oneLine)}>{overdue} · {sayCount(facts.oldestDaysLate, "day")} late</span>{" "}
          {next && <span className={look.oneLine}>{next.step} · {sayDayFrom(today, next.day)}{!next.action.ok && " · stopped"}</span>}{" "}
          <span className={mergeClasses(look.muted, !isOpen && styles.why)}>{why}</span>
        </span>
      </button>
      <button type="button" tabIndex={tabIndex} className={styles.chevron} aria-expanded={isOpen} aria-label={`How the priority of ${name} adds up`} onClick={() => onOpen(!isOpen)}>
        <span className={mergeClasses(isOpen && styles.open)} style={{ display: "grid" }}><Icon name="chevron" /></span>
      </button>
    </div>
    {isOpen && <Detail decision={decision} />}
  </>;
}

function Detail({ decision: { parts, priority, facts, next, reached } }: { readonly decision: Decision }) {
  const look = useLook();
  const styles = useStyles();
  const credits = facts.balances.filter((balance) => balance.credits.minor !== 0).map((balance) => sayMoney(balance.credits)).join(" + ");
  const disputed = facts.balances.filter((balance) => balance.disputed.minor !== 0).map((balance) => sayMoney(balance.disputed)).join(" + ");
  return (
    <div className={styles.detail}>
      <dl className={styles.parts}>
        {parts.map(({ name, points, because }) => [
          <dt key={`${name} points`}>{points}</dt>,
          <dd key={name}>{partWords[name]}<br /><span className={look.muted}>{because}</span></dd>,
        ])}
        <dt className={styles.sum}>{priority}</dt>
        <dd className={styles.sum}>Priority</dd>
      </dl>
      {next && !next.action.ok && <p><span className={look.strong}>{next.step} is stopped:</span> {next.action.reason}</p>}
      {reached && <p className={look.muted}>Step reached: {reached}</p>}
      {disputed && <p className={look.muted}>In dispute: {disputed}, not counted as overdue</p>}
      {credits && <p className={look.muted}>Credits not applied: {credits}</p>}
    </div>
  );
}
