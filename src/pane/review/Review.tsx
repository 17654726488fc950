/** Everything a person looks at before a cell is written: totals, questions, the call list, the changes, the issues, the columns. */
import { Button } from "@fluentui/react-components";
import { lazy, Suspense, useDeferredValue, useMemo, useState, type KeyboardEvent, type ReactNode } from "react";
import type { Prepared } from "../../jobs/refresh";
import type { Mapping } from "../../ledger/Mapping";
import { Notice } from "../Notice";
import type { PaneJobs } from "../PaneJobs";
import { mappingInView, type ReviewStep } from "../paneState";
import { Screen } from "../Screen";
import { sayCount, sayDay } from "../say";
import type { PaneHands } from "../usePane";
import { ProgressBar } from "../Working";
import { CallList } from "./CallList";
import { ChangeList } from "./ChangeList";
import { IssueList } from "./IssueList";
import { Questions } from "./Questions";
import { Ranking } from "./Ranking";
import { SheetReading } from "./SheetReading";
import { Tabs } from "./Tabs";
import { Totals } from "./Totals";

/** Seldom opened, so it stays out of the start. */
const HowGood = lazy(async () => ({ default: (await import("./HowGood")).HowGood }));

type TabName = "calls" | "changes" | "issues" | "sheets";

interface Props { readonly step: ReviewStep; readonly jobs: PaneJobs; readonly hands: PaneHands; readonly aside: ReactNode; readonly canCall: boolean }

export function Review({ step, jobs, hands, aside, canCall }: Props) {
  const [tab, setTab] = useState<TabName>("calls");
  const [asksHowGood, setAsksHowGood] = useState(false);
  const { read, wish, busy, problem } = step;
  // A slider moves at once; the list follows as fast as the book can be ranked again.
  const policy = useDeferredValue(step.policy);
  const prepared = useMemo<Prepared>(() => (policy === read.policy ? read : jobs.rerank(read, policy)), [jobs, read, policy]);
  const onList = useMemo(() => prepared.decisions.filter(({ call }) => call.onList).length, [prepared]);
  const totals = useMemo(() => jobs.totals(read), [jobs, read]);
  const mapping = mappingInView(read, wish);
  const count = prepared.edits.edits.length;
  const isBehind = busy !== null || policy !== step.policy;
  const start = canCall && <Button disabledFocusable={isBehind} onClick={() => { if (!isBehind) hands.call(prepared); }}>Start calling</Button>;
  const write = () => { if (!isBehind && count > 0) hands.commit(prepared); };
  const goToCustomer = (customer: string) => hands.goToCustomer(prepared, customer);
  const correct = (corrected: Mapping) => hands.reread({ ...wish, policy: step.policy, mapping: corrected });
  const keys = (event: KeyboardEvent) => {
    if (event.key === "Enter" && event.ctrlKey && !event.repeat) write();
  };
  if (asksHowGood) {
    const close = () => setAsksHowGood(false);
    const leave = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      close();
    };
    return <div style={{ display: "contents" }} onKeyDown={leave}><Suspense fallback={<Screen title="How good is this?"><p>Opening…</p></Screen>}><HowGood prepared={read} jobs={jobs} onClose={close} /></Suspense></div>;
  }
  return (
    <div style={{ display: "contents" }} onKeyDown={keys}>
      <Screen
        title="Call list"
        aside={aside}
        footer={count === 0 ? <>
          <p className="wide">Everything is up to date. Nothing to write.</p>
          {start}
          <Button appearance="primary" onClick={() => hands.refresh({ ...wish, policy: step.policy })}>Refresh again</Button>
          <Button onClick={hands.cancel}>Close</Button>
        </> : <>
          <Button appearance="primary" className="wide" disabledFocusable={isBehind} onClick={write} title="Ctrl+Enter">{`Write ${sayCount(count, "cell")}`}</Button>
          {start}
          <Button onClick={hands.cancel}>Discard</Button>
        </>}
      >
        {busy && <ProgressBar progress={busy} label="Reading again" />}
        {problem && <Notice tone="failure" live><p>{problem.message}</p>{problem.retry && <Button size="small" onClick={() => hands.reread(wish)}>Read again</Button>}</Notice>}
        <p className="muted">{read.workbook} as of {sayDay(read.today)}</p>
        <Totals totals={totals} />
        <Questions questions={read.questions} mapping={mapping} onAnswer={correct} />
        <Tabs<TabName>
          label="Review" chosen={tab} onChoose={setTab}
          tabs={[
            { name: "calls", word: "To call", figure: onList },
            { name: "changes", word: "Changes", figure: count },
            { name: "issues", word: "Issues", figure: read.issues.length },
            { name: "sheets", word: "Sheets", figure: mapping.length },
          ]}
        />
        <div role="tabpanel" id="tab-panel" aria-labelledby={`tab-${tab}`} className="review-panel">
          {tab === "calls" && <><Ranking policy={step.policy} tooLittle={read.outlook?.tooLittle ?? ""} onChange={hands.rank} onHowGood={() => setAsksHowGood(true)} /><CallList prepared={prepared} onGo={goToCustomer} /></>}
          {tab === "changes" && <ChangeList prepared={prepared} onGo={goToCustomer} />}
          {tab === "issues" && <IssueList issues={read.issues} onGo={hands.goTo} />}
          {tab === "sheets" && <SheetReading mapping={mapping} headersOf={(sheet) => jobs.headersOf(read, sheet)} onCorrect={correct} />}
        </div>
      </Screen>
    </div>
  );
}
