/** Exact fractions of whole numbers, for rates and interest: never a float, rounded once at the very end. */
export interface Ratio {
  readonly over: bigint;
  /** Above zero. */
  readonly under: bigint;
}

export const ratio = (over: number | bigint, under: number | bigint = 1n): Ratio => ({ over: BigInt(over), under: BigInt(under) });

export const zero: Ratio = ratio(0);

/** "11.75" or "-0.88"; null for anything else. */
export function readRatio(decimal: string): Ratio | null {
  const match = /^(-?)(\d{1,12})(?:\.(\d{1,12}))?$/.exec(decimal.trim());
  if (!match) return null;
  const [, sign = "", whole = "", part = ""] = match;
  return { over: BigInt(`${sign}${whole}${part}`), under: 10n ** BigInt(part.length) };
}

export function addRatio(a: Ratio, b: Ratio): Ratio {
  if (a.over === 0n) return b;
  if (b.over === 0n) return a;
  return a.under === b.under ? { over: a.over + b.over, under: a.under } : { over: a.over * b.under + b.over * a.under, under: a.under * b.under };
}

export const timesRatio = (a: Ratio, b: Ratio): Ratio => ({ over: a.over * b.over, under: a.under * b.under });

/** To a whole number, halves away from zero (`half even`: to the even neighbour). Throws beyond what a number holds exactly. */
export function roundRatio({ over, under }: Ratio, halves: "up" | "even" = "up"): number {
  const size = over < 0n ? -over : over;
  const whole = size / under;
  const twice = (size % under) * 2n;
  const isUp = twice > under || (twice === under && (halves === "up" || whole % 2n === 1n));
  const rounded = Number(isUp ? whole + 1n : whole);
  if (!Number.isSafeInteger(rounded)) throw new Error(`Expected a safe whole number, got ${rounded}`);
  return rounded === 0 ? 0 : over < 0n ? -rounded : rounded;
}

/** "11.75" again, where the fraction ends within `digits` digits; rounded to them where it does not. */
export function decimalOfRatio(value: Ratio, digits = 12): string {
  const scaled = roundRatio(timesRatio(value, ratio(10n ** BigInt(digits))));
  const text = String(Math.abs(scaled)).padStart(digits + 1, "0");
  const decimals = text.slice(-digits).replace(/0+$/, "");
  return `${scaled < 0 ? "-" : ""}${text.slice(0, -digits)}${decimals === "" ? "" : `.${decimals}`}`;
}
