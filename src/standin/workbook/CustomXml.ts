/** XML that add-ins and other programs keep in a workbook, beside the cells. */
export interface CustomXml {
  /** A GUID in braces, as in the file. */
  readonly id: string;
  readonly xml: string;
  /** For the file layer: the part it was read from. */
  readonly fileState?: unknown;
}

/** The namespace of the root element, "" for none; null where the text has no root or does not end with it. */
export function namespaceOf(xml: string): string | null {
  const text = xml.replace(/^\uFEFF/, "").replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!DOCTYPE[^>]*>/g, "").trim();
  const root = /^<([\w.-]+:)?([\w.-]+)((?:\s+[\w.:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/.exec(text);
  if (!root) return null;
  const [whole, prefix = "", name = "", attributes = "", isEmpty] = root;
  const ends = isEmpty === "/" ? text === whole : new RegExp(`</${(prefix + name).replace(/[.]/g, "\\.")}\\s*>$`).test(text);
  if (!ends) return null;
  const key = prefix === "" ? "xmlns" : `xmlns:${prefix.slice(0, -1)}`;
  const found = new RegExp(`\\s${key.replace(/[.]/g, "\\.")}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return found ? found[1] ?? found[2] ?? "" : "";
}
