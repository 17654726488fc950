/** Text to XML and back, with the `_xHHHH_` escapes by which spreadsheets carry characters that XML cannot. */

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: "\"", apos: "'" };

function entity(whole: string, name: string): string {
  if (name.charCodeAt(0) !== 35) return NAMED[name] ?? whole;
  const code = name[1] === "x" || name[1] === "X" ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
  return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

/** Entities to characters; an unknown entity is kept as it stands. Line ends become "\n", as XML demands. */
export function unescapeXml(raw: string): string {
  const text = raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
  return text.includes("&") ? text.replace(/&([a-zA-Z]+|#[0-9]+|#[xX][0-9a-fA-F]+);/g, entity) : text;
}

/** What XML 1.0 cannot hold at all: control characters and halves of surrogate pairs. */
 
const UNFIT = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const MARKUP = /[&<>"]/;

/** For element text and attribute values alike; a carriage return survives as an entity. */
export function escapeXml(text: string): string {
  let safe = MARKUP.test(text) ? text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;") : text;
  if (safe.includes("\r")) safe = safe.replace(/\r/g, "&#13;");
  return safe.replace(UNFIT, "");
}

/** For attributes: line breaks and tabs as entities, which a parser would else turn into spaces. */
export const escapeAttribute = (text: string): string => escapeXml(text).replace(/[\n\t]/g, (c) => `&#${c.charCodeAt(0)};`);

/** A spreadsheet string: `_x000D_` is a carriage return, `_x005F_` an underscore. */
export function unescapeCellText(text: string): string {
  return text.includes("_x") ? text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))) : text;
}

/** The inverse of `unescapeCellText`. */
export function codeCellText(text: string): string {
  const guarded = text.includes("_x") ? text.replace(/_(?=x[0-9a-fA-F]{4}_)/g, "_x005F_") : text;
  const coded = guarded.replace(UNFIT, (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`);
  return coded.includes("\r") ? coded.replace(/\r/g, "_x000D_") : coded;
}

/** Cell text as element text: reading gives it back unchanged. */
export const escapeCellText = (text: string): string => escapeXml(codeCellText(text));
