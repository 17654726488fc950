/** What Excel refuses and lenient readers overlook: relations to nowhere, parts without a type, elements out of order. */
import { SHEET_ORDER } from "../../../src/standin/file/write/writeSheet";
import { Package } from "../../../src/standin/file/pack/Package";
import { readZip } from "../../../src/standin/file/pack/readZip";
import { XmlParts } from "../../../src/standin/file/xml/XmlParts";
import { XmlScanner } from "../../../src/standin/file/xml/XmlScanner";

/** Sentences about what is wrong; none where all is well. */
export function faultsOf(bytes: Uint8Array): string[] {
  const pack = new Package(readZip(bytes));
  const faults: string[] = [];
  for (const name of pack.names()) {
    if (pack.contentTypes.of(name) === undefined && name !== "[Content_Types].xml") faults.push(`${name} has no content type`);
    if (!/\.(xml|rels)$/.test(name)) continue;
    const scan = new XmlScanner(pack.text(name)!);
    const used = new Set<string>();
    while (scan.next() !== "end") {
      const id = scan.getPrefixed("id");
      if (id !== undefined && /^rId/.test(id)) used.add(id);
    }
    const relations = pack.relationsOf(name);
    for (const relation of relations.list) if (!relation.external && !pack.has(relations.partOf(relation))) faults.push(`${name} leads to ${relation.target}, which is not there`);
    for (const id of used) if (!relations.get(id)) faults.push(`${name} uses ${id}, which is no relation of it`);
    if (!/worksheets\/[^/]+\.xml$/.test(name)) continue;
    const order = XmlParts.cut(pack.text(name)!, "sheetData").children.map((child) => SHEET_ORDER.indexOf(child.name));
    if (order.includes(-1) || order.some((rank, at) => at > 0 && rank < order[at - 1]!)) faults.push(`${name} has its elements out of order`);
  }
  return faults;
}
