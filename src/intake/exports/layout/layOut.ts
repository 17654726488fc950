/** First rows → layout: by a saved profile whose headers are there, else by recognising the source; or the reason why not. */
import type { Cell, Grid } from "../../../base/Grid";
import { foldText } from "../../../base/foldText";
import { NO_CURRENCY } from "../../../base/Money";
import { readAmount, scanAmount } from "../../cells/readAmount";
import { currencyMentioned, currencyOfFormat } from "../../cells/readCurrency";
import { readDay } from "../../cells/readDay";
import { isTotalLabel, readKind } from "../../cells/readWords";
import { headerTexts } from "../../columns/Layout";
import { type Profile, profileColumn } from "../../columns/profileColumn";
import { cellText } from "../../rows/cellText";
import type { ExportContext, ExportRefusal, ExportShape } from "../ExportReading";
import { isBlankCell } from "../isBlankCell";
import type { ReaderProfile } from "../ReaderProfile";
import { bankStatement, generic, recogniseSource, type Source } from "../recogniseSource";
import { decideOrder, decideSigns } from "./decideSigns";
import type { ExportLayout } from "./ExportLayout";
import { findExportHeader, type HeaderPlace } from "./findExportHeader";
import { headerCandidates } from "../../columns/headerCandidates";
import { asReceipts, isBankStatement } from "./isBankStatement";
import { nameFields, type NamedFields } from "./nameFields";
import { namingOf, type SeenNaming } from "./namingOf";
import { findProfile } from "./findProfile";
import { readTitle } from "./readTitle";
import { lookAlike, refuse } from "./lookAlike";

export type LaidOut = { readonly ok: true; readonly layout: ExportLayout } | ExportRefusal;

interface Found { readonly place: HeaderPlace; readonly headers: readonly string[]; readonly named: NamedFields; readonly source: Source; readonly name: string; readonly shape: ExportShape; readonly profile?: ReaderProfile }

export function layOut(head: Grid, context: ExportContext): LaidOut {
  if (head.cells.every((cells) => cells.every(isBlankCell))) return refuse("empty", head.sheet);
  const saved = findProfile(head, context.profiles ?? []);
  if (saved) {
    const { profile, ...found } = saved;
    const source: Source = { ...generic, id: "profile", kinds: profile.kinds, groupsStartWithId: profile.groupsStartWithId };
    const place = found.place;
    const isLine = lineTest(found.named, context);
    return finish(head, context, { place, headers: found.headers, named: found.named, source, name: profile.name, shape: profile.shape, profile }, namingOf(head.cells, place.headerRow + 1, found.named.columns, isLine));
  }
  const place = findExportHeader(head);
  if (!place) return refuse("no-header", head.sheet);
  const headers = headerTexts(head, place.headerRow, place.headerRows, 0, head.cells[0]?.length ?? 0);
  const titlePlain = `${readTitle(head.cells.slice(0, place.headerRow - place.headerRows + 1), "dmy", context.date1904).plain} · ${foldText(head.sheet)}`;
  const profiles = new Map<number, Profile>();
  const profileOf = (column: number): Profile => {
    const known = profiles.get(column) ?? profileColumn(head, column, place.headerRow + 1, head.cells.length);
    profiles.set(column, known);
    return known;
  };
  const source = recogniseSource(headers, titlePlain);
  let named = nameFields(headerCandidates(head, place.headerRow, place.headerRows), profileOf, source);
  const isBank = source === generic && isBankStatement(named, headers, titlePlain);
  if (isBank) named = asReceipts(named, headers);
  const seen = namingOf(head.cells, place.headerRow + 1, named.columns, lineTest(named, context));
  const code = lookAlike(head, place, headers, named, titlePlain, seen.namesAbove || isBank);
  if (code !== null) return refuse(code, head.sheet);
  return finish(head, context, { place, headers, named, source: isBank ? bankStatement : source, name: isBank ? bankStatement.name : source.name, shape: isBank ? "receipts" : "openItems" }, isBank ? { naming: "own", grouped: false, namesAbove: false } : seen);
}

/** A row with a day, or with a document of its own beside an amount. */
function lineTest({ columns, buckets }: NamedFields, context: ExportContext): (cells: readonly Cell[]) => boolean {
  const dates = (["date", "due"] as const).flatMap((field) => columns.get(field) ?? []);
  const documents = (["number", "type"] as const).flatMap((field) => columns.get(field) ?? []);
  const amounts = [...(["open", "amount", "debit", "credit"] as const).flatMap((field) => columns.get(field) ?? []), ...buckets];
  return (cells) => dates.some((column) => typeof readDay(cells[column] ?? "", "dmy", context.date1904) === "number")
    || (documents.some((column) => !isBlankCell(cells[column]) && !isTotalLabel(cellText(cells[column] ?? ""))) && amounts.some((column) => typeof readAmount(cells[column] ?? "", ".") === "number"));
}

function finish(head: Grid, context: ExportContext, found: Found, seen: SeenNaming): LaidOut {
  const { place, headers, named, source, name, shape, profile } = found;
  const { columns, buckets } = named;
  const where = { head, headerRow: place.headerRow, headers };
  const titleRows = head.cells.slice(0, place.headerRow - place.headerRows + 1);
  const amounts = [...(["open", "amount", "paid", "debit", "credit", "running"] as const).flatMap((field) => columns.get(field) ?? []), ...buckets];
  const signs = decideSigns(where, amounts, context, profile?.decimalSign);
  const order = decideOrder(where, columns, titleRows, context, profile?.dayOrder);
  const title = readTitle(titleRows, order.order, context.date1904);
  const kinds = source.kinds ?? {};
  const layout: ExportLayout = {
    source, name, shape, head, ...place, headers, columns, buckets, naming: profile?.naming ?? seen.naming, grouped: seen.grouped, dayOrder: order.order, signs: signs.signs, dayOrderAssumed: order.assumed, signAssumed: signs.assumed,
    date1904: context.date1904, kinds, creditsArePositive: profile?.creditsArePositive ?? creditsArePositive(head, place, columns, kinds, signs.signs),
    groupsStartWithId: source.groupsStartWithId === true, totalWords: profile?.totalWords ?? [],
    currency: profile?.currency ?? currencyOf(head, place.headerRow, headers, amounts, title.currency, context.defaultCurrency) ?? context.defaultCurrency ?? NO_CURRENCY, title, questions: [signs.question, order.question].flatMap((question) => question ?? []),
  };
  return { ok: true, layout };
}

/** Typed as credits and payments, and never negative. */
function creditsArePositive(head: Grid, { headerRow }: HeaderPlace, columns: ExportLayout["columns"], kinds: ExportLayout["kinds"], signs: ExportLayout["signs"]): boolean {
  const type = columns.get("type");
  const main = columns.get("open") ?? columns.get("amount");
  if (type === undefined || main === undefined) return false;
  let positive = 0;
  for (let row = headerRow + 1; row < head.cells.length; row += 1) {
    const word = head.cells[row]?.[type] ?? "";
    if (isBlankCell(word)) continue;
    const kind = kinds[foldText(cellText(word))] ?? readKind(word);
    if (kind !== "credit" && kind !== "payment") continue;
    const value = readAmount(head.cells[row]?.[main] ?? "", signs.get(main) ?? ".");
    if (typeof value !== "number" || value === 0) continue;
    if (value < 0) return false;
    positive += 1;
  }
  return positive > 0;
}

/** What a header, the title or the number format of the first amounts names. */
function currencyOf(head: Grid, headerRow: number, headers: readonly string[], amounts: readonly number[], titled: string | undefined, fallback: string | undefined): string | null {
  for (const column of amounts) {
    const code = currencyMentioned(headers[column] ?? "");
    if (code !== null) return code;
  }
  if (titled !== undefined) return titled;
  for (const column of amounts) {
    for (let row = 0; row < head.formats.length; row += 1) {
      const code = typeof head.cells[row]?.[column] === "number" ? currencyOfFormat(head.formats[row]?.[column] ?? "General") : null;
      if (code !== null) return code;
    }
  }
  return signOf(head, headerRow, amounts, fallback);
}

/** Many ledgers write the sign on their sums alone, so the one sign there is speaks for every line. */
function signOf(head: Grid, headerRow: number, amounts: readonly number[], fallback: string | undefined): string | null {
  const codes = new Set<string>();
  for (let row = headerRow + 1; row < head.cells.length; row += 1) {
    for (const column of amounts) {
      const cell = head.cells[row]?.[column];
      if (typeof cell !== "string" || !/[^\d.,\s()'*-]/.test(cell)) continue;
      const code = scanAmount(cell)?.currency;
      if (code) codes.add(code === "USD" && !/US/i.test(cell) && fallback !== undefined && /D$/.test(fallback) ? fallback : code);
    }
  }
  const [only] = codes;
  return codes.size === 1 && only !== undefined ? only : null;
}
