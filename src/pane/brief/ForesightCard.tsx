/** What the book's past says of this customer's open invoices: the chance still open, the expected day, why, and what is to come in. */
import { useEffect, useState } from "react";
import { addDays, type Day } from "../../base/Day";
import type { Desk } from "../../jobs/desk/Desk";
import type { CustomerForesight, InvoiceForesight } from "../../rules/foresight/Foresight";
import type { CustomerDetail } from "../../rules/foresight/outlookOf";
import type { DeskJobs } from "../DeskJobs";
import { sayDay, sayMoney } from "../say";

/** A year or more: no day worth naming. */
const MOST_DAYS = 366;
/** The rest folds away. */
const SHOWN = 3;

interface Props { readonly desk: Desk; readonly customer: string; readonly jobs: Pick<DeskJobs, "foresight"> }

export function ForesightCard({ desk, customer, jobs }: Props) {
  const { outlook } = desk.prepared;
  const [told, setTold] = useState<{ readonly customer: string; readonly detail: CustomerDetail | null } | null>(null);
  useEffect(() => {
    let isOver = false;
    // Without an answer (the worker was stopped) the brief stands as it is.
    void jobs.foresight?.(desk, customer).catch(() => null).then((detail) => { if (!isOver) setTold({ customer, detail }); });
    return () => { isOver = true; };
  }, [jobs, desk, customer]);
  if (outlook?.tooLittle !== undefined) return <section className="card" aria-label="Foresight"><p className="muted">{outlook.tooLittle}</p></section>;
  const detail = told?.customer === customer ? told.detail : null;
  if (!outlook || !detail || detail.invoices.length === 0) return null;
  // What is not due by then stays open as agreed: nothing to call about, so it comes last.
  const isDue = ({ daysPastDue }: InvoiceForesight): number => Number(daysPastDue + detail.horizon > 0);
  const invoices = [...detail.invoices].sort((a, b) => isDue(b) - isDue(a) || b.amount.minor * b.pUnpaid - a.amount.minor * a.pUnpaid);
  return (
    <section className="card" aria-label="Foresight">
      <h2 className="card-title">Likely unpaid in {detail.horizon} days</h2>
      {detail.customers.map((each) => <Expected key={each.open.currency} {...each} />)}
      <ul className="contacts">{invoices.slice(0, SHOWN).map((each) => <Line key={each.invoice} invoice={each} asOf={outlook.asOf} />)}</ul>
      {invoices.length > SHOWN && <details><summary>{invoices.length - SHOWN} more</summary><ul className="contacts">{invoices.slice(SHOWN).map((each) => <Line key={each.invoice} invoice={each} asOf={outlook.asOf} />)}</ul></details>}
    </section>
  );
}

/** No past proves never or always. */
const percent = (share: number): string => (share < 0.01 ? "under 1 %" : share > 0.99 ? "over 99 %" : `${Math.round(100 * share)} %`);
const sayDate = (asOf: Day, days: number): string => (days >= MOST_DAYS ? "in a year or more" : sayDay(addDays(asOf, days)).replace(/^\w+ | \d{4}$/g, ""));

function Expected({ open, expectedUnpaid, weeks, differentLately }: CustomerForesight) {
  const received = (count: number) => ({ minor: weeks.slice(0, count).reduce((sum, { minor }) => sum + minor, 0), currency: open.currency });
  return <>
    <p><span className="strong figures">{sayMoney(expectedUnpaid)}</span> of {sayMoney(open)} open</p>
    <p className="muted figures">Expected to come in: {sayMoney(received(1))} within a week, {sayMoney(received(4))} within four, {sayMoney(received(13))} within thirteen</p>
    {differentLately && <p><span className="strong">Behaviour was different lately.</span> {differentLately.says}.</p>}
  </>;
}

function Line({ invoice: { invoice, amount, pUnpaid, medianDays, lowDays, highDays, reasons }, asOf }: { readonly invoice: InvoiceForesight; readonly asOf: Day }) {
  return (
    <li>
      <span className="strong">{invoice || "No number"}</span> <span className="figures">{sayMoney(amount)}: {percent(pUnpaid)} still open; paid about {sayDate(asOf, medianDays)}</span> <span className="muted">({sayDate(asOf, lowDays)} to {sayDate(asOf, highDays)})</span>
      <span className="muted" style={{ display: "block" }}>{reasons.map((reason) => `${reason}.`).join(" ")}</span>
    </li>
  );
}
