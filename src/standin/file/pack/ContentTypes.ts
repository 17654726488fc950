/** `[Content_Types].xml`: which kind of thing each part is. */
import { escapeAttribute } from "../xml/escapeXml";
import { XmlScanner } from "../xml/XmlScanner";

export class ContentTypes {
  changed = false;
  private readonly defaults = new Map<string, string>();
  /** By lower-cased name; the name as the file spells it is kept beside. */
  private readonly overrides = new Map<string, { name: string; type: string }>();

  static read(xml: string | undefined): ContentTypes {
    const types = new ContentTypes();
    if (xml === undefined) {
      types.changed = true;
      types.defaults.set("rels", "application/vnd.openxmlformats-package.relationships+xml").set("xml", "application/xml");
      return types;
    }
    const scan = new XmlScanner(xml);
    while (scan.next() !== "end") {
      const type = scan.get("ContentType");
      if (type === undefined) continue;
      if (scan.name === "Default") types.defaults.set((scan.get("Extension") ?? "").toLowerCase(), type);
      const name = scan.get("PartName")?.replace(/^\//, "");
      if (scan.name === "Override" && name) types.overrides.set(name.toLowerCase(), { name, type });
    }
    return types;
  }

  of(part: string): string | undefined {
    return this.overrides.get(part.toLowerCase())?.type ?? this.defaults.get(part.slice(part.lastIndexOf(".") + 1).toLowerCase());
  }

  setOverride(name: string, type: string): void {
    if (this.of(name) === type) return;
    this.overrides.set(name.toLowerCase(), { name, type });
    this.changed = true;
  }

  dropOverride(name: string): void {
    if (this.overrides.delete(name.toLowerCase())) this.changed = true;
  }

  toXml(): string {
    const defaults = [...this.defaults].map(([ext, type]) => `<Default Extension="${escapeAttribute(ext)}" ContentType="${escapeAttribute(type)}"/>`);
    const overrides = [...this.overrides.values()].map(({ name, type }) => `<Override PartName="/${escapeAttribute(name)}" ContentType="${escapeAttribute(type)}"/>`);
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults.join("")}${overrides.join("")}</Types>`;
  }
}
