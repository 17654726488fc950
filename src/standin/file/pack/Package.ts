/** The parts of an Open Packaging file with their content types and relations; what nobody changes is written back byte for byte. */
import { zipSync, type Zippable } from "fflate";
import { decodeXml } from "../xml/decodeXml";
import { ContentTypes } from "./ContentTypes";
import { Relations } from "./Relations";

/** "xl/workbook.xml" has its relations in "xl/_rels/workbook.xml.rels". */
export function relationsPartOf(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** Above this, deflating harder costs seconds and saves little. */
const LARGE_PART = 2_000_000;

export class Package {
  private readonly folded = new Map<string, string>();
  private readonly relations = new Map<string, Relations>();
  readonly contentTypes: ContentTypes;

  constructor(private readonly parts: Map<string, Uint8Array>) {
    for (const name of parts.keys()) this.folded.set(name.toLowerCase(), name);
    this.contentTypes = ContentTypes.read(this.text("[Content_Types].xml"));
  }

  names(): string[] {
    return [...this.parts.keys()];
  }

  /** The name as the zip spells it: part names are equal without regard to case. */
  private spelled(name: string): string {
    return this.folded.get(name.toLowerCase()) ?? name;
  }

  has(name: string): boolean {
    return this.folded.has(name.toLowerCase());
  }

  bytes(name: string): Uint8Array | undefined {
    return this.parts.get(this.spelled(name));
  }

  text(name: string): string | undefined {
    const bytes = this.bytes(name);
    return bytes && decodeXml(bytes);
  }

  set(name: string, content: string | Uint8Array, contentType?: string): void {
    const spelled = this.spelled(name);
    this.parts.set(spelled, typeof content === "string" ? new TextEncoder().encode(content) : content);
    this.folded.set(name.toLowerCase(), spelled);
    if (contentType) this.contentTypes.setOverride(name, contentType);
  }

  /** Drops a part, its relations and its content type; relations that point to it are the caller's. */
  delete(name: string): void {
    for (const part of [name, relationsPartOf(name)]) {
      this.parts.delete(this.spelled(part));
      this.folded.delete(part.toLowerCase());
    }
    this.relations.delete(name.toLowerCase());
    this.contentTypes.dropOverride(name);
  }

  /** The relations of a part, read once and written back only when changed; "" is the package itself. */
  relationsOf(part: string): Relations {
    const key = part.toLowerCase();
    let relations = this.relations.get(key);
    if (!relations) {
      relations = Relations.read(part, this.text(relationsPartOf(part)));
      this.relations.set(key, relations);
    }
    return relations;
  }

  /** A name like "xl/tables/table4.xml" that no part has. */
  freeName(folder: string, stem: string): string {
    for (let n = 1; ; n++) {
      const name = `${folder}${stem}${n}.xml`;
      if (!this.has(name)) return name;
    }
  }

  copy(): Package {
    return new Package(new Map(this.parts));
  }

  toBytes(): Uint8Array {
    for (const [part, relations] of this.relations) {
      if (!relations.changed) continue;
      this.set(relationsPartOf(relations.source || part), relations.toXml());
    }
    if (this.contentTypes.changed) this.set("[Content_Types].xml", this.contentTypes.toXml());
    const zip: Zippable = {};
    // Office asks for the content types first; the date is fixed so that equal workbooks give equal bytes.
    for (const name of ["[Content_Types].xml", ...this.parts.keys()]) {
      const bytes = this.parts.get(name);
      if (bytes) zip[name] = [bytes, { level: bytes.length > LARGE_PART ? 1 : 6, mtime: "1980-01-01T00:00:00" }];
    }
    return zipSync(zip);
  }
}
