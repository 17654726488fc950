/** One add-in talking to one workbook: who it is, the ranges it holds, what it switched off. */
import type { ChangeSet } from "../workbook/ChangeSet";
import type { Op } from "../workbook/Op";
import type { Rect } from "../workbook/Rect";
import type { Sheet } from "../workbook/Sheet";
import type { Table } from "../workbook/Table";
import type { Value } from "../workbook/Value";
import type { Workbook } from "../workbook/Workbook";
import type { HostObject } from "./HostClass";
import { ApiError, itemNotFound, invalidArgument } from "./ApiError";
import { evaluate } from "../formula/evaluate";
import { Place } from "./range/Place";
import { isOnSheet } from "../workbook/Rect";

/** A table, or a place that follows its cells. */
export interface Binding { readonly type: "Range" | "Table" | "Text"; readonly table?: string; readonly place?: Place }

export class Session {
  eventsEnabled = true;
  isReadOnly = false;
  isDirty = false;
  /** Is somebody else in the workbook, too? */
  isShared: () => boolean = () => false;
  /** Called by `workbook.save()`. */
  onSave: () => void = () => undefined;
  /** By id. */
  readonly bindings = new Map<string, Binding>();
  private readonly kept = new Map<string, HostObject>();
  private readonly keptIds = new Map<unknown, string>();
  private places: Place[] = [];
  private nextReference = 1;

  /** `isOwner`: edits made by hand are this person's own; else they are a colleague's. */
  constructor(readonly book: Workbook, readonly trigger: string, readonly isOwner: boolean) {}

  apply(ops: Op | readonly Op[]): ChangeSet {
    if (this.isReadOnly) throw new ApiError("AccessDenied", "The workbook is open for reading only.");
    return this.book.apply(ops, { source: this.isOwner ? "api" : "remote", trigger: this.trigger });
  }

  get isWorkbookProtected(): boolean {
    return this.book.structureLock !== null;
  }

  /** For trying out: without a word to anybody. */
  set isWorkbookProtected(is: boolean) {
    this.book.structureLock = is ? {} : null;
  }

  /** Was this done at this add-in's own machine? */
  isLocal({ source, trigger }: ChangeSet): boolean {
    return trigger === this.trigger || (this.isOwner && source !== "remote" && (trigger === undefined || source === "user"));
  }

  /** Calculates a formula without writing it anywhere. */
  evaluate(formula: string): Value {
    return evaluate(this.book, formula);
  }

  sheet(id: string): Sheet {
    const found = this.book.sheets.find((sheet) => sheet.id === id);
    if (!found) throw itemNotFound("Worksheet");
    return found;
  }

  table(id: string): { readonly sheet: Sheet; readonly table: Table } {
    const found = this.book.findTable(id);
    if (!found) throw itemNotFound("Table");
    return found;
  }

  place(sheet: string, rect: Rect, location = "Range"): Place {
    if (!isOnSheet(rect)) throw invalidArgument(location);
    const place = new Place(sheet, rect);
    this.places.push(place);
    return place;
  }

  /** Where a range is now; its sheet and cells may be gone. */
  rectOf(place: Place): Rect {
    this.sheet(place.sheet);
    if (!place.rect) throw new ApiError("InvalidReference", "The cells of this range were deleted.", "Range");
    return place.rect;
  }

  keep(object: HostObject): string {
    const known = this.referenceOf(object);
    if (known !== undefined) return known;
    const id = `{ref-${this.nextReference++}}`;
    this.kept.set(id, object);
    this.keptIds.set(object.it, id);
    return id;
  }

  referenceOf(object: HostObject): string | undefined {
    return this.keptIds.get(object.it);
  }

  held(id: string): HostObject {
    const object = this.kept.get(id);
    if (!object) throw new ApiError("InvalidReference", "The object is no longer tracked.", id);
    return object;
  }

  release(id: string): void {
    this.keptIds.delete(this.kept.get(id)?.it);
    this.kept.delete(id);
  }

  releaseAll(): void {
    this.kept.clear();
    this.keptIds.clear();
  }

  get heldCount(): number {
    return this.kept.size;
  }

  /** Between batches only tracked ranges live on. */
  endBatch(): void {
    const alive = new Set<Place>();
    for (const { kind, it } of this.kept.values()) {
      if (kind === "Range") alive.add(it);
      else if (kind === "RangeAreas") for (const place of it.places) alive.add(place);
    }
    for (const { place } of this.bindings.values()) if (place) alive.add(place);
    this.places = [...alive];
  }

  follow(set: ChangeSet): void {
    this.isDirty = true;
    for (const change of set.changes) if (change.shift) for (const place of this.places) place.follow(change);
  }
}
