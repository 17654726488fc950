/** A part cut into its root's children as raw text, so that some can be replaced and all others stay as they are, letter for letter. */
import { XmlScanner } from "./XmlScanner";

export interface Fragment { readonly name: string; readonly xml: string }

/** Sets, adds or (undefined) drops an unprefixed attribute of the start tag at the beginning of `xml`. `value` is already escaped. */
export function setAttribute(xml: string, name: string, value: string | undefined): string {
  const scan = new XmlScanner(xml);
  scan.next();
  const span = scan.span(name);
  if (span) {
    const [from, to] = span;
    if (value !== undefined) return xml.slice(0, from) + value + xml.slice(to);
    const start = xml.lastIndexOf(name, from);
    return xml.slice(0, start).trimEnd() + xml.slice(to + 1);
  }
  if (value === undefined) return xml;
  const close = xml[scan.end - 2] === "/" ? scan.end - 2 : scan.end - 1;
  return `${xml.slice(0, close).trimEnd()} ${name}="${value}"${xml.slice(close)}`;
}

/** An unprefixed attribute of the start tag at the beginning of `xml`. */
export function attributeOf(xml: string, name: string): string | undefined {
  const scan = new XmlScanner(xml);
  scan.next();
  return scan.get(name);
}

export class XmlParts {
  private constructor(public head: string, readonly children: Fragment[], private readonly tail: string, private readonly namespace: string | undefined) {}

  /** `large` is a child too big to walk through (its last closing tag is trusted). */
  static cut(xml: string, large?: string): XmlParts {
    const scan = new XmlScanner(xml);
    scan.next();
    const rootName = /^<([^\s/>]+)/.exec(xml.slice(scan.start, scan.start + 200))?.[1] ?? scan.name;
    const prefix = rootName.includes(":") ? rootName.slice(0, rootName.indexOf(":")) : "";
    const namespace = prefix === "" ? undefined : scan.getPrefixed(prefix);
    const isEmpty = xml[scan.end - 2] === "/";
    const head = isEmpty ? `${xml.slice(0, scan.end - 2)}>` : xml.slice(0, scan.end);
    const children: Fragment[] = [];
    for (const name of scan.children()) {
      const from = scan.start;
      if (name === large) scan.leap(name);
      scan.skip();
      children.push({ name, xml: xml.slice(from, scan.end) });
    }
    return new XmlParts(head, children, isEmpty ? `</${rootName}>` : xml.slice(scan.start), namespace);
  }

  get(name: string): string | undefined {
    return this.children.find((child) => child.name === name)?.xml;
  }

  /** Our own elements carry no prefix; in a part that uses one for all, they name their namespace. */
  own(xml: string): string {
    return this.namespace === undefined ? xml : xml.replace(/^<[^\s/>]+/, (tag) => `${tag} xmlns="${this.namespace}"`);
  }

  /** Replaces the child, drops it (undefined), or puts it where the schema's order wants it. */
  set(name: string, xml: string | undefined, order: readonly string[]): void {
    const at = this.children.findIndex((child) => child.name === name);
    if (xml === undefined) {
      if (at >= 0) this.children.splice(at, 1);
    } else if (at >= 0) this.children[at] = { name, xml };
    else {
      const rank = order.indexOf(name);
      const next = this.children.findIndex((child) => order.indexOf(child.name) > rank);
      this.children.splice(next < 0 ? this.children.length : next, 0, { name, xml });
    }
  }

  /** Replaces all children of a name that may stand several times. */
  setAll(name: string, xmls: readonly string[], order: readonly string[]): void {
    const kept = this.children.filter((child) => child.name !== name);
    const rank = order.indexOf(name);
    const next = kept.findIndex((child) => order.indexOf(child.name) > rank);
    kept.splice(next < 0 ? kept.length : next, 0, ...xmls.map((xml) => ({ name, xml: this.own(xml) })));
    this.children.splice(0, this.children.length, ...kept);
  }

  /** Appends items to a group such as `fonts` and sets its count; makes the group where there is none. */
  append(group: string, items: readonly string[], count: number, order: readonly string[]): void {
    if (items.length === 0) return;
    const inside = items.map((item) => this.own(item)).join("");
    const old = this.get(group);
    if (old === undefined || /^<[^>]*\/>$/.test(old)) return this.set(group, this.own(`<${group} count="${count}">${inside}</${group}>`), order);
    const close = old.lastIndexOf("</");
    this.set(group, setAttribute(old.slice(0, close) + inside + old.slice(close), "count", String(count)), order);
  }

  toString(): string {
    return this.head + this.children.map((child) => child.xml).join("") + this.tail;
  }
}
