/** What functions made of cells for lookups (value → rows), good for one calculation pass. */
export class PassCache {
  private entries = new Map<string, unknown>();
  private pass = -1;

  get<T>(pass: number, key: string, make: () => T): T {
    if (this.pass !== pass) {
      this.entries = new Map();
      this.pass = pass;
    }
    let known = this.entries.get(key) as T | undefined;
    if (known === undefined) {
      known = make();
      this.entries.set(key, known);
    }
    return known;
  }
}
