/** The relations of one part: which parts and addresses it refers to, by id. */
import { escapeAttribute } from "../xml/escapeXml";
import { XmlScanner } from "../xml/XmlScanner";

export interface Relation {
  readonly id: string;
  /** Full type URI; transitional and strict files differ in its stem only. */
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/** "worksheet" of ".../relationships/worksheet": equal in transitional and strict files. */
export const kindOf = (relation: Relation): string => relation.type.slice(relation.type.lastIndexOf("/") + 1);

/** Resolves "../tables/table1.xml" or "/xl/styles.xml" against the folder of `source`. */
export function resolveTarget(source: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path = source.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  }
  return path.join("/");
}

export class Relations {
  changed = false;
  private constructor(readonly source: string, readonly list: Relation[]) {}

  static read(source: string, xml: string | undefined): Relations {
    const list: Relation[] = [];
    if (xml !== undefined) {
      const scan = new XmlScanner(xml);
      while (scan.next() !== "end") {
        const id = scan.get("Id");
        if (scan.name !== "Relationship" || id === undefined || list.some((known) => known.id === id)) continue;
        list.push({ id, type: scan.get("Type") ?? "", target: scan.get("Target") ?? "", external: scan.get("TargetMode") === "External" });
      }
    }
    return new Relations(source, list);
  }

  get(id: string | undefined): Relation | undefined {
    return this.list.find((relation) => relation.id === id);
  }

  /** The part an internal relation leads to. */
  partOf(relation: Relation): string {
    return resolveTarget(this.source, relation.target.split("#")[0]!);
  }

  /** Parts of one kind ("table", "worksheet"), in file order. */
  ofKind(kind: string): Relation[] {
    return this.list.filter((relation) => kindOf(relation) === kind);
  }

  /** Adds a relation and gives its new id; the target is a whole part name or, if external, an address. */
  add(type: string, target: string, external = false): string {
    let n = this.list.length + 1;
    while (this.get(`rId${n}`)) n++;
    this.list.push({ id: `rId${n}`, type, target: external ? target : `/${target}`, external });
    this.changed = true;
    return `rId${n}`;
  }

  drop(id: string): void {
    const at = this.list.findIndex((relation) => relation.id === id);
    if (at < 0) return;
    this.list.splice(at, 1);
    this.changed = true;
  }

  toXml(): string {
    const items = this.list.map(({ id, type, target, external }) =>
      `<Relationship Id="${escapeAttribute(id)}" Type="${escapeAttribute(type)}" Target="${escapeAttribute(target)}"${external ? " TargetMode=\"External\"" : ""}/>`);
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join("")}</Relationships>`;
  }
}
