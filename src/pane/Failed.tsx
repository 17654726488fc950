/** One failure in one message: what happened, what to do, and the way on. A cell being edited is waited for. */
import { Button } from "@fluentui/react-components";
import { useEffect } from "react";
import type { Failure } from "../jobs/Job";
import type { RefusedBook } from "../jobs/refresh";
import { Notice } from "./Notice";
import type { PaneJobs } from "./PaneJobs";
import { mappingInView, type Again } from "./paneState";
import { IssueList } from "./review/IssueList";
import { SheetReading } from "./review/SheetReading";
import { Screen } from "./Screen";
import type { PaneHands } from "./usePane";

const EVERY_MS = 1500;

const titles: Record<Again["job"], string> = { refresh: "Could not read", commit: "Could not write", undo: "Could not undo" };

const isRefused = (failure: Failure | RefusedBook): failure is RefusedBook => failure.code === "refused" && "mapping" in failure;

interface Props { readonly failure: Failure | RefusedBook; readonly again: Again; readonly jobs: PaneJobs; readonly hands: PaneHands }

export function Failed({ failure, again, jobs, hands }: Props) {
  const waits = failure.code === "cell-edit";
  // Each failed try is a new failure, so the next wait begins when the last try has ended.
  useEffect(() => {
    if (!waits) return;
    const timer = setTimeout(() => hands.again(again, true), EVERY_MS);
    return () => clearTimeout(timer);
  }, [waits, failure, again, hands]);
  const refused = isRefused(failure) ? failure : null;
  return (
    <Screen
      title={waits ? "A cell is being edited" : refused ? "Nothing to rank here" : titles[again.job]}
      isPlain={!refused}
      footer={<>
        {(failure.retry || refused) && <Button appearance="primary" className="wide" data-primary onClick={() => hands.again(again)}>Try again</Button>}
        <Button onClick={hands.cancel}>{again.job === "commit" ? "Back to the review" : failure.retry ? "Cancel" : "Close"}</Button>
      </>}
    >
      <Notice tone={waits ? "warning" : "failure"} live>
        <p>{waits ? "Finish editing the cell (Enter or Esc). Duebook goes on by itself." : failure.message}</p>
      </Notice>
      {refused && again.job === "refresh" && <>
        {refused.mapping.length > 0 && <SheetReading mapping={mappingInView(refused, again.wish)} headersOf={(sheet) => jobs.headersOf(refused, sheet)} onCorrect={(mapping) => hands.refresh({ ...again.wish, mapping })} />}
        {refused.issues.length > 0 && <section><h2 className="strong">What was found</h2><IssueList issues={refused.issues} onGo={hands.goTo} /></section>}
      </>}
    </Screen>
  );
}
