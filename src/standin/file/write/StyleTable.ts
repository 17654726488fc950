/** Cell formats while saving: a style as loaded keeps its number, a changed one becomes a copy of its format with only the changes. */
import type { ConditionalStyle } from "../../workbook/ConditionalFormat";
import { DEFAULT_STYLE, type Border, type Style } from "../../workbook/Style";
import { BUILT_IN_IDS } from "../read/readStyles";
import { escapeAttribute } from "../xml/escapeXml";
import { attributeOf, setAttribute, XmlParts } from "../xml/XmlParts";

const ORDER = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst"];
const FONT_ORDER = ["b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz", "color", "name", "family", "charset", "scheme"];
const BORDER_ORDER = ["left", "start", "right", "end", "top", "bottom", "diagonal", "vertical", "horizontal"];
/** The first number free for codes of one's own. */
const FIRST_OWN_CODE = 164;
const FONT_KEYS = ["fontName", "fontSize", "bold", "italic", "underline", "strike", "fontColor"] as const;
const BORDER_KEYS = [["borderLeft", "left"], ["borderRight", "right"], ["borderTop", "top"], ["borderBottom", "bottom"]] as const;
const ALIGNMENT_KEYS = ["horizontal", "vertical", "indent", "wrap"] as const;

const lower = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);
const argb = (color: string): string => `rgb="FF${color.replace("#", "").toUpperCase()}"`;
const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
const isSameStyle = (a: Style, b: Style): boolean => (Object.keys(DEFAULT_STYLE) as (keyof Style)[]).every((key) => isSame(a[key], b[key]));

/** Items of one group, the file's and ours. */
class Group {
  readonly added: string[] = [];
  private readonly numbers = new Map<string, number>();
  constructor(readonly name: string, readonly items: readonly string[]) {}

  numberOf(xml: string): number {
    let number = this.numbers.get(xml);
    if (number === undefined) this.numbers.set(xml, (number = this.items.length + this.added.push(xml) - 1));
    return number;
  }
}

export class StyleTable {
  private readonly parts: XmlParts;
  private readonly fonts: Group;
  private readonly fills: Group;
  private readonly borders: Group;
  private readonly xfs: Group;
  private readonly dxfs: Group;
  private readonly codes = new Map<string, number>();
  private readonly newCodes: string[] = [];
  private readonly codeCount: number;
  private readonly known = new Map<number, number>();

  /** `loaded` are the file's formats by number, as the model got them. */
  constructor(xml: string, private readonly loaded: readonly Style[], private readonly styles: readonly Style[]) {
    this.parts = XmlParts.cut(xml);
    const group = (name: string): Group => new Group(name, XmlParts.cut(this.parts.get(name) ?? `<${name}/>`).children.map((child) => child.xml));
    [this.fonts, this.fills, this.borders, this.xfs, this.dxfs] = [group("fonts"), group("fills"), group("borders"), group("cellXfs"), group("dxfs")];
    const codes = group("numFmts").items;
    this.codeCount = codes.length;
    for (const item of codes) {
      const [id, code] = [attributeOf(item, "numFmtId"), attributeOf(item, "formatCode")];
      if (id !== undefined && code !== undefined) this.codes.set(code, Number(id));
    }
  }

  /** The format number of a style of the model. */
  numberOf(styleId: number): number {
    let number = this.known.get(styleId);
    if (number === undefined) this.known.set(styleId, (number = this.find(this.styles[styleId] ?? DEFAULT_STYLE)));
    return number;
  }

  /** The number of a style laid over others by a condition; undefined where it changes nothing. */
  dxfOf({ fontColor, bold, italic, strike, underline, fill, numberFormat }: ConditionalStyle): number | undefined {
    const font = [
      bold === undefined ? "" : `<b val="${bold ? 1 : 0}"/>`, italic === undefined ? "" : `<i val="${italic ? 1 : 0}"/>`, strike === undefined ? "" : `<strike val="${strike ? 1 : 0}"/>`,
      underline === undefined ? "" : `<u val="${lower(underline)}"/>`, fontColor === undefined ? "" : `<color ${argb(fontColor)}/>`,
    ].join("");
    const parts = [
      font === "" ? "" : `<font>${font}</font>`, numberFormat === undefined ? "" : `<numFmt numFmtId="${this.codeId(numberFormat)}" formatCode="${escapeAttribute(numberFormat)}"/>`,
      fill === undefined ? "" : `<fill><patternFill patternType="solid"><fgColor ${argb(fill)}/><bgColor ${argb(fill)}/></patternFill></fill>`,
    ].join("");
    return parts === "" ? undefined : this.dxfs.numberOf(`<dxf>${parts}</dxf>`);
  }

  private find(style: Style): number {
    const base = style.fileId ?? 0;
    const before = this.loaded[base];
    if (before && isSameStyle(before, style)) return base;
    return this.xfs.numberOf(this.makeXf(style, before ?? DEFAULT_STYLE, this.xfs.items[base] ?? "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"));
  }

  private makeXf(style: Style, before: Style, raw: string): string {
    const differs = (keys: readonly (keyof Style)[]): boolean => keys.some((key) => !isSame(style[key], before[key]));
    const parts = XmlParts.cut(raw);
    const put = (attribute: string, value: number, apply: string): void => {
      parts.head = setAttribute(setAttribute(parts.head, attribute, String(value)), apply, "1");
    };
    if (differs(["numberFormat"])) put("numFmtId", this.codeId(style.numberFormat), "applyNumberFormat");
    if (differs(FONT_KEYS)) put("fontId", this.fonts.numberOf(this.makeFont(style, before, this.fonts.items[Number(attributeOf(raw, "fontId") ?? 0)])), "applyFont");
    if (differs(["fill"])) put("fillId", style.fill === null ? 0 : this.fills.numberOf(`<fill><patternFill patternType="solid"><fgColor ${argb(style.fill)}/><bgColor indexed="64"/></patternFill></fill>`), "applyFill");
    if (differs(BORDER_KEYS.map(([key]) => key))) put("borderId", this.borders.numberOf(this.makeBorder(style, before, this.borders.items[Number(attributeOf(raw, "borderId") ?? 0)])), "applyBorder");
    if (style.quotePrefix !== before.quotePrefix) parts.head = setAttribute(parts.head, "quotePrefix", style.quotePrefix ? "1" : undefined);
    if (differs(ALIGNMENT_KEYS)) {
      let alignment = parts.get("alignment") ?? "<alignment/>";
      alignment = setAttribute(alignment, "horizontal", style.horizontal === "General" ? undefined : lower(style.horizontal).replace("centerAcrossSelection", "centerContinuous"));
      alignment = setAttribute(alignment, "vertical", style.vertical === "Bottom" ? undefined : lower(style.vertical));
      alignment = setAttribute(alignment, "indent", style.indent === 0 ? undefined : String(style.indent));
      parts.set("alignment", setAttribute(alignment, "wrapText", style.wrap ? "1" : undefined), ["alignment", "protection", "extLst"]);
      parts.head = setAttribute(parts.head, "applyAlignment", "1");
    }
    if (differs(["locked", "formulaHidden"])) {
      parts.set("protection", `<protection locked="${style.locked ? 1 : 0}" hidden="${style.formulaHidden ? 1 : 0}"/>`, ["alignment", "protection", "extLst"]);
      parts.head = setAttribute(parts.head, "applyProtection", "1");
    }
    return parts.toString();
  }

  private codeId(code: string): number {
    let id = BUILT_IN_IDS.get(code) ?? this.codes.get(code);
    if (id === undefined) {
      id = Math.max(FIRST_OWN_CODE - 1, ...this.codes.values()) + 1;
      this.codes.set(code, id);
      this.newCodes.push(`<numFmt numFmtId="${id}" formatCode="${escapeAttribute(code)}"/>`);
    }
    return id;
  }

  /** What did not change stays as the file has it: a theme colour stays one. */
  private makeFont(style: Style, before: Style, raw = "<font/>"): string {
    const font = XmlParts.cut(raw);
    const put = (key: keyof Style, name: string, xml: string | undefined): void => {
      if (raw === "<font/>" || !isSame(style[key], before[key])) font.set(name, xml, FONT_ORDER);
    };
    put("bold", "b", style.bold ? "<b/>" : undefined);
    put("italic", "i", style.italic ? "<i/>" : undefined);
    put("strike", "strike", style.strike ? "<strike/>" : undefined);
    put("underline", "u", style.underline === "None" ? undefined : `<u val="${lower(style.underline).replace("Accountant", "Accounting")}"/>`);
    put("fontSize", "sz", `<sz val="${style.fontSize}"/>`);
    put("fontColor", "color", `<color ${argb(style.fontColor)}/>`);
    put("fontName", "name", `<name val="${escapeAttribute(style.fontName)}"/>`);
    // A scheme would give the theme's font the last word over the name.
    put("fontName", "scheme", undefined);
    return font.toString();
  }

  private makeBorder(style: Style, before: Style, raw = "<border/>"): string {
    const border = XmlParts.cut(raw);
    for (const [key, side] of BORDER_KEYS) {
      const now: Border | null = style[key];
      if (isSame(now, before[key])) continue;
      border.set(side, now ? `<${side} style="${lower(now.style)}"><color ${argb(now.color)}/></${side}>` : `<${side}/>`, BORDER_ORDER);
    }
    return border.toString();
  }

  get isGrown(): boolean {
    return this.xfs.added.length + this.dxfs.added.length > 0;
  }

  toXml(): string {
    this.parts.append("numFmts", this.newCodes, this.codeCount + this.newCodes.length, ORDER);
    for (const { name, items, added } of [this.fonts, this.fills, this.borders, this.xfs, this.dxfs]) this.parts.append(name, added, items.length + added.length, ORDER);
    return this.parts.toString();
  }
}
