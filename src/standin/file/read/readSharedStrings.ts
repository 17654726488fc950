/** `sharedStrings.xml`: the workbook's texts by number. */
import { unescapeCellText } from "../xml/escapeXml";
import { XmlScanner } from "../xml/XmlScanner";

export interface SharedStrings {
  readonly texts: readonly string[];
  /** Numbers of items with runs or phonetic marks: more than their text. */
  readonly rich: ReadonlySet<number>;
}

/** Text of the `si` or `is` just opened: its `t` and the `t` of its runs; phonetic readings are left out. */
export function readStringItem(scan: XmlScanner): { text: string; isRich: boolean } {
  let text = "";
  let isRich = false;
  for (const name of scan.children()) {
    if (name === "t") text += scan.readText();
    else {
      isRich = true;
      if (name === "r") for (const part of scan.children()) if (part === "t") text += scan.readText();
    }
  }
  return { text: unescapeCellText(text), isRich };
}

export function readSharedStrings(xml: string | undefined): SharedStrings {
  const texts: string[] = [];
  const rich = new Set<number>();
  if (xml !== undefined) {
    const scan = new XmlScanner(xml);
    scan.next();
    for (const name of scan.children()) {
      if (name !== "si") continue;
      const item = readStringItem(scan);
      if (item.isRich) rich.add(texts.length);
      texts.push(item.text);
    }
  }
  return { texts, rich };
}
