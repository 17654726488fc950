/** Reading or writing: what is being done, how far, and a way to stop. Quick jobs show neither bar nor button. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Progress } from "../jobs/Job";
import { Screen } from "./Screen";

const useStyles = makeStyles({
  track: { height: "4px", borderRadius: "2px", backgroundColor: tokens.colorNeutralBackground5, overflow: "hidden", flexShrink: 0, forcedColorAdjust: "none" },
  fill: { height: "100%", borderRadius: "2px", backgroundColor: tokens.colorCompoundBrandBackground, transitionProperty: "width", transitionDuration: "200ms" },
  sweep: {
    width: "35%",
    animationName: { from: { transform: "translateX(-100%)" }, to: { transform: "translateX(290%)" } },
    animationDuration: "1.4s", animationIterationCount: "infinite", animationTimingFunction: "ease-in-out",
    "@media (prefers-reduced-motion: reduce)": { animationDuration: "6s" },
  },
});

export function ProgressBar({ progress, label }: { readonly progress: Progress; readonly label: string }) {
  const styles = useStyles();
  const { share } = progress;
  const percent = share === undefined ? undefined : Math.round(Math.min(1, Math.max(0, share)) * 100);
  return (
    <div className={styles.track} role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={100} {...(percent !== undefined && { "aria-valuenow": percent })}>
      <div className={mergeClasses(styles.fill, percent === undefined && styles.sweep)} style={percent === undefined ? undefined : { width: `${percent}%` }} />
    </div>
  );
}

/** False for the first half second. */
export function useIsLong(): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), 500);
    return () => clearTimeout(timer);
  }, []);
  return isLong;
}

interface Props { readonly title: string; readonly progress: Progress; readonly stopping: boolean; readonly onCancel: () => void }

export function Working({ title, progress, stopping, onCancel }: Props) {
  const isLong = useIsLong();
  return (
    <Screen title={title} footer={isLong && <Button disabledFocusable={stopping} onClick={onCancel}>{stopping ? "Stopping…" : "Cancel"}</Button>}>
      <p>{progress.text}</p>
      {isLong && <ProgressBar progress={progress} label={title} />}
    </Screen>
  );
}
