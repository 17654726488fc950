/** Shared strings while saving: the file's items keep their numbers, new texts go to the end. */
import type { SharedStrings } from "../read/readSharedStrings";
import { escapeCellText } from "../xml/escapeXml";
import { setAttribute } from "../xml/XmlParts";

const EMPTY = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"></sst>";

/** Blanks at the ends and line breaks survive only with the mark. */
const spaceMark = (text: string): string => (/^\s|\s$|[\n\t]|\s\s/.test(text) ? " xml:space=\"preserve\"" : "");

export const stringItem = (text: string): string => `<t${spaceMark(text)}>${escapeCellText(text)}</t>`;

export class StringTable {
  private readonly numbers = new Map<string, number>();
  private readonly added: string[] = [];

  constructor(private readonly known: SharedStrings) {
    known.texts.forEach((text, number) => {
      if (!known.rich.has(number) && !this.numbers.has(text)) this.numbers.set(text, number);
    });
  }

  get isGrown(): boolean {
    return this.added.length > 0;
  }

  numberOf(text: string): number {
    let number = this.numbers.get(text);
    if (number === undefined) {
      number = this.known.texts.length + this.added.push(text) - 1;
      this.numbers.set(text, number);
    }
    return number;
  }

  /** The part with the new items behind the old ones, which are not touched. */
  toXml(before: string = EMPTY): string {
    const open = /<((?:[\w.-]+:)?)sst\b[^>]*?(\/?)>/.exec(before);
    if (!open) return this.toXml();
    const [tag, prefix = "", slash] = open;
    const whole = slash === "/" ? before.replace(tag, `${tag.slice(0, -2)}></${prefix}sst>`) : before;
    const close = whole.lastIndexOf("</");
    const items = this.added.map((text) => `<${prefix}si>${stringItem(text).replace(/^<t/, `<${prefix}t`).replace(/<\/t>$/, `</${prefix}t>`)}</${prefix}si>`).join("");
    // Both counts are optional; a wrong one is worse than none.
    return setAttribute(setAttribute(whole.slice(0, close) + items + whole.slice(close), "count", undefined), "uniqueCount", undefined);
  }
}
