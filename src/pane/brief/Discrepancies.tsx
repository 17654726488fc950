/** What does not add up in the account, and the statement that proves what does. */
import { useState } from "react";
import type { JobContext } from "../../jobs/Job";
import type { CaseProps } from "../log/CaseProps";

export function Discrepancies({ desk, brief, jobs }: Omit<CaseProps, "log">) {
  const [result, setResult] = useState("");
  const [isBusy, setBusy] = useState(false);
  const { discrepancies, customer } = brief;
  const build = async () => {
    if (isBusy) return;
    setBusy(true);
    setResult("Building the statement…");
    const context: JobContext = { signal: new AbortController().signal, onProgress: ({ text }) => setResult(text) };
    const built = await jobs.buildStatement(desk, customer.key, context).catch((error: unknown) => ({ ok: false as const, message: `Duebook made a mistake: ${error instanceof Error ? error.message : String(error)}` }));
    setResult(built.ok ? `Statement on the tab “${built.sheet}”.` : built.message);
    setBusy(false);
  };
  return (
    <section className="card" aria-label="Verify the account">
      <h2 className="card-title">Verify</h2>
      {discrepancies.length === 0 ? <p className="muted">Invoices, payments and credits add up.</p> : <ul>{discrepancies.map(({ code, invoices, message }, nth) => <li key={`${code} ${invoices.join(" ")} ${nth}`}>{message}</li>)}</ul>}
      <div className="row"><button type="button" className="desk-button" aria-disabled={isBusy} onClick={() => void build()}>Statement tab</button></div>
      {result && <p role="status" className="muted">{result}</p>}
    </section>
  );
}
