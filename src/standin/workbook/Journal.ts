/** Notes how to take every step of a change back, in order; playing it back notes how to do it again. */
export type Step = (journal: Journal) => void;

export class Journal {
  private readonly steps: Step[] = [];

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

  /** Plays everything back, last step first, and returns the journal that undoes the undoing. */
  playBack(): Journal {
    const forward = new Journal();
    for (let i = this.steps.length - 1; i >= 0; i--) this.steps[i]?.(forward);
    return forward;
  }
}
