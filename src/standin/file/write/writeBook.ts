/** `workbook.xml`: sheets in their order, names, the active tab, the date system; all else stays. */
import type { Name } from "../../workbook/Table";
import type { Sheet } from "../../workbook/Sheet";
import type { Workbook } from "../../workbook/Workbook";
import { writeFormulaText } from "../formulaText";
import { addressOf } from "../../workbook/Rect";
import { sheetPrefix } from "../../formula/mapRefs";
import { BUILT_IN_NAME, FILTER_NAME } from "../read/readWorkbook";
import { lockXml } from "../read/readLock";
import { escapeAttribute, escapeXml } from "../xml/escapeXml";
import { attributeOf, setAttribute, XmlParts } from "../xml/XmlParts";

const ORDER = (
  "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews "
  + "pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst"
).split(" ");
const BUILT_IN = new Set(["print_area", "print_titles", "criteria", "extract", "database", "consolidate_area", "sheet_title"]);
const STATES = { Visible: undefined, Hidden: "hidden", VeryHidden: "veryHidden" } as const;

const relationOf = (xml: string): string => /\s(?:[\w.-]+:)id="([^"]*)"/.exec(xml)?.[1] ?? "";

export interface BookSource {
  readonly book: Workbook;
  /** Relation id of each sheet, by sheet id. */
  readonly relationIds: ReadonlyMap<string, string>;
  /** The sheets of the model that the file had, by relation id; chart sheets and the like are not among them. */
  readonly loadedRelations: ReadonlySet<string>;
  readonly relationBase: string;
  readonly namesChanged: boolean;
  readonly lockChanged: boolean;
  readonly isName: (word: string) => boolean;
}

/** Sheets of the model in order; what is no worksheet (charts) stays behind the sheet it followed. */
function sheetTags(old: readonly string[], { book, relationIds, loadedRelations, relationBase }: BookSource): string[] {
  const byRelation = new Map(old.map((xml) => [relationOf(xml), xml]));
  let nextId = Math.max(0, ...old.map((xml) => Number(attributeOf(xml, "sheetId") ?? 0))) + 1;
  const followers = new Map<string, string[]>();
  let before = "";
  for (const xml of old) {
    const relation = relationOf(xml);
    if (loadedRelations.has(relation)) before = relation;
    else followers.set(before, [...(followers.get(before) ?? []), xml]);
  }
  const tags = [...(followers.get("") ?? [])];
  const kept = new Set<string>();
  for (const sheet of book.sheets) {
    const relation = relationIds.get(sheet.id) ?? "";
    kept.add(relation);
    const tag = byRelation.get(relation) ?? `<sheet name="" sheetId="${nextId++}" xmlns:r="${relationBase}" r:id="${relation}"/>`;
    const name = escapeAttribute(sheet.name);
    const named = attributeOf(tag, "name") === sheet.name ? tag : setAttribute(tag, "name", name);
    tags.push((attributeOf(named, "state") ?? "visible") === (STATES[sheet.visibility] ?? "visible") ? named : setAttribute(named, "state", STATES[sheet.visibility]), ...(followers.get(relation) ?? []));
  }
  for (const [relation, behind] of followers) if (relation !== "" && !kept.has(relation)) tags.push(...behind);
  return tags;
}

function nameTags(old: readonly string[], positions: ReadonlyMap<string, number>, oldPositions: ReadonlyMap<number, string>, { book, isName }: BookSource): string[] {
  const keyOf = (name: string, sheetId: string | null): string => `${name.toLowerCase()}|${sheetId ?? ""}`;
  const known = new Map<string, string>();
  for (const xml of old) {
    const position = attributeOf(xml, "localSheetId");
    known.set(keyOf(attributeOf(xml, "name") ?? "", position === undefined ? null : oldPositions.get(Number(position)) ?? null), xml);
  }
  const make = (name: string, scope: string | null, formula: string, visible: boolean, comment: string): string => {
    let tag = known.get(keyOf(name, scope))?.replace(/>[^]*$/, "/>").replace(/\/\/>$/, "/>") ?? `<definedName name="${escapeAttribute(name)}"/>`;
    const position = scope === null ? undefined : positions.get(scope);
    tag = setAttribute(tag, "localSheetId", position === undefined ? undefined : String(position));
    if ((attributeOf(tag, "hidden") === undefined) !== visible) tag = setAttribute(tag, "hidden", visible ? undefined : "1");
    if ((attributeOf(tag, "comment") ?? "") !== comment) tag = setAttribute(tag, "comment", comment === "" ? undefined : escapeAttribute(comment));
    const element = /^<([^\s/>]+)/.exec(tag)![1]!;
    return `${tag.slice(0, -2)}>${escapeXml(writeFormulaText(formula, { table: undefined, isName }))}</${element}>`;
  };
  const spelled = ({ name, scope }: Name): string => (BUILT_IN.has(name.toLowerCase()) && (scope !== null || known.has(keyOf(BUILT_IN_NAME + name, null))) ? BUILT_IN_NAME + name : name);
  const isAlive = ({ scope }: Name): boolean => scope === null || positions.has(scope);
  const names = book.names.filter(isAlive).map((name) => make(spelled(name), name.scope, name.formula, name.visible, name.comment));
  // Excel keeps a hidden name over each sheet's filter and repairs a file where the two differ.
  const filters = book.sheets.flatMap(({ id, name, filter }: Sheet) => {
    const range = filter && addressOf(filter.range).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
    return range ? [make(FILTER_NAME, id, `=${sheetPrefix(name)}${range}`, false, "")] : [];
  });
  return [...names, ...filters];
}

export function bookXml(raw: string, source: BookSource): string {
  const { book, relationIds } = source;
  const parts = XmlParts.cut(raw);
  const put = (name: string, xml: string | undefined): void => parts.set(name, xml === undefined || xml === parts.get(name) ? xml : parts.own(xml), ORDER);
  const sheetsBefore = XmlParts.cut(parts.get("sheets") ?? "<sheets/>").children.map(({ xml }) => xml);
  const tags = sheetTags(sheetsBefore, source);
  if (tags.join("") !== sheetsBefore.join("")) put("sheets", `<sheets>${tags.join("")}</sheets>`);
  const idByRelation = new Map([...relationIds].map(([id, relation]) => [relation, id]));
  const positions = new Map<string, number>();
  tags.forEach((tag, position) => positions.set(idByRelation.get(relationOf(tag)) ?? `other ${position}`, position));
  const oldPositions = new Map(sheetsBefore.map((tag, position) => [position, idByRelation.get(relationOf(tag)) ?? `other ${tags.indexOf(tag)}`]));
  const hasMoved = sheetsBefore.map(relationOf).join() !== tags.map(relationOf).join();
  if (source.namesChanged || hasMoved) {
    const names = nameTags(XmlParts.cut(parts.get("definedNames") ?? "<definedNames/>").children.map(({ xml }) => xml), positions, oldPositions, source);
    put("definedNames", names.length === 0 ? undefined : `<definedNames>${names.join("")}</definedNames>`);
  }
  if (source.lockChanged) put("workbookProtection", book.structureLock ? `<workbookProtection${lockXml(book.structureLock, "workbookPassword")} lockStructure="1"/>` : undefined);
  const active = String(positions.get(book.activeSheetId) ?? 0);
  const views = XmlParts.cut(parts.get("bookViews") ?? "<bookViews><workbookView/></bookViews>");
  const view = views.children[0]?.xml ?? "<workbookView/>";
  if ((attributeOf(view, "activeTab") ?? "0") !== active) {
    views.set("workbookView", setAttribute(setAttribute(view, "activeTab", active), "firstSheet", undefined), []);
    put("bookViews", views.toString());
  }
  const mode = { automatic: undefined, manual: "manual", automaticExceptTables: "autoNoTable" }[book.calculationMode];
  // Excel recalculates once on opening, so that a function we lack shows its true value there.
  const mayBeStale = book.sheets.some(({ formulas }) => formulas.size > 0);
  const calc = parts.get("calcPr");
  if (mayBeStale || attributeOf(calc ?? "<calcPr/>", "calcMode") !== mode) put("calcPr", setAttribute(setAttribute(calc ?? "<calcPr/>", "calcMode", mode), "fullCalcOnLoad", mayBeStale ? "1" : undefined));
  return parts.toString();
}
