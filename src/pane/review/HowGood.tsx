/** How good foresight would have been on this person's own book: money caught against calls made, chances given against what came, days missed. */
import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { HowGood as Looked } from "../../jobs/foresight/foresightOf";
import type { Failure, Progress } from "../../jobs/Job";
import type { Prepared } from "../../jobs/refresh";
import { Notice } from "../Notice";
import type { PaneJobs } from "../PaneJobs";
import { sayCount, sayDay } from "../say";
import { Screen } from "../Screen";
import { ProgressBar } from "../Working";
import { GainChart } from "./GainChart";
import { howGoodLooks } from "./howGoodLooks";
import { ReliabilityChart } from "./ReliabilityChart";

interface Props { readonly prepared: Prepared; readonly jobs: Pick<PaneJobs, "howGood">; readonly onClose: () => void }

export function HowGood({ prepared, jobs, onClose }: Props) {
  const [wanted, setWanted] = useState<string | undefined>(undefined);
  const [progress, setProgress] = useState<Progress>({ text: "Looking back…" });
  const [looked, setLooked] = useState<Looked | Failure | null>(null);
  useEffect(() => {
    const control = new AbortController();
    const isOver = () => control.signal.aborted;
    jobs.howGood(prepared, wanted, { signal: control.signal, onProgress: (next) => { if (!isOver()) setProgress(next); } }).then(
      (result) => { if (!isOver()) setLooked(result); },
      (error: unknown) => { if (!isOver()) setLooked({ ok: false, code: "fault", retry: false, message: `Duebook made a mistake and stopped: ${error instanceof Error ? error.message : String(error)}.` }); },
    );
    return () => control.abort();
  }, [jobs, prepared, wanted]);
  const choose = (currency: string) => {
    setLooked(null);
    setProgress({ text: "Looking back…" });
    setWanted(currency);
  };
  return (
    <Screen title="How good is this?" isPlain footer={<Button onClick={onClose}>{looked ? "Back to the call list" : "Cancel"}</Button>}>
      <style>{howGoodLooks}</style>
      <p className="muted">Foresight is tried on the past of this workbook: on each 1st and 15th it knows what was known that morning, and is held against what came.</p>
      {!looked && <><p role="status">{progress.text}</p><ProgressBar progress={progress} label="Looking back" /></>}
      {looked && !looked.ok && <Notice tone="failure" live><p>{looked.message}</p></Notice>}
      {looked?.ok && <>
        {looked.currencies.length > 1 && (
          <label className="field"><span className="strong">Currency</span>
            <select value={looked.currency} onChange={({ target }) => choose(target.value)}>{looked.currencies.map((currency) => <option key={currency}>{currency}</option>)}</select>
          </label>
        )}
        {"tooLittle" in looked.result
          ? <Notice tone="warning" live><p>{looked.result.tooLittle}</p><p>Customers are ranked by the rules alone.</p></Notice>
          : <Figures {...looked.result} />}
      </>}
    </Screen>
  );
}

const percent = (share: number): string => (Number.isFinite(share) ? `${Math.round(100 * share)} %` : "–");

function Figures({ invoices, customers, cutOffs, horizon, gains, chances, reliability, days, spansHeld }: Exclude<Looked["result"], { tooLittle: string }>) {
  const first = cutOffs[0], last = cutOffs.at(-1);
  const own = chances.find(({ name }) => name === "foresight");
  return <>
    <p role="status">{sayCount(invoices, "invoice")} of {sayCount(customers, "customer")}, {sayCount(cutOffs.length, "morning")}{first !== undefined && last !== undefined && ` from ${sayDay(first)} to ${sayDay(last)}`}.</p>
    <section className="card" aria-label="Money caught">
      <h2>Money caught</h2>
      <p className="muted">Of the money still unpaid {horizon} days later: the share held by the customers called first.</p>
      <GainChart gains={gains} />
    </section>
    <section className="card" aria-label="Chances given and what came">
      <h2>Chances given, and what came</h2>
      <p className="muted">Of invoices given 70 %, about 70 % should stay unpaid. On the line is right; below it foresight feared too much.</p>
      <ReliabilityChart bins={reliability} />
      {own && Number.isFinite(own.expectedOverActual) && <p>Expected money is {own.expectedOverActual.toFixed(2)} times what then was unpaid.</p>}
    </section>
    <section className="card" aria-label="Error in days">
      <h2>Error in days</h2>
      <table className="plain-table">
        <thead><tr><th scope="col">Day of payment told by</th><th scope="col">Middle</th><th scope="col">Mean</th></tr></thead>
        <tbody>{days.map(({ name, medianError, meanError }) => <tr key={name} className={name === "foresight" ? "strong" : undefined}><th scope="row">{name}</th><td>{Number.isFinite(medianError) ? medianError.toFixed(1) : "–"}</td><td>{Number.isFinite(meanError) ? meanError.toFixed(1) : "–"}</td></tr>)}</tbody>
      </table>
      <p className="muted">Spans meant to hold four of five payments held {percent(spansHeld)}.</p>
    </section>
  </>;
}
