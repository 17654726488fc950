/** Medians and lines of figures; every ratio is of two things measured in turn in one run. */
export const RUNS = 5;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** Milliseconds of one call. */
export async function timed(act: () => unknown): Promise<number> {
  const from = performance.now();
  await act();
  return performance.now() - from;
}

/** One line: name, figure, and the bound it is held against. */
export function line(name: string, figure: string, bound = ""): void {
  console.log(`${name.padEnd(64)} ${figure.padStart(16)}${bound && `   (${bound})`}`);
}

export const ms = (value: number): string => `${value.toFixed(0)} ms`;
export const times = (value: number): string => `${value.toFixed(2)} ×`;
