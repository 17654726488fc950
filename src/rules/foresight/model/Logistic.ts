/** A small logistic regression on standardised terms: Newton's method with a ridge, the same in every run. */

export interface Logistic {
  /** Log-odds of an average row. */
  readonly base: number;
  readonly means: Float64Array;
  /** Log-odds per unit of the term as it comes, not standardised. */
  readonly weights: Float64Array;
}

export interface Examples {
  /** `width` numbers per row, row after row. */
  readonly terms: Float64Array;
  readonly width: number;
  readonly count: number;
  /** 1 where it happened. */
  readonly outcomes: Uint8Array;
  /** How much each row counts. */
  readonly counts: Float64Array;
}

const STEPS = 12;
const SMALL_STEP = 1e-7;

/** `use` names the terms that may count; the others keep weight 0. `ridge` is in rows of an average term. */
export function fitLogistic(examples: Examples, use: readonly number[], ridge = 1): Logistic {
  const { terms, width, count, outcomes, counts } = examples;
  const { means, spreads } = standardise(examples);
  const size = use.length + 1;
  const beta = new Float64Array(size), row = new Float64Array(size), gradient = new Float64Array(size), hessian = new Float64Array(size * size);
  row[0] = 1;
  for (let step = 0; step < STEPS; step += 1) {
    gradient.fill(0);
    hessian.fill(0);
    for (let at = 0; at < count; at += 1) {
      let logOdds = beta[0]!;
      for (let k = 1; k < size; k += 1) {
        const term = use[k - 1]!;
        const value = (terms[at * width + term]! - means[term]!) / spreads[term]!;
        row[k] = value;
        logOdds += beta[k]! * value;
      }
      const p = chanceOf(logOdds), weight = counts[at]!, pull = weight * (outcomes[at]! - p), bend = weight * Math.max(p * (1 - p), 1e-6);
      for (let k = 0; k < size; k += 1) {
        gradient[k]! += pull * row[k]!;
        const bent = bend * row[k]!;
        for (let other = 0; other <= k; other += 1) hessian[k * size + other]! += bent * row[other]!;
      }
    }
    for (let k = 1; k < size; k += 1) {
      gradient[k]! -= ridge * beta[k]!;
      hessian[k * size + k]! += ridge;
    }
    hessian[0]! += 1e-6;
    const move = solve(hessian, gradient, size);
    let largest = 0;
    for (let k = 0; k < size; k += 1) {
      // A full step of Newton's method overshoots where classes are nearly apart.
      const by = Math.max(-4, Math.min(4, move[k]!));
      beta[k]! += by;
      largest = Math.max(largest, Math.abs(by));
    }
    if (largest < SMALL_STEP) break;
  }
  const weights = new Float64Array(width);
  use.forEach((term, k) => { weights[term] = beta[k + 1]! / spreads[term]!; });
  return { base: beta[0]!, means, weights };
}

export function logOddsOf({ base, means, weights }: Logistic, terms: Float64Array, offset = 0): number {
  let sum = base;
  for (let term = 0; term < weights.length; term += 1) sum += weights[term]! * (terms[offset + term]! - means[term]!);
  return sum;
}

export const chanceOf = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

/** No count is proof: chances stay half a percent away from never and always. */
export function toLogOdds(chance: number): number {
  const held = Math.min(0.995, Math.max(0.005, chance));
  return Math.log(held / (1 - held));
}

function standardise({ terms, width, count, counts }: Examples): { readonly means: Float64Array; readonly spreads: Float64Array } {
  const means = new Float64Array(width), spreads = new Float64Array(width);
  let total = 0;
  for (let at = 0; at < count; at += 1) {
    total += counts[at]!;
    for (let term = 0; term < width; term += 1) means[term]! += counts[at]! * terms[at * width + term]!;
  }
  for (let term = 0; term < width; term += 1) means[term]! /= total || 1;
  for (let at = 0; at < count; at += 1) for (let term = 0; term < width; term += 1) spreads[term]! += counts[at]! * (terms[at * width + term]! - means[term]!) ** 2;
  for (let term = 0; term < width; term += 1) spreads[term] = Math.sqrt(spreads[term]! / (total || 1)) || 1;
  return { means, spreads };
}

/** Cholesky; only the lower half of `matrix` is read, and it is overwritten. */
function solve(matrix: Float64Array, right: Float64Array, size: number): Float64Array {
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let sum = matrix[row * size + column]!;
      for (let k = 0; k < column; k += 1) sum -= matrix[row * size + k]! * matrix[column * size + k]!;
      matrix[row * size + column] = row === column ? Math.sqrt(Math.max(sum, 1e-12)) : sum / matrix[column * size + column]!;
    }
  }
  const out = Float64Array.from(right);
  for (let row = 0; row < size; row += 1) {
    for (let k = 0; k < row; k += 1) out[row]! -= matrix[row * size + k]! * out[k]!;
    out[row]! /= matrix[row * size + row]!;
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    for (let k = row + 1; k < size; k += 1) out[row]! -= matrix[k * size + row]! * out[k]!;
    out[row]! /= matrix[row * size + row]!;
  }
  return out;
}
