/** What this person wanted to do today and how far it is done; the team's day beside it. */
import { decimalOf, type Money } from "../../base/Money";
import type { Policy } from "../../ledger/Policy";
import type { Progress, Worklist } from "../../rules/worklist/Worklist";
import { sayCount, sayMoney } from "../say";

const none: Progress = { calls: 0, reached: 0, promised: [] };

const sayPromised = (promised: readonly Money[]): string => (promised.length === 0 ? "nothing yet" : promised.map(sayMoney).join(" + "));

interface Props { readonly progress: Worklist["progress"]; readonly targets: Policy["targets"]; readonly who: string }

export function Targets({ progress, targets, who }: Props) {
  const mine = progress.byWho[who] ?? none;
  const { team } = progress;
  const [one, second] = mine.promised;
  // Two currencies are not one sum: then the figures stand without a bar.
  const promised = one === undefined ? 0 : second === undefined ? Number(decimalOf(one)) : null;
  return (
    <section className="card targets" aria-label="Targets for today">
      <p className="between"><span>Calls</span><span className="figures"><span className="strong">{mine.calls}</span>{targets.calls > 0 && ` of ${targets.calls}`}<span className="muted"> · {mine.reached} reached</span></span></p>
      {targets.calls > 0 && <Meter label="Calls made" value={mine.calls} of={targets.calls} />}
      <p className="between"><span>Promised</span><span className="figures"><span className="strong">{sayPromised(mine.promised)}</span>{targets.promised > 0 && ` of ${targets.promised.toLocaleString("en")}`}</span></p>
      {targets.promised > 0 && promised !== null && <Meter label="Money promised" value={promised} of={targets.promised} />}
      {Object.keys(progress.byWho).length > 1 && <p className="muted">Team: {sayCount(team.calls, "call")}, {sayPromised(team.promised)} promised</p>}
    </section>
  );
}

function Meter({ label, value, of }: { readonly label: string; readonly value: number; readonly of: number }) {
  return (
    <div className="bar-track" role="meter" aria-label={label} aria-valuemin={0} aria-valuemax={of} aria-valuenow={Math.min(value, of)} aria-valuetext={`${value.toLocaleString("en")} of ${of.toLocaleString("en")}`}>
      <div className="bar-fill" style={{ width: `${Math.min(100, (100 * value) / of)}%` }} />
    </div>
  );
}
