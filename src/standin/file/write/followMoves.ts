/** What the model does not know of a sheet follows inserted and deleted cells: places of conditional formats, validations, warnings. */
import type { Shift } from "../../workbook/moveRect";
import { followMove } from "../../formula/shiftFormula";
import { addressOf, readAddress } from "../../workbook/Rect";
import { setAttribute, XmlParts } from "../xml/XmlParts";
import { escapeXml, unescapeXml } from "../xml/escapeXml";
import { XmlScanner } from "../xml/XmlScanner";
import { movedBy } from "./writeCells";

const FOLLOWING = new Set(["conditionalFormatting", "dataValidations", "protectedRanges", "ignoredErrors", "extLst", "sortState"]);
/** Elements that stand or fall with the cells they name. */
const OWNERS = new Set(["conditionalFormatting", "dataValidation", "protectedRange", "ignoredError", "sparkline"]);
const FORMULAS = new Set(["formula", "formula1", "formula2", "f"]);

/** "A1:B2 D4" after the moves; "" where all of it is gone. */
export function movedPlaces(sqref: string, moves: readonly Shift[]): string {
  return sqref.split(/\s+/).flatMap((address) => {
    const at = readAddress(address);
    if (!at) return [address];
    const place = movedBy(moves, at);
    return place ? [addressOf(place)] : [];
  }).join(" ");
}

interface Splice { readonly from: number; readonly to: number; readonly text: string }

function followIn(xml: string, moves: readonly Shift[], sheet: string): string {
  const splices: Splice[] = [];
  const open: { name: string; start: number; isGone: boolean }[] = [];
  const scan = new XmlScanner(xml);
  const place = (sqref: string, from: number, to: number): void => {
    const text = movedPlaces(sqref, moves);
    if (text !== "") splices.push({ from, to, text });
    else for (let at = open.length - 1; at >= 0; at--) if (OWNERS.has(open[at]!.name)) return void (open[at]!.isGone = true);
  };
  for (let event = scan.next(); event !== "end"; event = scan.next()) {
    if (event === "close") {
      const closed = open.pop();
      if (closed?.isGone) splices.push({ from: closed.start, to: scan.end, text: "" });
      continue;
    }
    const { name, start, end } = scan;
    open.push({ name, start, isGone: false });
    for (const attribute of ["sqref", "ref"]) {
      const span = scan.span(attribute);
      if (span) place(xml.slice(...span), ...span);
    }
    const close = xml.indexOf("<", end);
    if (name === "sqref") place(xml.slice(end, close), end, close);
    else if (FORMULAS.has(name) && close > end) {
      let text = unescapeXml(xml.slice(end, close));
      for (const move of moves) text = followMove(`=${text}`, sheet, true, (at) => ({ rect: movedBy([move], at) })).slice(1);
      splices.push({ from: end, to: close, text: escapeXml(text) });
    }
  }
  // Later splices first; one inside an element that is gone is swallowed by it.
  let result = xml;
  let bound = xml.length;
  for (const { from, to, text } of splices.sort((a, b) => b.to - a.to || a.from - b.from)) {
    if (to > bound) continue;
    result = result.slice(0, from) + text + result.slice(to);
    bound = from;
  }
  return result;
}

export function followMoves(parts: XmlParts, moves: readonly Shift[], sheet: string): void {
  for (let at = parts.children.length - 1; at >= 0; at--) {
    const { name, xml } = parts.children[at]!;
    if (!FOLLOWING.has(name)) continue;
    let moved = followIn(xml, moves, sheet);
    if (name === "dataValidations" && moved !== "") {
      const count = XmlParts.cut(moved).children.length;
      moved = count === 0 ? "" : setAttribute(moved, "count", String(count));
    }
    if (moved === "") parts.children.splice(at, 1);
    else parts.children[at] = { name, xml: moved };
  }
}
