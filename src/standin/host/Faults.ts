/** Trouble on demand: what goes wrong at which request, who edits in between, whether a cell is being edited. */
export type Fault =
  /** Not run; answered with this error. */
  | { readonly kind: "fail"; readonly code: string; readonly message?: string }
  /** Never answered, and nothing behind it either, until `release`. */
  | { readonly kind: "hang" }
  /** Run, but its answer is lost; later requests are answered. */
  | { readonly kind: "drop" };

export type Meanwhile = () => void;

export class Faults {
  private readonly faults = new Map<number, Fault>();
  private readonly before = new Map<number, Meanwhile[]>();
  private readonly after = new Map<number, Meanwhile[]>();
  private waiting: Meanwhile[] = [];
  private editing = false;

  /** Requests count from 1; the library's own clean-up requests do not count. */
  at(request: number, fault: Fault): this {
    this.faults.set(request, fault);
    return this;
  }

  /** Runs just before (after) the n-th request: a colleague's edit between two syncs. */
  beforeRequest(request: number, act: Meanwhile): this {
    this.before.set(request, [...(this.before.get(request) ?? []), act]);
    return this;
  }

  afterRequest(request: number, act: Meanwhile): this {
    this.after.set(request, [...(this.after.get(request) ?? []), act]);
    return this;
  }

  /** The person is typing in a cell: requests fail, or wait where they asked to and the host can. */
  get isCellEdited(): boolean {
    return this.editing;
  }

  set isCellEdited(editing: boolean) {
    this.editing = editing;
    if (!editing) this.release();
  }

  /** Lets a hanging request and all behind it go on. */
  release(): void {
    for (const [request, fault] of this.faults) if (fault.kind === "hang") this.faults.delete(request);
    const waiting = this.waiting;
    this.waiting = [];
    for (const go of waiting) go();
  }

  clear(): void {
    this.faults.clear();
    this.before.clear();
    this.after.clear();
    this.isCellEdited = false;
  }

  /** For the host. */
  of(request: number): Fault | undefined {
    return this.faults.get(request);
  }

  runBefore(request: number): void {
    for (const act of this.before.get(request) ?? []) act();
  }

  runAfter(request: number): void {
    for (const act of this.after.get(request) ?? []) act();
  }

  untilReleased(go: Meanwhile): void {
    this.waiting.push(go);
  }
}
