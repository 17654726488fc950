/** Says of every row, as it comes, what it is, exactly once; rows that only their followers explain wait until one does. */
import { foldText } from "../../../base/foldText";
import type { InvoiceKind } from "../../../ledger/Book";
import { plainText } from "../../cells/readWords";
import { cellText } from "../../rows/cellText";
import type { RowClass } from "../../rows/classifyRows";
import type { LedgerLine } from "../../../ledger/LedgerLine";
import { isBlankCell } from "../isBlankCell";
import type { ExportLayout } from "../layout/ExportLayout";
import type { LineSums } from "../proof/makeLineSums";
import type { Prover } from "../proof/makeProver";
import { moneyOf } from "../../rows/moneyOf";
import { hasMoney, lookAt, type RowLook } from "./lookAt";
import type { Cells, ExportCells } from "./makeExportCells";
import { makeLineMaker, type Writable } from "./makeLineMaker";
import { makeSumSettler } from "./makeSumSettler";
import { groupOf, makeGroupList } from "./Party";
import type { Queued } from "./Queued";
import { readLabelledParty } from "./readLabelledParty";
import { readRowWords } from "./readRowWords";
import { makeRepeats } from "./makeRepeats";
import { sameName } from "./sumLabel";

export interface RowSorter {
  readonly take: (cells: Cells) => void;
  /** Call once after the last row. */
  readonly end: () => void;
  /** What was settled since it was last asked. */
  readonly drain: () => { readonly lines: LedgerLine[]; readonly classes: RowClass[] };
}

export type SayUnknown = (row: number, column: number, look: RowLook) => void;

export function makeRowSorter(layout: ExportLayout, read: ExportCells, sums: LineSums, prover: Prover, sayUnknown: SayUnknown): RowSorter {
  const { columns, headerRow, headerRows, naming } = layout;
  const makeLine = makeLineMaker(layout, read);
  const groups = makeGroupList();
  const settler = makeSumSettler(sums, prover);
  const words = readRowWords(layout);
  const repeats = makeRepeats(layout);
  const column = (field: Parameters<typeof columns.get>[0]): number => columns.get(field) ?? -1;
  const parties = new Set([column("customerId"), column("customerName")].filter((at) => at >= 0));
  const besides = new Set([column("contact"), column("phone"), column("email"), column("currency"), column("entity"), column("terms")].filter((at) => at >= 0));
  const notes = new Set([column("memo"), column("reference")].filter((at) => at >= 0));
  const mayGroup = naming !== "own" || layout.grouped;

  let lines: LedgerLine[] = [];
  let classes: RowClass[] = [];
  let queue: Queued[] = [];
  /** A note in the next row may still belong to it. */
  let last: Writable<LedgerLine> | null = null;
  /** The last line, whatever came since. */
  let previous: LedgerLine | null = null;
  /** Sums stand beside the names above the lines, so none follows below. */
  let sumsStandAbove = false;
  let closed: { names: readonly string[]; from: number; to: number } | null = null;
  let row = -1;

  const flushLine = (): void => { if (last) { lines.push(last); last = null; } };
  const queueRow = (is: Queued["is"], cells: Cells, look: RowLook | null, more: Partial<Queued> = {}): void => {
    const value = look ? look.open ?? look.amount : undefined;
    queue.push({
      is, row: layout.head.top + row, cells, text: look?.text ?? "", value: typeof value === "number" ? value : NaN, of: typeof look?.open === "number" ? "open" : "amount",
      currency: look ? read.currencyAt(cells) : "", stars: look?.stars ?? 0, bare: look?.label?.bare ?? true, grand: look?.label?.grand ?? false, sub: look?.label?.sub ?? false, party: null, ...more,
    });
  };
  const unknown = (item: Queued): void => {
    classes.push("unknown");
    const look = lookAt(item.cells, layout, read);
    const value = look.open ?? look.amount;
    if (typeof value === "number") sums.unknown(item.row, moneyOf(value, read.currencyAt(item.cells) || layout.currency).minor);
    sayUnknown(item.row - layout.head.top, Math.max(0, look.first), look);
  };

  /** Settles what waits: what stood above a line names it, what stands above nothing is a footer. */
  const flush = (before: "line" | "header" | "sum" | "end"): void => {
    if (queue.length === 0) return;
    flushLine();
    const waiting = queue;
    queue = [];
    const run = waiting.filter(({ is }) => is === "sum");
    let lastSum = -1;
    waiting.forEach(({ is }, at) => { if (is === "sum") lastSum = at; });
    // A customer called "Total Wine" whose row states his sum looks like a sum of nothing.
    const final = waiting[lastSum];
    const isParty = before === "line" && final !== undefined && !final.bare && naming !== "own" && settler.openFrom() === sums.count() && !waiting.slice(lastSum + 1).some(({ is }) => is === "lone");
    if (isParty) run.pop();
    const verdicts = run.length > 0 ? settler.settle(run, before === "end") : [];
    let settled = 0;
    const titles = waiting.filter((item) => item.is === "lone" && words.isTitle(item.text)).length;
    waiting.forEach((item, at) => {
      if (item.is === "blank") classes.push("blank");
      else if (item.is === "footer") classes.push("footer");
      else if (item.is === "sum" && !(isParty && at === lastSum)) { classes.push(verdicts[settled] ?? "subtotal"); settled += 1; }
      else if (words.isTitle(item.text) && (titles > 1 || before === "header")) classes.push("preamble");
      // Some ledgers print the header again under each customer.
      else if (before === "header" && item.is === "lone" && (item.party !== null || (naming === "above" && groups.party() === null))) openGroup(item);
      else if (before === "header") classes.push(Number.isNaN(item.value) ? "preamble" : "unknown");
      else if (before === "line" && (item.is === "sum" || (item.is === "lone" && mayGroup && at > lastSum))) openGroup(item);
      else if (before === "sum" && item.is === "lone" && mayGroup) openGroup(item);
      else if (before === "end" && Number.isNaN(item.value)) classes.push("footer");
      else unknown(item);
    });
  };
  const openGroup = (item: Queued): void => {
    classes.push("group");
    const group = groupOf(item.text, item.party, sums.count(), layout.groupsStartWithId);
    groups.open(group);
    settler.closeAt(sums.count());
    if (Number.isNaN(item.value)) return;
    stated = { ...item, start: sums.count() };
    sumsStandAbove = true;
  };
  /** A group row's own sum is proved once its lines are in. */
  let stated: (Queued & { readonly start: number }) | null = null;
  const proveStated = (): void => {
    if (!stated) return;
    if (sums.count() > stated.start) prover.state({ level: "subtotal", label: stated.text, row: stated.row, from: stated.start, to: sums.count(), currency: stated.currency, value: stated.value, of: stated.of });
    settler.closeAt(sums.count());
    stated = null;
  };

  const takeLine = (cells: Cells, look: RowLook, kind?: InvoiceKind): void => {
    flush("line");
    flushLine();
    const { line, inexact } = makeLine(layout.head.top + row, cells, look, groups.party(), groups.currency(), kind);
    sums.add(line, inexact);
    last = line;
    previous = line;
    classes.push("line");
  };
  /** A sum whose label names an open group, the group just closed, or the customer of the lines above. */
  const takeNamedSum = (cells: Cells, look: RowLook): boolean => {
    const names = look.label?.names ?? [];
    if (names.length === 0 || look.label?.grand) return false;
    // A group without lines waits right above its own sum.
    if (queue.some(({ is, text }) => is === "lone" && names.some((name) => sameName(groupOf(text, null, 0, layout.groupsStartWithId).name, name) || plainText(text) === name))) flush("sum");
    const now = sums.count();
    const group = groups.close(names);
    let from = group?.start ?? -1;
    if (!group) {
      if (closed?.to === now && names.some((name) => closed?.names.includes(name))) from = closed.from;
      else if (previous && settler.openFrom() < now && names.some((name) => sameName(plainText(previous?.customerName ?? ""), name) || plainText(previous?.customerId ?? "") === name)) from = settler.openFrom();
    }
    if (from < 0) return false;
    flush("sum");
    flushLine();
    closed = { names, from, to: now };
    settler.closeAt(now);
    classes.push("subtotal");
    const value = look.open ?? look.amount;
    if (typeof value === "number") prover.state({ level: "subtotal", label: look.text, row: layout.head.top + row, from, to: now, currency: read.currencyAt(cells), value, of: typeof look.open === "number" ? "open" : "amount" });
    return true;
  };

  const take = (cells: Cells): void => {
    row += 1;
    if (row <= headerRow) {
      const party = row === headerRow - headerRows && naming === "above" ? readLabelledParty(cells) : null;
      if (party) groups.open(groupOf(party.name || party.id, party, 0, false));
      classes.push(row > headerRow - headerRows ? "header" : party ? "group" : cells.every(isBlankCell) ? "blank" : "preamble");
      return;
    }
    const look = lookAt(cells, layout, read);
    if (look.filled === 0) { if (queue.length > 0) queueRow("blank", cells, null); else { flushLine(); classes.push("blank"); } return; }
    const money = hasMoney(look);
    if (look.hasDay && look.open !== null && look.amount !== null && (money || look.number !== "" || look.type !== "")) { takeLine(cells, look); return; }
    if (repeats(cells)) { proveStated(); flush("header"); flushLine(); classes.push("header"); return; }
    if (words.isPage(look.text) || (look.label && words.isPercent(look.text))) { queueRow("footer", cells, look); return; }
    const opening = !look.hasDay && money && words.isOpening(cells);
    if (opening) { takeLine(cells, look, "journal"); return; }
    if (money && (look.stars > 0 || look.label)) {
      proveStated();
      if (look.stars === 0 && !sumsStandAbove && takeNamedSum(cells, look)) return;
      queueRow("sum", cells, look);
      return;
    }
    const partyFilled = cells.some((cell, at) => parties.has(at) && !isBlankCell(cell));
    if (money && !look.hasDay && (look.number !== "" || look.type !== "") && (look.filled > 2 || partyFilled) && !(naming !== "own" && look.filled === 2 && parties.size === 0)) { takeLine(cells, look); return; }
    if (money && !look.hasDay && isSumOfCustomer(cells, look)) { proveStated(); queueRow("sum", cells, look, { sub: true }); return; }
    if (money && !look.hasDay && onlyMoney(cells)) { proveStated(); queueRow("sum", cells, look, { bare: true, text: "" }); return; }
    if (!look.hasDay) {
      const labelled = readLabelledParty(cells);
      if (labelled && mayGroup) { proveStated(); queueRow("lone", cells, look, { text: labelled.name || labelled.id, party: labelled, value: NaN }); return; }
      const inParty = cells.every((cell, at) => isBlankCell(cell) || parties.has(at) || besides.has(at));
      if (inParty && partyFilled && look.filled > 1) {
        const party = { id: read.textAt("customerId", cells), name: read.textAt("customerName", cells), contact: read.textAt("contact", cells), phone: read.textAt("phone", cells) };
        queueRow("lone", cells, look, { text: party.name || party.id, party });
        return;
      }
      if (!money && last && queue.length === 0 && cells.every((cell, at) => isBlankCell(cell) || notes.has(at))) {
        const more = cells.filter((cell) => !isBlankCell(cell)).map(cellText).join(" ");
        last.memo = last.memo === undefined ? more : `${last.memo} ${more}`;
        classes.push("line");
        return;
      }
      if (look.filled === 1 && !money) { queueRow("lone", cells, look); return; }
      if (money && naming !== "own" && onlyMoney(cells, look.first)) { proveStated(); queueRow("lone", cells, look); return; }
    }
    queueRow("loose", cells, look);
  };

  /** Nothing but amounts and a currency, `besides` one column. */
  const onlyMoney = (cells: Cells, besidesColumn = -1): boolean => {
    const amounts = new Set([column("open"), column("amount"), column("paid"), column("debit"), column("credit"), column("running"), column("currency"), column("daysLate"), ...layout.buckets]);
    return cells.every((cell, at) => isBlankCell(cell) || amounts.has(at) || at === besidesColumn || typeof cell === "number");
  };
  /** ALV lists repeat the customer beside his sum and nothing else. */
  const isSumOfCustomer = (cells: Cells, look: RowLook): boolean => {
    if (!previous || look.number !== "" || look.type !== "" || queue.length > 0) return false;
    const id = read.textAt("customerId", cells);
    const name = read.textAt("customerName", cells);
    if ((id === "" && name === "") || foldText(id || name) !== foldText(id ? previous.customerId ?? "" : previous.customerName)) return false;
    const value = look.open ?? look.amount;
    const stretch = sums.between(settler.openFrom(), sums.count());
    const currency = read.currencyAt(cells) || previous.open.currency;
    return typeof value === "number" && stretch.get(currency)?.[typeof look.open === "number" ? "open" : "amount"] === moneyOf(value, currency).minor;
  };

  return {
    take,
    end() { proveStated(); flush("end"); flushLine(); },
    drain() {
      const settled = { lines, classes };
      lines = [];
      classes = [];
      return settled;
    },
  };
}
