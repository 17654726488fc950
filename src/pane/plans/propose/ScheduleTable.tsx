/** The schedule as it stands: what is paid when and what is left; a long one is folded in the middle. */
import { memo, useState } from "react";
import type { Instalment, Schedule } from "../../../ledger/Plan";
import { sayCount } from "../../say";
import { sayDate, sayFigure } from "../planWords";

/** A longer schedule shows its beginning and its end. */
const AT_ONCE = 14;

export const ScheduleTable = memo(function ScheduleTable({ schedule }: { readonly schedule: Schedule }) {
  const [isAll, setAll] = useState(false);
  const { instalments, currency } = schedule;
  const isFolded = !isAll && instalments.length > AT_ONCE + 2;
  const last = instalments.at(-1);
  const shown = isFolded ? instalments.slice(0, AT_ONCE) : instalments;
  const hasCost = schedule.interest + schedule.fees > 0;
  const line = (row: Instalment) => (
    <tr key={row.number}>
      <th scope="row">{row.number === 0 ? "Down" : row.number}</th>
      <td>{sayDate(row.due)}</td>
      <td className="figures">{sayFigure(row.payment, currency)}</td>
      {hasCost && <td className="figures plan-cost">{sayFigure(row.interest + row.fees, currency)}</td>}
      <td className="figures">{sayFigure(row.balance, currency)}</td>
    </tr>
  );
  return <>
    <table className="plan-table">
      <caption className="unseen">Schedule in {currency}</caption>
      <thead><tr><th scope="col">No.</th><th scope="col">Due</th><th scope="col" className="figures">Instalment</th>{hasCost && <th scope="col" className="figures plan-cost">Of it cost</th>}<th scope="col" className="figures">Left</th></tr></thead>
      <tbody>
        {shown.map(line)}
        {isFolded && last && <>
          <tr><td colSpan={hasCost ? 5 : 4} className="muted">… {instalments.length - AT_ONCE - 1} more …</td></tr>
          {line(last)}
        </>}
      </tbody>
      <tfoot><tr><th scope="row" colSpan={2}>In all</th><td className="figures">{sayFigure(schedule.total, currency)}</td>{hasCost && <td className="figures plan-cost">{sayFigure(schedule.interest + schedule.fees, currency)}</td>}<td /></tr></tfoot>
    </table>
    {isFolded && <button type="button" className="link" onClick={() => setAll(true)}>Show all {sayCount(instalments.length, "instalment")}</button>}
  </>;
});
