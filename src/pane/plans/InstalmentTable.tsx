/** Each instalment with what came in for it, and what became of it. */
import { useState } from "react";
import type { PlanCase } from "../../rules/casework/CaseFile";
import type { WatchedInstalment } from "../../rules/plan/watch/watchPlan";
import { sayCount } from "../say";
import { instalmentWords, sayDate, sayFigure } from "./planWords";

const AT_ONCE = 24;

export function InstalmentTable({ plan: { plan: { terms: { currency } }, watch } }: { readonly plan: PlanCase }) {
  const [count, setCount] = useState(AT_ONCE);
  const { instalments } = watch;
  return <>
    <table className="plan-table">
      <caption className="unseen">Instalments in {currency}</caption>
      <thead><tr><th scope="col">No.</th><th scope="col">Due</th><th scope="col" className="figures">Amount</th><th scope="col" className="figures">Paid</th><th scope="col">State</th></tr></thead>
      <tbody>{instalments.slice(0, count).map((row) => (
        <tr key={row.number}>
          <th scope="row">{row.number === 0 ? "Down" : row.number}</th>
          <td>{sayDate(row.due)}</td>
          <td className="figures">{sayFigure(row.payment, currency)}</td>
          <td className="figures">{row.paid > 0 ? sayFigure(row.paid, currency) : "–"}</td>
          <td className={row.state === "missed" ? "plan-missed" : undefined} {...(whenOf(row) !== "" && { title: whenOf(row) })}>{instalmentWords[row.state]}</td>
        </tr>
      ))}</tbody>
    </table>
    {instalments.length > count && <button type="button" className="link" onClick={() => setCount(instalments.length)}>Show all {sayCount(instalments.length, "instalment")}</button>}
  </>;
}

const whenOf = ({ paidOn, state, graceEnds, cureEnds }: WatchedInstalment): string => {
  if (paidOn !== undefined) return `Paid on ${sayDate(paidOn)}`;
  if (state === "missed") return `Could be cured until ${sayDate(cureEnds)}`;
  return state === "late within grace" ? `In grace until ${sayDate(graceEnds)}` : "";
};
