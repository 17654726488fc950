/** Mornings as data: what happens in the ledger, what the person does to their list in between, and what must hold after each import. */
import fc from "fast-check";
import type { Cell } from "../../../src/base/Grid";
import { importEdits } from "../../../src/jobs/import/commitImport";
import { undoLast } from "../../../src/jobs/undo";
import type { Op } from "../../../src/standin/workbook/Op";
import { day } from "../../rules/bookOf";
import { context, EXPORT_HEADER, Morning } from "./morning";

export interface Step {
  readonly do: "bill" | "pay" | "pay part" | "postpone" | "correct" | "reopen" | "note" | "colour" | "sort" | "insert row" | "title row" | "insert column" | "hide" | "filter" | "import" | "import and undo";
  readonly at: number;
  readonly cents: number;
}

export interface Life { readonly asTable: boolean; readonly hasTotal: boolean; readonly titles: number; readonly hasNumericNumbers: boolean; readonly hasFormula: boolean; readonly start: number; readonly steps: readonly Step[] }

const kinds: readonly Step["do"][] = ["bill", "bill", "bill", "pay", "pay", "pay part", "postpone", "correct", "reopen", "note", "note", "colour", "sort", "insert row", "title row", "insert column", "hide", "filter", "import", "import", "import", "import and undo"];

export const anyLife: fc.Arbitrary<Life> = fc.record({
  asTable: fc.boolean(), hasTotal: fc.boolean(), titles: fc.constantFrom(0, 0, 2), hasNumericNumbers: fc.boolean(), hasFormula: fc.boolean(), start: fc.integer({ min: 3, max: 12 }),
  steps: fc.array(fc.record({ do: fc.constantFrom(...kinds), at: fc.nat(9999), cents: fc.integer({ min: 1, max: 999_999 }) }), { minLength: 3, maxLength: 16 }),
});

interface Item { readonly customer: number; readonly number: string; amount: number; open: number; due: number; readonly currency: string }

const NAMES = ["ACME Ltd", "Bolt GmbH", "Cobalt SA", "Delta Oy", "Total Wine"];
const DATED = day("2026-09-01");
const HEADERS = ["Cust. no.", "Customer", "Invoice no.", "Invoice date", "Due date", "Currency", "Amount", "Open amount", "Paid part", "My note"];
const COLOURS = ["#FFFF00", "#FF0000", "#00B050"];

export class RandomMornings {
  private readonly items: Item[] = [];
  private readonly notes = new Map<string, string>();
  private readonly extras = new Map<string, string>();
  private readonly colours = new Map<string, string>();
  private readonly morning: Morning;
  private nextNumber = 1001;
  private hasExtra = false;

  constructor(private readonly life: Life) {
    for (let at = 0; at < life.start; at += 1) this.bill({ do: "bill", at, cents: 10_000 + 777 * at });
    const top = life.asTable ? 0 : life.titles;
    const first = top + 2;
    const rows: (readonly Cell[])[] = [...Array.from({ length: top }, (_, at) => [at === 0 ? "My receivables" : ""]), HEADERS];
    for (const { customer, number, amount, open, due, currency } of this.items) {
      rows.push([`C${customer}`, NAMES[customer] ?? "", this.cellOf(number), DATED, due, currency, amount / 100, open / 100, "", `note ${number}`]);
      this.notes.set(number, `note ${number}`);
    }
    this.morning = new Morning(rows, { asTable: life.asTable });
    const last = first + this.items.length - 1;
    if (life.hasFormula) this.by({ do: "setCells", sheet: this.sheet.id, row: first - 1, column: 8, cells: this.items.map((_, at) => [`=G${first + at}-H${first + at}`]) });
    if (life.hasTotal && life.asTable) this.by({ do: "setTable", table: this.sheet.tables[0]?.id ?? "", hasTotals: true });
    else if (life.hasTotal) this.by({ do: "setCells", sheet: this.sheet.id, row: last + 1, column: 1, cells: [["Total", "", "", "", "", `=SUM(G${first}:G${last})`, `=SUM(H${first}:H${last})`]] });
  }

  private get sheet() { return this.morning.sheet; }
  private by(...ops: Op[]): void { this.morning.book.apply(ops, { source: "remote" }); }
  private cellOf(number: string): Cell { return this.life.hasNumericNumbers ? Number(number) : number; }

  private bill({ at, cents }: Step): void {
    this.items.push({ customer: at % NAMES.length, number: String(this.nextNumber++), amount: cents, open: cents, due: DATED + 30 + at % 60, currency: at % 4 === 0 ? "USD" : "EUR" });
  }

  async run(step: Step): Promise<void> {
    const item = this.items[step.at % this.items.length];
    if (!item) return;
    switch (step.do) {
      case "bill": return this.bill(step);
      case "pay": item.open = 0; return;
      case "pay part": item.open = Math.ceil(item.open / 2); return;
      case "postpone": item.due += 1 + step.at % 30; return;
      case "correct": item.amount = step.cents; item.open = Math.min(item.open, step.cents); return;
      case "reopen": item.open = item.amount; return;
      case "import": return this.import(step);
      case "import and undo": return this.importAndUndo(step);
      default: return this.edit(step);
    }
  }

  /** What the person does to the list; the model of their words follows each document by its number. */
  private edit({ do: what, at }: Step): void {
    const { sheet } = this;
    const found = this.list();
    const entry = found.rows[at % found.rows.length];
    if (!entry) return;
    const { header, column, left, right } = found;
    const isFiltered = sheet.filter !== null;
    const first = header + 1;
    const last = Math.max(...found.rows.map(({ row }) => row));
    switch (what) {
      case "note": this.by({ do: "setCells", sheet: sheet.id, row: entry.row, column: column("My note"), cells: [[`=said ${at}`]], as: "exact" }); this.notes.set(entry.number, `=said ${at}`); return;
      case "colour": this.by({ do: "format", sheet: sheet.id, rect: { row: entry.row, column: column("My note"), rows: 1, columns: 1 }, style: { fill: COLOURS[at % 3] ?? "" } }); this.colours.set(entry.number, COLOURS[at % 3] ?? ""); return;
      case "sort": if (!isFiltered) this.by({ do: "sort", sheet: sheet.id, rect: { row: first, column: left, rows: last - first + 1, columns: right - left + 1 }, keys: [{ offset: [2, 4, 7, 9][at % 4] ?? 2, descending: at % 2 === 0 }] }); return;
      case "insert row": this.by({ do: "insert", sheet: sheet.id, rect: { row: entry.row, column: 0, rows: 1, columns: 16384 }, shift: "down" }); return;
      case "title row": this.by({ do: "insert", sheet: sheet.id, rect: { row: 0, column: 0, rows: 1, columns: 16384 }, shift: "down" }); return;
      case "hide": this.by({ do: "hideRows", sheet: sheet.id, row: entry.row, rows: 1, hidden: at % 2 === 0 }); return;
      case "filter": if (!this.life.asTable) this.by(...(isFiltered ? [{ do: "removeFilter", sheet: sheet.id } as const] : [{ do: "filter", sheet: sheet.id, rect: { row: header, column: left, rows: last - header + 1, columns: right - left + 1 }, column: 1, criterion: { on: "values", values: [NAMES[at % NAMES.length] ?? ""] } } as const])); return;
      case "insert column": {
        if (this.hasExtra || isFiltered) return;
        this.hasExtra = true;
        const to = at % 2 === 0 ? column("Due date") : column("My note");
        this.by({ do: "insert", sheet: sheet.id, rect: { row: 0, column: to, rows: 1048576, columns: 1 }, shift: "right" }, { do: "setCells", sheet: sheet.id, row: header, column: to, cells: [["Region code"]], as: "exact" });
        for (const { row, number } of found.rows) { this.by({ do: "setCells", sheet: sheet.id, row, column: to, cells: [[`X${number}`]], as: "exact" }); this.extras.set(number, `X${number}`); }
      }
    }
  }

  private list() {
    const rows = this.morning.rows();
    const header = rows.findIndex((cells) => cells.includes("Invoice no.") && cells.includes("My note"));
    const texts = (rows[header] ?? []).map(String);
    const column = (text: string): number => texts.indexOf(text);
    const filled = texts.map((text, at) => (text === "" || text === "null" ? -1 : at)).filter((at) => at >= 0);
    return {
      header, column, left: Math.min(...filled), right: Math.max(...filled), cells: rows,
      rows: rows.flatMap((cells, row) => (row > header && cells[column("Invoice no.")] !== null && cells[column("Invoice no.")] !== "" ? [{ row, cells, number: String(cells[column("Invoice no.")]) }] : [])),
    };
  }

  private export(at: number): (readonly Cell[])[] {
    const lines = this.items.filter(({ open }, nth) => open !== 0 || (at + nth) % 3 === 0)
      .map(({ customer, number, amount, open, due, currency }) => [`C${customer}`, NAMES[customer] ?? "", number, DATED, due, currency, amount / 100, open / 100]);
    return [["Northwind"], ["Open items"], ["As of 21 November 2026"], EXPORT_HEADER, ...lines];
  }

  /** How many cells and rows were written. */
  private async take(rows: readonly (readonly Cell[])[]): Promise<number> {
    const review = await this.morning.review(rows);
    const settle = Object.fromEntries(review.merge.entries.flatMap(({ id, kind }) => (kind === "vanished" ? [[id, "paid" as const]] : [])));
    const { left, told, cells, rows: added } = await this.morning.take(review, { settle });
    expect({ left, told, asks: [review.merge.customerAsks, review.merge.numberAsks, review.merge.doubled] }).toEqual({ left: [], told: [], asks: [[], [], []] });
    return cells + added;
  }

  private async import({ at }: Step): Promise<void> {
    const rows = this.export(at);
    if (rows.length === 4) return;
    const before = new Set(this.list().rows.map(({ number }) => number));
    const wasSummed = this.isSummed();
    await this.take(rows);
    this.expectAll(before, wasSummed);
    const again = await this.morning.review(rows);
    expect(importEdits(again)).toEqual({ sets: [], added: [], told: [] });
  }

  private async importAndUndo({ at }: Step): Promise<void> {
    const rows = this.export(at);
    const before = this.morning.rows();
    // Undo cannot take rows away that a filter hides.
    if (rows.length === 4 || this.sheet.filter !== null) return;
    if (await this.take(rows) === 0) return;
    expect(await undoLast(this.morning.book.name, this.morning.journal, context)).toMatchObject({ ok: true, left: [] });
    expect(this.morning.rows()).toEqual(before);
  }

  /** `before`: the documents the list had before the last import; only theirs are the person's words and colours. */
  private expectAll(before: ReadonlySet<string>, wasSummed: boolean): void {
    const { rows, column } = this.list();
    const byNumber = new Map(rows.map((row) => [row.number, row]));
    expect(byNumber.size).toBe(rows.length);
    for (const item of this.items) {
      const row = byNumber.get(item.number);
      if (!row) { expect(item.open).toBe(0); continue; }
      const shown = (header: string): unknown => row.cells[column(header)];
      expect([item.number, shown("Open amount")]).toEqual([item.number, item.open / 100]);
      expect(shown("Customer")).toBe(NAMES[item.customer]);
      if (this.life.hasFormula) expect(shown("Paid part")).toBeCloseTo(Number(shown("Amount")) - Number(shown("Open amount")), 6);
      if (item.open !== 0) expect([shown("Amount"), shown("Due date"), shown("Currency")]).toEqual([item.amount / 100, item.due, item.currency]);
      expect([item.number, shown("My note") ?? ""]).toEqual([item.number, this.notes.get(item.number) ?? ""]);
      if (this.hasExtra) expect([item.number, shown("Region code") ?? ""]).toEqual([item.number, this.extras.get(item.number) ?? ""]);
      const { fill } = this.sheet.styleAt(row.row, column("My note"));
      if (before.has(item.number)) expect([item.number, fill ?? null]).toEqual([item.number, this.colours.get(item.number) ?? null]);
      else if (fill) this.colours.set(item.number, fill);
    }
    // A person who sorts a blank row into the list may leave a row outside their own sum.
    if (wasSummed) expect(this.isSummed()).toBe(true);
  }

  /** The person's sum below the list adds up; true where there is none. */
  private isSummed(): boolean {
    const { rows, column, cells } = this.list();
    const total = cells.find((row) => row[column("Customer")] === "Total");
    return !total || Math.abs(Number(total[column("Open amount")]) - rows.reduce((sum, row) => sum + Number(row.cells[column("Open amount")]), 0)) < 0.001;
  }

  close(): void {
    this.morning.close();
  }
}

export async function live(life: Life): Promise<void> {
  const mornings = new RandomMornings(life);
  try {
    for (const step of life.steps) await mornings.run(step);
    await mornings.run({ do: "import", at: 1, cents: 1 });
  } finally {
    mornings.close();
  }
}
