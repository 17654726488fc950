/** Walks XML forward once, tag by tag, without building a tree: what a 50 MB sheet part can afford. Prefixes are dropped from names. */
import { unescapeXml } from "./escapeXml";

/** The XML is broken, or carries a document type (entities could then expand without end; no spreadsheet part needs one). */
export class XmlError extends Error {}

export type XmlEvent = "open" | "close" | "end";

const LT = 60, GT = 62, SLASH = 47, EQUALS = 61, QUOTE = 34, APOSTROPHE = 39, COLON = 58, BANG = 33, QUESTION = 63;

export class XmlScanner {
  /** Local name of the tag just met. */
  name = "";
  /** Offsets of the tag just met: its "<" and the place after its ">". */
  start = 0;
  end = 0;
  /** Open elements around the tag just met; 0 for the root. */
  depth = -1;
  private at = 0;
  private empty = false;
  private pendingClose = false;
  private lastWasClose = false;
  private attributeCount = 0;
  /** Four offsets per attribute: local name from, to, value from, to. Reused, so that a tag costs no allocation. */
  private readonly spans: number[] = [];
  private readonly prefixed: boolean[] = [];

  constructor(readonly text: string) {}

  /** Moves to the next tag; an empty element gives "open" and then "close". */
  next(): XmlEvent {
    if (this.pendingClose) {
      this.pendingClose = false;
      return "close";
    }
    if (this.lastWasClose) this.depth--;
    this.lastWasClose = false;
    const text = this.text;
    for (;;) {
      const open = text.indexOf("<", this.at);
      if (open < 0) {
        if (this.depth >= 0) throw new XmlError("Expected a closing tag, got the end of the part");
        return "end";
      }
      const second = text.charCodeAt(open + 1);
      if (second === BANG) {
        if (text.startsWith("<!--", open)) this.at = this.after("-->", open + 4);
        else if (text.startsWith("<![CDATA[", open)) this.at = this.after("]]>", open + 9);
        else throw new XmlError("Expected plain XML, got a document type");
      } else if (second === QUESTION) this.at = this.after("?>", open + 2);
      else {
        this.start = open;
        return second === SLASH ? this.readClose(open) : this.readOpen(open);
      }
    }
  }

  private after(mark: string, from: number): number {
    const found = this.text.indexOf(mark, from);
    if (found < 0) throw new XmlError(`Expected "${mark}", got the end of the part`);
    return found + mark.length;
  }

  private readClose(open: number): "close" {
    const end = this.text.indexOf(">", open);
    if (end < 0) throw new XmlError("Expected \">\", got the end of the part");
    const name = this.text.slice(open + 2, end).trimEnd();
    this.name = name.slice(name.indexOf(":") + 1);
    this.at = this.end = end + 1;
    this.empty = false;
    this.attributeCount = 0;
    this.lastWasClose = true;
    return "close";
  }

  private readOpen(open: number): "open" {
    const text = this.text;
    let at = open + 1;
    let nameFrom = at;
    let code = text.charCodeAt(at);
    while (code > 32 && code !== GT && code !== SLASH) {
      if (code === COLON) nameFrom = at + 1;
      code = text.charCodeAt(++at);
    }
    this.name = text.slice(nameFrom, at);
    this.attributeCount = 0;
    let empty = false;
    for (;;) {
      while (code <= 32) code = text.charCodeAt(++at);
      if (code === GT) break;
      if (code === SLASH) {
        empty = true;
        code = text.charCodeAt(++at);
        continue;
      }
      if (code !== code || code === LT) throw new XmlError("Expected \">\", got a broken tag");
      at = this.readAttribute(at);
      code = text.charCodeAt(at);
    }
    this.at = this.end = at + 1;
    this.empty = this.pendingClose = empty;
    this.lastWasClose = empty;
    this.depth++;
    return "open";
  }

  private readAttribute(from: number): number {
    const text = this.text;
    let at = from;
    let nameFrom = from;
    let code = text.charCodeAt(at);
    while (code !== EQUALS) {
      if (code !== code || code === GT || code === LT) throw new XmlError("Expected an attribute value, got none");
      if (code === COLON) nameFrom = at + 1;
      code = text.charCodeAt(++at);
    }
    let nameTo = at;
    while (text.charCodeAt(nameTo - 1) <= 32) nameTo--;
    code = text.charCodeAt(++at);
    while (code <= 32) code = text.charCodeAt(++at);
    if (code !== QUOTE && code !== APOSTROPHE) throw new XmlError("Expected a quoted attribute value");
    const to = text.indexOf(code === QUOTE ? "\"" : "'", at + 1);
    if (to < 0) throw new XmlError("Expected a closing quote, got the end of the part");
    const slot = this.attributeCount++;
    this.prefixed[slot] = nameFrom !== from;
    this.spans[slot * 4] = nameFrom;
    this.spans[slot * 4 + 1] = nameTo;
    this.spans[slot * 4 + 2] = at + 1;
    this.spans[slot * 4 + 3] = to;
    return to + 1;
  }

  private slot(name: string, prefixed: boolean): number {
    for (let slot = 0; slot < this.attributeCount; slot++) {
      const from = this.spans[slot * 4]!;
      if (this.spans[slot * 4 + 1]! - from === name.length && this.prefixed[slot] === prefixed && this.text.startsWith(name, from)) return slot;
    }
    return -1;
  }

  private find(name: string, prefixed: boolean): string | undefined {
    const slot = this.slot(name, prefixed);
    return slot < 0 ? undefined : unescapeXml(this.text.slice(this.spans[slot * 4 + 2]!, this.spans[slot * 4 + 3]!));
  }

  /** An attribute without a prefix of the element just opened. */
  get(name: string): string | undefined {
    return this.find(name, false);
  }

  /** An attribute with any prefix: `r:id` whatever the file calls `r`. */
  getPrefixed(name: string): string | undefined {
    return this.find(name, true);
  }

  /** Where the value of an unprefixed attribute stands in the text. */
  span(name: string): [from: number, to: number] | undefined {
    const slot = this.slot(name, false);
    return slot < 0 ? undefined : [this.spans[slot * 4 + 2]!, this.spans[slot * 4 + 3]!];
  }

  /** All attributes but those named, as they stand in the file (`x14ac:dyDescent="0.25"`), each with a leading space. */
  rawAttributes(except: ReadonlySet<string>): string {
    let raw = "";
    for (let slot = 0; slot < this.attributeCount; slot++) {
      const from = this.spans[slot * 4]!;
      if (!this.prefixed[slot] && except.has(this.text.slice(from, this.spans[slot * 4 + 1]!))) continue;
      let start = from;
      while (this.text.charCodeAt(start - 1) > 32) start--;
      raw += " " + this.text.slice(start, this.spans[slot * 4 + 3]! + 1);
    }
    return raw;
  }

  number(name: string): number | undefined {
    const value = this.get(name);
    return value === undefined || value === "" || Number.isNaN(Number(value)) ? undefined : Number(value);
  }

  /** xsd:boolean: "1", "true", "on" against "0", "false". */
  flag(name: string): boolean | undefined {
    const value = this.get(name);
    return value === undefined ? undefined : value === "1" || value === "true" || value === "on";
  }

  /** The text of the element just opened, CDATA included, child tags left out; moves past its closing tag. */
  readText(): string {
    if (this.empty) {
      this.next();
      return "";
    }
    const from = this.at;
    const close = this.text.indexOf("<", from);
    if (close >= 0 && this.text.charCodeAt(close + 1) === SLASH) {
      const plain = unescapeXml(this.text.slice(from, close));
      this.next();
      return plain;
    }
    return this.readMixedText();
  }

  private readMixedText(): string {
    const depth = this.depth;
    let gathered = "";
    let from = this.at;
    for (;;) {
      const open = this.text.indexOf("<", from);
      if (open < 0) throw new XmlError("Expected a closing tag, got the end of the part");
      gathered += unescapeXml(this.text.slice(from, open));
      if (this.text.startsWith("<![CDATA[", open)) {
        from = this.after("]]>", open);
        gathered += this.text.slice(open + 9, from - 3);
      } else if (this.text.startsWith("<!--", open)) from = this.after("-->", open);
      else if (this.text.startsWith("<?", open)) from = this.after("?>", open);
      else {
        this.at = open;
        if (this.next() === "close" && this.depth === depth) return gathered;
        from = this.at;
      }
    }
  }

  /** Jumps to the last closing tag of that name in the text: for a part too large to walk through again. */
  leap(name: string): void {
    if (this.empty) return;
    const close = this.text.lastIndexOf(`${name}>`);
    const open = this.text.lastIndexOf("</", close);
    if (open > this.at) this.at = open;
  }

  /** Moves past the closing tag of the element just opened; `end` is then the offset after it. */
  skip(): void {
    const depth = this.depth;
    while (!(this.next() === "close" && this.depth === depth));
  }

  /** Opens each child of the element just opened; a child the loop body leaves unread is skipped. */
  *children(): Generator<string> {
    const depth = this.depth;
    for (;;) {
      const event = this.next();
      if (event === "end") return;
      if (event === "close") {
        if (this.depth <= depth) return;
      } else if (this.depth === depth + 1) yield this.name;
    }
  }
}
