/** Days at the desk as data: who logs what, what goes wrong, what a colleague does meanwhile; and what must hold in the evening. */
import fc from "fast-check";
import { addDays } from "../../../src/base/Day";
import { money } from "../../../src/base/Money";
import { disputeReasons, escalationDecisions, outcomes, type Activity } from "../../../src/ledger/Activity";
import type { Draft } from "../../../src/jobs/desk/Desk";
import { logRoles, ownedRefs } from "../../../src/output/ownedColumns";
import { noteLine } from "../../../src/rules/casework/noteLine";
import { standingRows } from "../../../src/rules/casework/standingRows";
import { makeSample } from "../../../src/sample/makeSample";
import { SAMPLE_DAY } from "../../../src/sample/world";
import { Office, Person, type Trouble } from "./office";

export interface Step {
  readonly do: "log" | "save" | "save both" | "crash" | "reopen" | "sort" | "insert" | "delete" | "type" | "their row" | "overwrite" | "sort log" | "wait";
  readonly who: number;
  readonly customer: number;
  /** Chooses among what the step can be. */
  readonly pick: number;
  readonly note: string;
  readonly trouble: "none" | "fail" | "drop" | "hang" | "crash" | "meanwhile";
  readonly at: number;
  readonly meanwhile: Step["do"];
}

const notes = ["", "rang twice", "rang twice", "=1+1", "+49 170 5", "two\nlines", "é ünï", "'quoted", "rather long ".repeat(60), " spaced "];
const typedNotes = ["ring after ten", "  two spaces ", "=not a formula", "first line\nsecond line", "ask Maya"];
const between: readonly Step["do"][] = ["sort", "insert", "delete", "their row", "overwrite", "sort log"];

export function stepOf(weights: Readonly<Record<Step["do"], number>>, troubles: readonly Step["trouble"][]): fc.Arbitrary<Step> {
  const kinds = (Object.keys(weights) as Step["do"][]).map((kind) => ({ weight: weights[kind], arbitrary: fc.constant(kind) }));
  return fc.record({
    do: fc.oneof(...kinds), who: fc.nat(1), customer: fc.nat(4), pick: fc.nat(9999), note: fc.constantFrom(...notes),
    trouble: fc.constantFrom(...troubles), at: fc.integer({ min: 1, max: 36 }), meanwhile: fc.constantFrom(...between),
  });
}

export class RandomDay {
  readonly office = new Office(makeSample(SAMPLE_DAY, { customers: 14, invoices: 90 }));
  private readonly people = [new Person(this.office, "Anna Kern"), new Person(this.office, "Ben Okafor")];
  private readonly logged: Activity[] = [];
  /** The person's own words by customer. */
  private readonly own = new Map<string, string>();
  private pool: readonly string[] = [];
  private stranger = "";
  private theirs = 0;

  async begin(): Promise<void> {
    for (const person of this.people) await person.open();
    const keys = this.rowKeys();
    this.pool = [keys[0], keys[1], keys[3], keys[9], keys[10]].map((key) => key ?? "");
    this.stranger = keys[5] ?? "";
    for (const key of keys) this.own.set(key, this.noteOf(key));
  }

  async run(step: Step): Promise<void> {
    const person = this.people[step.who];
    if (!person) return;
    if (step.do === "log") this.logged.push(await person.log(this.draft(step)));
    else if (step.do === "save") await person.save(this.troubleOf(step));
    else if (step.do === "save both") await Promise.all(this.people.map((each) => each.save()));
    else if (step.do === "crash") await person.restart();
    else if (step.do === "reopen") await person.open();
    else if (step.do === "wait") this.office.wait(1 + step.pick % 20);
    else if (step.do === "type") this.type(this.pool[step.customer] ?? "", step.pick);
    else this.edit(step.do, step.pick);
  }

  /** Everything waiting is brought in, as an evening does: each saves, reads afresh, and saves what that found missing. */
  async end(): Promise<void> {
    for (let round = 0; round < 2; round += 1) {
      for (const person of this.people) {
        await this.mustSave(person);
        await person.open();
        await this.mustSave(person);
      }
    }
    for (const person of this.people) await this.mustSave(person);
  }

  private async mustSave(person: Person): Promise<void> {
    const saved = await person.save();
    if (!saved.ok || saved.waiting > 0) throw new Error(`Expected everything saved, got ${saved.ok ? saved.problem : saved.message}`);
  }

  async expectAll(): Promise<void> {
    const ids = this.office.logged();
    for (const { id } of this.logged) expect([id, ids.filter((one) => one === id).length]).toEqual([id, 1]);
    const { standing } = standingRows(this.logged);
    for (const key of this.own.keys()) {
      if (key === this.stranger) continue;
      const lines = standing.flatMap((row) => (row.customer === key && (row.kind === "contact" || row.kind === "note") ? [noteLine(row)] : []));
      const rest = this.noteOf(key).split("\n");
      for (const line of lines) {
        const at = rest.indexOf(line);
        expect([key, line, at >= 0 ? "there" : `missing in ${JSON.stringify(this.noteOf(key))}`]).toEqual([key, line, "there"]);
        rest.splice(at, 1);
      }
      expect([key, rest.join("\n")]).toEqual([key, this.own.get(key)]);
    }
    const { edits, book } = await this.people[0]?.read() ?? { edits: undefined, book: undefined };
    const headers = new Set(book ? logRoles.map((role) => ownedRefs(book.master)[role].header) : []);
    expect(edits?.edits.filter(({ column, key }) => headers.has(column.header) && key !== this.stranger)).toEqual([]);
  }

  close(): void {
    for (const person of this.people) person.close();
  }

  private troubleOf({ trouble, at, meanwhile, pick }: Step): Trouble {
    if (trouble === "none") return { kind: "none" };
    return trouble === "meanwhile" ? { kind: "meanwhile", at, act: () => this.edit(meanwhile, pick) } : { kind: trouble, at };
  }

  private draft({ customer, pick, note }: Step): Draft {
    const key = this.pool[customer] ?? "";
    const before = this.logged.filter((one) => one.customer === key);
    const aboutOf = (rows: readonly Activity[]): string | undefined => rows[pick % Math.max(1, rows.length)]?.id;
    const contacts = before.filter((one) => one.kind === "contact");
    const entry = { customer: key, invoices: [] as string[], note };
    const any = aboutOf(before);
    const promised = aboutOf(contacts.filter(({ outcome }) => outcome === "promised"));
    const disputed = aboutOf(contacts.filter(({ outcome }) => outcome === "disputed"));
    const escalated = aboutOf(before.filter(({ kind }) => kind === "escalation"));
    const kind = pick % 20;
    if (kind < 3 && any !== undefined) return { kind: "taken back", ...entry, note: "", about: any };
    if (kind === 3) return { kind: "note", ...entry };
    if (kind === 4 && promised !== undefined) return { kind: "promise", ...entry, note: "", about: promised, state: (["kept", "partly kept", "broken", "withdrawn"] as const)[pick % 4] ?? "kept" };
    if (kind === 5 && disputed !== undefined) return { kind: "dispute", ...entry, note: "", about: disputed, ...(pick % 2 === 0 && { resolution: "rejected" }) };
    if (kind === 6) return { kind: "escalation", ...entry, to: "manager", toWhom: "Maya" };
    if (kind === 7 && escalated !== undefined) return { kind: "decision", ...entry, about: escalated, decision: escalationDecisions[pick % 4] ?? "extend" };
    if (kind === 8) return { kind: "profile", ...entry, change: { role: "own claims" } };
    const outcome = kind < 12 ? "promised" : outcomes[pick % outcomes.length] ?? "spoke";
    const day = addDays(SAMPLE_DAY, 1 + pick % 9);
    const amount = money(1000 + pick, "EUR");
    return {
      kind: "contact", ...entry, channel: outcome === "sent" ? "letter" : "call", inbound: false, outcome,
      ...(outcome === "promised" && { promise: pick % 3 === 0 ? [{ day, amount }, { day: addDays(day, 7), amount }] : [{ day, amount }] }),
      ...(outcome === "disputed" && { dispute: { reason: disputeReasons[pick % disputeReasons.length] ?? "other", amount: pick % 2 === 0 ? null : amount } }),
      ...(outcome === "call back" && { callBack: { day, time: "10:30" } }),
    };
  }

  private master(): { id: string; row: number; key: number; note: number; rows: unknown[][] } {
    const { row, column } = this.office.header("Customers", "Cust. No.", "Notes");
    return { id: this.office.sheetId("Customers"), row, key: column("Cust. No."), note: column("Notes"), rows: this.office.cells("Customers") };
  }

  private rowKeys(): string[] {
    const { row, key, rows } = this.master();
    return rows.slice(row + 1).map((cells) => String(cells[key] ?? "").toLowerCase()).filter((text) => /^c\d+$/.test(text));
  }

  private rowOf(customer: string): number {
    const { key, rows } = this.master();
    return rows.findIndex((cells) => String(cells[key] ?? "").toLowerCase() === customer);
  }

  private noteOf(customer: string): string {
    const { note, rows } = this.master();
    return String(rows[this.rowOf(customer)]?.[note] ?? "");
  }

  /** A person writes above or below what the cell holds. */
  private type(customer: string, pick: number): void {
    const { id, note } = this.master();
    const text = typedNotes[pick % typedNotes.length] ?? "";
    const joined = (old: string): string => (old === "" ? text : pick % 2 === 0 ? `${text}\n${old}` : `${old}\n${text}`);
    this.office.by({ do: "setCells", sheet: id, row: this.rowOf(customer), column: note, cells: [[joined(this.noteOf(customer))]], as: "exact" });
    this.own.set(customer, joined(this.own.get(customer) ?? ""));
  }

  private edit(what: Step["do"], pick: number): void {
    const { id, row, key, rows } = this.master();
    const isBlank = (at: number): boolean => !rows[at]?.some((cell) => cell !== null && cell !== "");
    let last = row;
    while (last + 1 < rows.length && String(rows[last + 1]?.[key] ?? "") !== "") last += 1;
    const whole = (at: number) => ({ row: at, column: 0, rows: 1, columns: 16384 });
    if (what === "sort" && last > row) this.office.by({ do: "sort", sheet: id, rect: { row: row + 1, column: 0, rows: last - row, columns: rows[0]?.length ?? 1 }, keys: [{ offset: pick % 10, descending: pick % 2 === 0 }] });
    else if (what === "insert") this.office.by({ do: "insert", sheet: id, rect: whole(pick % 3 === 0 ? row : row + 1 + pick % 16), shift: "down" });
    else if (what === "delete") {
      const blanks = rows.map((_, at) => at).filter((at) => at > 2 && isBlank(at));
      const at = blanks[pick % Math.max(1, blanks.length)];
      if (at !== undefined) this.office.by({ do: "delete", sheet: id, rect: whole(at), shift: "up" });
    } else this.editLog(what);
  }

  private editLog(what: Step["do"]): void {
    if (!this.office.book.findSheet("Contact log")) return;
    const sheet = this.office.sheetId("Contact log");
    const rows = this.office.cells("Contact log");
    const isOurs = this.logged.some((one) => one.id === rows.at(-1)?.[0]);
    if (what === "sort log" && rows.length > 2) this.office.by({ do: "sort", sheet, rect: { row: 1, column: 0, rows: rows.length - 1, columns: rows[0]?.length ?? 1 }, keys: [{ offset: 0 }] });
    else if (what === "their row" || (what === "overwrite" && isOurs)) {
      this.theirs += 1;
      const cells = [`their${this.theirs}`, 46348.4, SAMPLE_DAY as number, "Cleo", this.stranger, "", "", "note", "", "", "", "", "", "theirs"];
      this.office.by({ do: "setCells", sheet, row: what === "overwrite" ? rows.length - 1 : rows.length, column: 0, cells: [cells], as: "exact" });
    }
  }
}
