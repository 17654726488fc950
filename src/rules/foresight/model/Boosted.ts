/** Boosted trees, small and the same in every run: each tree corrects, by a little, what those before it left wrong. */
import type { Examples } from "./Logistic";

const BINS = 32;
const DEPTH = 3;
const RATE = 0.1;
/** Rows' worth of doubt in every leaf. */
const LEAF_RIDGE = 5;
/** Least bend (weight × p × (1 − p)) on each side of a split: a leaf of fewer cases says nothing. */
const LEAST_BEND = 3;

/** A tree as columns: node `k` asks whether `term` is below `cut`; its children are `left` and `left + 1`; a leaf has `left` 0. */
interface Tree { readonly term: number[]; readonly cut: number[]; readonly left: number[]; readonly value: number[] }

export interface Boosted { readonly base: number; readonly trees: readonly Tree[] }

/** `bases` are log-odds to start from, one per row, where there is a model to improve on. */
export function fitBoosted(examples: Examples, use: readonly number[], rounds: number, bases?: Float64Array): Boosted {
  const { count, outcomes, counts } = examples;
  const cuts = use.map((term) => cutsOf(examples, term));
  const bins = use.map((term, k) => binsOf(examples, term, cuts[k]!));
  let happened = 0, total = 0;
  for (let at = 0; at < count; at += 1) { happened += counts[at]! * outcomes[at]!; total += counts[at]!; }
  const base = bases ? 0 : Math.log((happened + 0.5) / (total - happened + 0.5));
  const logOdds = bases ? Float64Array.from(bases) : new Float64Array(count).fill(base);
  const pull = new Float64Array(count), bend = new Float64Array(count);
  const order = new Int32Array(count), spare = new Int32Array(count);
  const trees: Tree[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (let at = 0; at < count; at += 1) {
      const p = 1 / (1 + Math.exp(-logOdds[at]!));
      pull[at] = counts[at]! * (outcomes[at]! - p);
      bend[at] = counts[at]! * Math.max(p * (1 - p), 1e-4);
      order[at] = at;
    }
    const tree: Tree = { term: [0], cut: [0], left: [0], value: [0] };
    grow(0, 0, count, 0);
    trees.push(tree);

    function grow(node: number, from: number, to: number, depth: number): void {
      let pulls = 0, bends = 0;
      for (let at = from; at < to; at += 1) { pulls += pull[order[at]!]!; bends += bend[order[at]!]!; }
      tree.value[node] = (RATE * pulls) / (bends + LEAF_RIDGE);
      const split = depth < DEPTH ? bestSplit(bins, order, pull, bend, from, to, pulls, bends) : null;
      if (!split) {
        for (let at = from; at < to; at += 1) logOdds[order[at]!]! += tree.value[node];
        return;
      }
      const column = bins[split.k]!;
      let middle = from, right = 0;
      for (let at = from; at < to; at += 1) {
        const row = order[at]!;
        if (column[row]! <= split.bin) order[middle++] = row;
        else spare[right++] = row;
      }
      for (let at = 0; at < right; at += 1) order[middle + at] = spare[at]!;
      const left = tree.term.length;
      tree.term[node] = use[split.k]!;
      tree.cut[node] = cuts[split.k]![split.bin]!;
      tree.left[node] = left;
      for (const child of [left, left + 1]) { tree.term[child] = 0; tree.cut[child] = 0; tree.left[child] = 0; tree.value[child] = 0; }
      grow(left, from, middle, depth + 1);
      grow(left + 1, middle, to, depth + 1);
    }
  }
  return { base, trees };
}

/** Adds the log-odds of each tree to the terms that turned it, and gives their sum with the base. */
export function boostedOdds({ base, trees }: Boosted, terms: Float64Array, offset: number, parts?: Float64Array): number {
  let sum = base;
  for (const { term, cut, left, value } of trees) {
    let node = 0;
    while (left[node] !== 0) {
      const asked = term[node]!;
      const next = terms[offset + asked]! <= cut[node]! ? left[node]! : left[node]! + 1;
      if (parts) parts[asked]! += value[next]! - value[node]!;
      node = next;
    }
    sum += value[node]!;
  }
  return sum;
}

interface Split { readonly k: number; readonly bin: number }

function bestSplit(bins: readonly Uint8Array[], order: Int32Array, pull: Float64Array, bend: Float64Array, from: number, to: number, pulls: number, bends: number): Split | null {
  const binPull = new Float64Array(BINS), binBend = new Float64Array(BINS);
  let best: Split | null = null;
  let most = (pulls * pulls) / (bends + LEAF_RIDGE) + 1e-6;
  bins.forEach((column, k) => {
    binPull.fill(0);
    binBend.fill(0);
    for (let at = from; at < to; at += 1) {
      const row = order[at]!, bin = column[row]!;
      binPull[bin]! += pull[row]!;
      binBend[bin]! += bend[row]!;
    }
    let leftPull = 0, leftBend = 0;
    for (let bin = 0; bin < BINS - 1; bin += 1) {
      leftPull += binPull[bin]!;
      leftBend += binBend[bin]!;
      if (binBend[bin] === 0 || leftBend < LEAST_BEND || bends - leftBend < LEAST_BEND) continue;
      const gain = (leftPull * leftPull) / (leftBend + LEAF_RIDGE) + ((pulls - leftPull) ** 2) / (bends - leftBend + LEAF_RIDGE);
      if (gain > most) { most = gain; best = { k, bin }; }
    }
  });
  return best;
}

/** Ends of bins of about as many rows each. */
function cutsOf({ terms, width, count }: Examples, term: number): readonly number[] {
  const values = new Float64Array(count);
  for (let at = 0; at < count; at += 1) values[at] = terms[at * width + term]!;
  values.sort();
  const cuts: number[] = [];
  for (let bin = 1; bin < BINS; bin += 1) {
    const cut = values[Math.floor((bin * count) / BINS)] ?? 0;
    if (cuts.length === 0 || cut > cuts[cuts.length - 1]!) cuts.push(cut);
  }
  return cuts;
}

function binsOf({ terms, width, count }: Examples, term: number, cuts: readonly number[]): Uint8Array {
  const bins = new Uint8Array(count);
  for (let at = 0; at < count; at += 1) {
    const value = terms[at * width + term]!;
    let low = 0, high = cuts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (value <= cuts[middle]!) high = middle;
      else low = middle + 1;
    }
    bins[at] = low;
  }
  return bins;
}
