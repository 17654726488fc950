/** Takes every sum the report states as it is met and compares it with its lines, currency by currency. */
import { money, NO_CURRENCY } from "../../../base/Money";
import { moneyOf } from "../../rows/moneyOf";
import type { ExportLayout } from "../layout/ExportLayout";
import { explain } from "./explain";
import type { LineSums, StretchSum } from "./makeLineSums";
import type { CurrencyProof, Proof, StatedSum } from "./Proof";

/** A sum as the report states it, in major units, over the lines from inclusive to exclusive. */
export interface Statement {
  readonly level: "subtotal" | "total";
  readonly label: string;
  readonly row: number;
  readonly from: number;
  readonly to: number;
  /** "" where the row names no currency. */
  readonly currency: string;
  readonly value: number;
  /** Which of the lines' amounts is summed. */
  readonly of: "open" | "amount";
}

export interface Prover {
  readonly state: (statement: Statement) => void;
  readonly proof: () => Proof;
}

const nothing: StretchSum = { open: 0, amount: 0, lines: 0, inexact: 0 };

export function makeProver(layout: Pick<ExportLayout, "source" | "currency">, sums: LineSums): Prover {
  const stated: (StatedSum & { readonly from: number; readonly to: number })[] = [];
  const state = (statement: Statement): void => {
    const { level, label, row, from, to, value, of } = statement;
    const stretches = sums.between(from, to);
    const currency = currencyOf(statement, stretches, layout.currency);
    const base = { level, label, row, from, to };
    if (currency === null) {
      let sum = 0;
      let lines = 0;
      for (const stretch of stretches.values()) { sum += stretch[of]; lines += stretch.lines; }
      const whole = moneyOf(value, NO_CURRENCY);
      const agrees = whole.minor === sum;
      stated.push({
        ...base, currency: NO_CURRENCY, lines, sum: money(sum, NO_CURRENCY), stated: whole, difference: null,
        explanation: { code: "several-currencies", message: agrees ? "This sum adds amounts of several currencies as if they were one; it proves the lines but means no money." : "This sum covers several currencies and cannot be compared with the lines; look at each currency.", rows: [] },
      });
      return;
    }
    const stretch = stretches.get(currency) ?? nothing;
    const statedMoney = moneyOf(value, currency);
    const sum = money(stretch[of], currency);
    const difference = money(statedMoney.minor - sum.minor, currency);
    const within = level === "subtotal" ? [] : stated.filter((each) => each.level === "subtotal" && each.currency === currency && each.from >= from && each.to <= to);
    const explanation = difference.minor === 0 ? null : explain({ sums, from, to, currency, stretch, sum: sum.minor, stated: statedMoney.minor, within, isTotal: level === "total", totalMayBeWrong: layout.source.totalMayBeWrong });
    stated.push({ ...base, currency, lines: stretch.lines, sum, stated: statedMoney, difference, ...(explanation && { explanation }) });
  };
  const proof = (): Proof => {
    const plain = stated.map(({ from: _from, to: _to, ...sum }): StatedSum => sum);
    const overall = [...sums.between(0, sums.count())].map(([currency, stretch]): CurrencyProof => {
      const total = plain.filter((each) => each.level === "total" && each.currency === currency && each.difference !== null).at(-1);
      return {
        currency, lines: stretch.lines, sum: total?.sum ?? money(stretch.open, currency), stated: total?.stated ?? null, difference: total?.difference ?? null, ...(total?.explanation && { explanation: total.explanation }),
      };
    });
    return { overall, sums: plain, verdict: verdictOf(plain) };
  };
  return { state, proof };
}

/** The row's own currency, else the only one of its lines; null where there are several. */
function currencyOf({ currency, label }: Statement, stretches: ReadonlyMap<string, StretchSum>, usual: string): string | null {
  if (currency !== "" && stretches.has(currency)) return currency;
  const [only] = stretches.keys();
  if (stretches.size === 1 && only !== undefined) return only;
  if (stretches.size === 0) return currency === "" ? usual : currency;
  const named = [...stretches.keys()].filter((code) => new RegExp(`\\b${code}\\b`).test(label));
  return named.length === 1 ? named[0] ?? null : null;
}

function verdictOf(sums: readonly StatedSum[]): Proof["verdict"] {
  if (sums.length === 0) return "nothing-stated";
  if (sums.some(({ explanation }) => explanation?.code === "unexplained")) return "differs";
  return sums.some(({ explanation }) => explanation !== undefined) ? "explained" : "proved";
}
