/** How good foresight would have been on this book's own past, beside every simpler order: data for a page, a bench and a batch. */
import type { Day } from "../../../base/Day";
import { foresee } from "../foresee";
import type { HistoryRow } from "../../../ledger/HistoryRow";
import { sortRows } from "../history/History";
import { learnSorted } from "../learn";
import { makeLooker } from "../look/lookAt";
import { baselineNames, baselines, chanceBaselines, isExpectation, rulePoints, type Seen } from "./baselines";
import { daysAndLates, type DaysFigures, type LateFigures } from "./daysAndLates";
import { auc, brier, gainsAt, mean, reliability, type Ranked, type ReliabilityBin } from "./figures";
import { isUnpaidOn, openOn, protocolOf } from "./protocol";

export const FORESIGHT = "foresight";
const PERFECT = "perfect foresight";
/** Shares of the customers called, for the curve; the protocol's own are among them. */
export const curveShares: readonly number[] = [0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];

/** Money caught by calling the first of an order: of all that stayed unpaid (`all`), and of the part that was past due by then (`due`). */
export interface GainCurve { readonly name: string; readonly all: readonly number[]; readonly due: readonly number[] }

/** Of single invoices. `expectedOverActual` is of the money past due by then. */
export interface ChanceFigures { readonly name: string; readonly auc: number; readonly brier: number; readonly expectedOverActual: number }

export interface Backtest {
  readonly horizon: number;
  readonly invoices: number;
  readonly customers: number;
  readonly cutOffs: readonly Day[];
  /** Means over the cut-offs, at `curveShares`. */
  readonly gains: readonly GainCurve[];
  readonly chances: readonly ChanceFigures[];
  readonly reliability: readonly ReliabilityBin[];
  readonly lates: readonly LateFigures[];
  readonly days: readonly DaysFigures[];
  /** Of the spans that were to hold four fifths of the payments, the share that did. */
  readonly spansHeld: number;
  /** How often each kind of model was chosen. */
  readonly methods: Readonly<Record<string, number>>;
}

export type BacktestResult = Backtest | { readonly tooLittle: string };

const TOO_LITTLE = "Too little history to look back on: on no 1st or 15th of its last third were 20 invoices open whose outcome is known, with enough paid before.";

interface Pooled { readonly given: number[]; readonly came: boolean[]; readonly dueGiven: number[]; readonly dueCame: boolean[]; expected: number; actual: number }

/** One currency at a time. `onProgress` hears 0 to 1. */
export function backtest(rows: readonly HistoryRow[], horizon = 30, onProgress: (share: number) => void = () => undefined): BacktestResult {
  const sorted = sortRows(rows);
  const protocol = protocolOf(sorted, horizon);
  if (!protocol) return { tooLittle: TOO_LITTLE };
  const curves = new Map<string, { readonly all: (readonly number[])[]; readonly due: (readonly number[])[] }>();
  const pools = new Map<string, Pooled>();
  const methods: Record<string, number> = {};
  const cutOffs: Day[] = [];
  let spans = 0, held = 0;
  protocol.cutOffs.forEach((day, at) => {
    const board = standingsOn(sorted, day, horizon, (name, given, came, minor, isDue) => pool(pools, name, given, came, minor, isDue));
    onProgress((at + 1) / (protocol.cutOffs.length + 1));
    if (!board) return;
    cutOffs.push(day);
    methods[board.method] = (methods[board.method] ?? 0) + 1;
    spans += board.spans;
    held += board.held;
    for (const [name, { all, due }] of board.ranked) {
      const [gainAll, gainDue] = [gainsAt(all, curveShares), gainsAt(due, curveShares)];
      let curve = curves.get(name);
      if (!curve) curves.set(name, (curve = { all: [], due: [] }));
      if (gainAll) curve.all.push(gainAll);
      if (gainDue) curve.due.push(gainDue);
    }
  });
  if (cutOffs.length === 0) return { tooLittle: TOO_LITTLE };
  const foretold = pools.get(FORESIGHT);
  const means = (list: readonly (readonly number[])[]): readonly number[] => curveShares.map((_, at) => mean(list.map((each) => each[at]!)));
  return {
    horizon, invoices: sorted.length, customers: new Set(sorted.map(({ customer }) => customer)).size, cutOffs,
    gains: [...curves].map(([name, { all, due }]) => ({ name, all: means(all), due: means(due) })),
    chances: [...pools].map(([name, { given, came, dueGiven, dueCame, expected, actual }]) => ({ name, auc: auc(given, came), brier: brier(dueGiven, dueCame), expectedOverActual: expected / actual })),
    reliability: foretold ? reliability(foretold.given, foretold.came) : [],
    ...daysAndLates(sorted, protocol.from, horizon),
    spansHeld: held / spans, methods,
  };
}

function pool(pools: Map<string, Pooled>, name: string, given: number, came: boolean, minor: number, isDue: boolean): void {
  let into = pools.get(name);
  if (!into) pools.set(name, (into = { given: [], came: [], dueGiven: [], dueCame: [], expected: 0, actual: 0 }));
  into.given.push(given);
  into.came.push(came);
  if (!isDue) return;
  into.dueGiven.push(given);
  into.dueCame.push(came);
  into.expected += given * minor;
  into.actual += came ? minor : 0;
}

interface Standing { score: number; dueScore: number }
interface Purse { readonly key: string; open: number; oldest: number; unpaid: number; dueUnpaid: number; readonly scores: Map<string, Standing> }
interface Board { readonly ranked: ReadonlyMap<string, { readonly all: readonly Ranked[]; readonly due: readonly Ranked[] }>; readonly method: string; readonly spans: number; readonly held: number }

/** Every order of the customers on one cut-off, with the money that then stayed unpaid. */
function standingsOn(sorted: readonly HistoryRow[], day: Day, horizon: number, onChance: (name: string, given: number, came: boolean, minor: number, isDue: boolean) => void): Board | null {
  const learned = learnSorted(sorted, day, horizon, "stay");
  if (learned.tooLittle !== undefined) return null;
  const { history, curves, shares } = learned;
  const { invoices, method } = foresee(learned);
  // The same rows in the same order, with what came of them: the only place where the future is looked at.
  const outcomes = openOn(sorted, day);
  const openRows = Array.from(history.settled.keys()).filter((row) => history.settled[row]! >= day);
  const looker = makeLooker(history, horizon);
  const purses = new Map<string, Purse>();
  let spans = 0, held = 0;
  invoices.forEach((foretold, at) => {
    const outcome = outcomes[at]!, minor = foretold.amount.minor, age = foretold.daysPastDue;
    const came = isUnpaidOn(outcome, day + horizon), isDue = outcome.due < day + horizon;
    const seen: Seen = { minor, age, look: looker.look(openRows[at]!, day, curves), curves, lateShare: shares.on(day) };
    let purse = purses.get(foretold.customer);
    if (!purse) purses.set(foretold.customer, (purse = { key: foretold.customer, open: 0, oldest: -Infinity, unpaid: 0, dueUnpaid: 0, scores: new Map() }));
    purse.open += minor;
    purse.oldest = Math.max(purse.oldest, age);
    purse.unpaid += came ? minor : 0;
    purse.dueUnpaid += came && isDue ? minor : 0;
    for (const [name, baseline] of Object.entries(baselines)) add(purse.scores, name, baseline(seen), isDue || !isExpectation(name));
    add(purse.scores, FORESIGHT, minor * foretold.pUnpaid, isDue);
    add(purse.scores, PERFECT, came ? minor : 0, isDue);
    for (const [name, chance] of Object.entries(chanceBaselines)) onChance(name, chance(seen), came, minor, isDue);
    onChance(FORESIGHT, foretold.pUnpaid, came, minor, isDue);
    if (outcome.settled === null) return;
    spans += 1;
    if (outcome.settled - day >= foretold.lowDays && outcome.settled - day <= foretold.highDays) held += 1;
  });
  const list = [...purses.values()];
  rulePoints(list.map(({ key, open, oldest }) => ({ customer: key, minor: open, oldest }))).forEach((points, at) => add(list[at]!.scores, "rule points: bucket x size quintile", points, true));
  for (const { scores, oldest } of list) add(scores, "oldest days past due", oldest, true);
  const rank = (name: string, ofDue: boolean): readonly Ranked[] => list.map(({ key, open, unpaid, dueUnpaid, scores }) =>
    ({ key, open, money: ofDue ? dueUnpaid : unpaid, score: (ofDue ? scores.get(name)?.dueScore : scores.get(name)?.score) ?? 0 }));
  return { ranked: new Map([...baselineNames, FORESIGHT, PERFECT].map((name) => [name, { all: rank(name, false), due: rank(name, true) }])), method: method.name, spans, held };
}

function add(scores: Map<string, Standing>, name: string, score: number, counts: boolean): void {
  const known = scores.get(name);
  if (!known) return void scores.set(name, { score, dueScore: counts ? score : 0 });
  known.score += score;
  known.dueScore += counts ? score : 0;
}
