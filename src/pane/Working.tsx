/** Reading or writing: what is being done, how far, and a way to stop. Quick jobs show neither bar nor button. */
import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Progress } from "../jobs/Job";
import { Screen } from "./Screen";

export function ProgressBar({ progress, label }: { readonly progress: Progress; readonly label: string }) {
  const { share } = progress;
  const percent = share === undefined ? undefined : Math.round(Math.min(1, Math.max(0, share)) * 100);
  return (
    <div className="bar-track" role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={100} {...(percent !== undefined && { "aria-valuenow": percent })}>
      <div className={percent === undefined ? "bar-fill bar-sweep" : "bar-fill"} style={percent === undefined ? undefined : { width: `${percent}%` }} />
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
    <Screen title={title} isPlain footer={isLong && <Button disabledFocusable={stopping} onClick={onCancel}>{stopping ? "Stopping…" : "Cancel"}</Button>}>
      <p>{progress.text}</p>
      {isLong && <ProgressBar progress={progress} label={title} />}
    </Screen>
  );
}
