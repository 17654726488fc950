/** A value axis with round numbers, from the lowest to the highest value it must show. */
export interface Scale { readonly from: number; readonly to: number; readonly ticks: readonly number[] }

const NICE = [1, 2, 2.5, 5, 10];

export function chartScale(low: number, high: number, minimum: number | null, maximum: number | null): Scale {
  const [bottom, top] = [minimum ?? Math.min(0, low), maximum ?? Math.max(0, high)];
  const span = top - bottom || 1;
  const rough = span / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (NICE.find((nice) => nice * power >= rough * 0.999) ?? 10) * power;
  const from = minimum ?? Math.floor(bottom / step + 1e-9) * step;
  const to = maximum ?? Math.max(from + step, Math.ceil(top / step - 1e-9) * step);
  const ticks: number[] = [];
  for (let i = 0; from + i * step <= to + step * 1e-6 && i < 50; i++) ticks.push(Number((from + i * step).toPrecision(12)));
  return { from, to, ticks };
}
