/** How they pay: the sentences that help to agree on a date, and the year at a glance. */
import type { PayingPattern } from "../../rules/brief/Brief";
import { sayCount } from "../say";

const weekdays = ["Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays"];
const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

const CELL = 20;
const HEIGHT = 34;

export function PayingHabits({ pattern }: { readonly pattern: PayingPattern }) {
  const lines = habits(pattern);
  if (lines.length === 0 && pattern.paidInvoices === 0) return <section aria-label="How they pay"><h2>How they pay</h2><p className="muted">No payment is known yet.</p></section>;
  return (
    <section aria-label="How they pay">
      <h2>How they pay</h2>
      <ul>{lines.map((line) => <li key={line}>{line}</li>)}</ul>
      <Year pattern={pattern} />
    </section>
  );
}

function habits({ paidInvoices, averageDaysLate, trendDays, weekday, dayOfMonth, bestMonth, worstMonth, lately, paidInTheEnd }: PayingPattern): readonly string[] {
  const average = averageDaysLate === undefined ? null : Math.round(averageDaysLate);
  const trend = trendDays === undefined ? 0 : Math.round(trendDays);
  const best = bestMonth === undefined ? undefined : months[bestMonth];
  const worst = worstMonth === undefined ? undefined : months[worstMonth];
  return [
    ...(average === null ? [] : [`${average === 0 ? "On time" : average > 0 ? `${sayCount(average, "day")} late` : `${sayCount(-average, "day")} early`} on average (${sayCount(paidInvoices, "invoice")})${trend === 0 ? "" : trend > 0 ? `, lately ${sayCount(trend, "day")} slower` : `, lately ${sayCount(-trend, "day")} faster`}`]),
    ...(weekday ? [`On ${weekdays[weekday.day] ?? ""}: ${weekday.count} of ${weekday.of} payments`] : []),
    ...(dayOfMonth ? [`${dayOfMonth.from === dayOfMonth.to ? `On day ${dayOfMonth.from}` : `On days ${dayOfMonth.from} to ${dayOfMonth.to}`} of the month: ${dayOfMonth.count} of ${dayOfMonth.of} payments`] : []),
    ...(best ? [`Best month ${best}${worst && worst !== best ? `, slowest ${worst}` : ""}`] : []),
    ...(paidInTheEnd && paidInTheEnd.late > 0 ? [`Paid in the end: ${paidInTheEnd.paid} of ${sayCount(paidInTheEnd.late, "late invoice")}`] : []),
    ...lately,
  ];
}

/** Money received by calendar month; the darker the later it came. */
function Year({ pattern: { months: year } }: { readonly pattern: PayingPattern }) {
  const most = Math.max(...year.map(({ received }) => received), 0);
  if (most <= 0) return null;
  const latest = Math.max(...year.map(({ averageDaysLate }) => averageDaysLate ?? 0), 1);
  const said = year.flatMap(({ received, averageDaysLate }, month) => (received > 0 ? [`${months[month] ?? ""} ${Math.round(received).toLocaleString("en")}${averageDaysLate === undefined ? "" : `, ${sayCount(Math.round(averageDaysLate), "day")} late`}`] : []));
  return (
    <svg className="year" role="img" aria-label={`Money received by month: ${said.join("; ")}`} viewBox={`0 0 ${12 * CELL} ${HEIGHT + 12}`}>
      {year.map(({ received, averageDaysLate }, month) => {
        const height = (Math.max(0, received) / most) * HEIGHT;
        return (
          <g key={months[month]}>
            <title>{months[month]}: {Math.round(received).toLocaleString("en")}</title>
            <rect className="year-bar" x={month * CELL + 2} y={HEIGHT - height} width={CELL - 4} height={height} opacity={0.45 + 0.55 * Math.max(0, (averageDaysLate ?? 0) / latest)} />
            <text x={month * CELL + CELL / 2} y={HEIGHT + 10} textAnchor="middle">{months[month]?.[0]}</text>
          </g>
        );
      })}
    </svg>
  );
}
