/** The least an .xlsx file holds, for a workbook made from scratch: no theme, one format, sheets still to come. */
import type { Style } from "../../workbook/Style";
import { Package } from "../pack/Package";
import { escapeAttribute } from "../xml/escapeXml";

export const TRANSITIONAL = { main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main", relations: "http://schemas.openxmlformats.org/officeDocument/2006/relationships" };
const START = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

export function emptyPackage(bookPart: string, { fontName, fontSize }: Style, date1904: boolean): Package {
  const pack = new Package(new Map());
  pack.relationsOf("").add(`${TRANSITIONAL.relations}/officeDocument`, bookPart);
  pack.set(bookPart, `${START}<workbook xmlns="${TRANSITIONAL.main}" xmlns:r="${TRANSITIONAL.relations}">`
    + `<workbookPr${date1904 ? " date1904=\"1\"" : ""}/><bookViews><workbookView/></bookViews><sheets/></workbook>`, `${TYPES}sheet.main+xml`);
  pack.set("xl/styles.xml", `${START}<styleSheet xmlns="${TRANSITIONAL.main}"><fonts count="1"><font><sz val="${fontSize}"/><name val="${escapeAttribute(fontName)}"/><family val="2"/></font></fonts>`
    + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
    + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
    + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
    + "<cellXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/></cellXfs>"
    + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>", `${TYPES}styles+xml`);
  pack.relationsOf(bookPart).add(`${TRANSITIONAL.relations}/styles`, "xl/styles.xml");
  return pack;
}
