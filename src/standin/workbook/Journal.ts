/** Notes how to take every step of a change back, in order; playing it back notes how to do it again. */
import type { FormulaCell } from "./FormulaCell";
import type { Rect } from "./Rect";
import type { Sheet } from "./Sheet";

export type Step = (journal: Journal) => void;

/** Who must hear of every touched cell, also of those that an undo touches: the calculator. */
export interface Touched {
  cells(sheet: Sheet, at: Rect, removed: readonly FormulaCell[], added: readonly FormulaCell[]): void;
  /** Formulas, names, tables or sheets changed all over: everything known about them is void. */
  layout(): void;
}

export class Journal {
  private readonly steps: Step[] = [];

  constructor(readonly touched: Touched) {}

  get isEmpty(): boolean {
    return this.steps.length === 0;
  }

  note(back: Step): void {
    this.steps.push(back);
  }

  /** Sets a field; objects and collections in fields are replaced, never changed in place. */
  set<T, K extends keyof T>(target: T, key: K, value: T[K]): void {
    const before = target[key];
    if (before === value) return;
    target[key] = value;
    this.steps.push((journal) => journal.set(target, key, before));
  }

  /** As `set`, for what formulas are read by: names, tables, sheets, whole formula maps. */
  setLayout<T, K extends keyof T>(target: T, key: K, value: T[K]): void {
    const before = target[key];
    if (before === value) return;
    target[key] = value;
    this.touched.layout();
    this.steps.push((journal) => journal.setLayout(target, key, before));
  }

  /** Plays everything back, last step first, and returns the journal that undoes the undoing. */
  playBack(): Journal {
    const forward = new Journal(this.touched);
    for (let i = this.steps.length - 1; i >= 0; i--) this.steps[i]?.(forward);
    return forward;
  }
}
