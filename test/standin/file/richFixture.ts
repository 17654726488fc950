/** A workbook file with everything a real one carries and the model does not know: charts, notes, rules, custom parts, rich text. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const relations = (items: readonly (readonly [id: string, kind: string, target: string, external?: true])[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items.map(([id, kind, target, external]) =>
    `<Relationship Id="${id}" Type="${R}/${kind}" Target="${target}"${external ? " TargetMode=\"External\"" : ""}/>`).join("")}</Relationships>`;

export const RICH_PARTS: Readonly<Record<string, string>> = {
  "[Content_Types].xml": `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`
    + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"vml\" ContentType=\"application/vnd.openxmlformats-officedocument.vmlDrawing\"/><Default Extension=\"bin\" ContentType=\"application/octet-stream\"/>"
    + `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/>`
    + `<Override PartName="/xl/worksheets/sheet2.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet3.xml" ContentType="${TYPE}.worksheet+xml"/>`
    + `<Override PartName="/xl/chartsheets/sheet1.xml" ContentType="${TYPE}.chartsheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>`
    + `<Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/><Override PartName="/xl/calcChain.xml" ContentType="${TYPE}.calcChain+xml"/>`
    + `<Override PartName="/xl/tables/table1.xml" ContentType="${TYPE}.table+xml"/><Override PartName="/xl/comments1.xml" ContentType="${TYPE}.comments+xml"/>`
    + "<Override PartName=\"/xl/drawings/drawing1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.drawing+xml\"/><Override PartName=\"/xl/drawings/drawing2.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.drawing+xml\"/>"
    + "<Override PartName=\"/xl/charts/chart1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.drawingml.chart+xml\"/></Types>",
  "_rels/.rels": relations([["rId1", "officeDocument", "xl/workbook.xml"]]),
  "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${R}"><fileVersion appName="xl" lastEdited="7"/><workbookPr defaultThemeVersion="166925"/><workbookProtection lockWindows="1"/>`
    + "<bookViews><workbookView xWindow=\"240\" yWindow=\"15\" activeTab=\"0\"/></bookViews><sheets><sheet name=\"Ledger\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"Chart &amp; more\" sheetId=\"4\" r:id=\"rId9\"/>"
    + "<sheet name=\"Rates\" sheetId=\"2\" state=\"hidden\" r:id=\"rId2\"/><sheet name=\"Prefixed\" sheetId=\"3\" state=\"veryHidden\" r:id=\"rId3\"/></sheets>"
    + "<definedNames><definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"2\" hidden=\"1\">Rates!$A$1:$B$4</definedName><definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">Ledger!$1:$1</definedName>"
    + "<definedName name=\"TaxRate\" comment=\"in percent\">0.19</definedName><definedName name=\"Totals\">Ledger!$C$2:$C$6</definedName></definedNames><calcPr calcId=\"191029\"/><extLst><ext uri=\"{x}\"/></extLst></workbook>",
  "xl/_rels/workbook.xml.rels": relations([
    ["rId1", "worksheet", "worksheets/sheet1.xml"], ["rId2", "worksheet", "worksheets/sheet2.xml"], ["rId3", "worksheet", "/xl/worksheets/sheet3.xml"], ["rId9", "chartsheet", "chartsheets/sheet1.xml"],
    ["rId4", "styles", "styles.xml"], ["rId5", "sharedStrings", "sharedStrings.xml"], ["rId6", "calcChain", "calcChain.xml"], ["rId7", "customThing", "custom/thing.bin"],
  ]),
  "xl/worksheets/sheet1.xml": `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac">`
    + "<sheetPr><tabColor theme=\"4\" tint=\"0.4\"/><pageSetUpPr fitToPage=\"1\"/></sheetPr><dimension ref=\"A1:E8\"/><sheetViews><sheetView tabSelected=\"1\" zoomScale=\"85\" workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/><selection pane=\"bottomLeft\" activeCell=\"B3\" sqref=\"B3\"/></sheetView></sheetViews>"
    + "<sheetFormatPr defaultRowHeight=\"15\" x14ac:dyDescent=\"0.25\"/><cols><col min=\"1\" max=\"1\" width=\"24.5\" customWidth=\"1\"/><col min=\"2\" max=\"3\" width=\"12\" style=\"1\" customWidth=\"1\" outlineLevel=\"1\"/></cols>"
    + "<sheetData><row r=\"1\" spans=\"1:5\" x14ac:dyDescent=\"0.25\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"s\"><v>2</v></c><c r=\"D1\" t=\"s\"><v>3</v></c></row>"
    + "<row r=\"2\" spans=\"1:5\" ht=\"30\" customHeight=\"1\" outlineLevel=\"1\"><c r=\"A2\" t=\"s\"><v>4</v></c><c r=\"B2\" s=\"2\"><v>45658</v></c><c r=\"C2\" s=\"1\"><v>100.5</v></c><c r=\"D2\"><f t=\"shared\" ref=\"D2:D5\" si=\"0\">C2*$F$1+Rates!B$2</f><v>201</v></c></row>"
    + "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>5</v></c><c r=\"B3\" s=\"2\"><v>45659</v></c><c r=\"C3\" s=\"1\"><v>-3</v></c><c r=\"D3\"><f t=\"shared\" si=\"0\"/><v>-6</v></c></row>"
    + "<row r=\"4\"><c r=\"A4\" t=\"inlineStr\"><is><t xml:space=\"preserve\"> padded </t></is></c><c r=\"B4\" t=\"d\"><v>2026-01-05</v></c><c r=\"C4\" t=\"e\"><v>#N/A</v></c><c r=\"D4\" t=\"e\"><f t=\"shared\" si=\"0\"/><v>#N/A</v></c></row>"
    + "<row r=\"5\" hidden=\"1\"><c r=\"A5\" t=\"str\"><f>UPPER(&quot;a&amp;b&quot;)</f><v>A&amp;B</v></c><c r=\"B5\" t=\"b\"><v>1</v></c><c r=\"C5\" s=\"1\"><v>5</v></c><c r=\"D5\"><f t=\"shared\" si=\"0\"/><v>10</v></c></row>"
    + "<row r=\"6\"><c r=\"A6\" t=\"s\"><v>6</v></c><c r=\"C6\" s=\"3\"/></row><row r=\"8\"><c r=\"A8\"><f>_xlfn.XLOOKUP(A2,A2:A5,C2:C5)</f><v>100.5</v></c><c r=\"B8\" cm=\"1\"><f t=\"array\" ref=\"B8:B9\">_xlfn._xlws.SORT(C2:C3)</f><v>-3</v></c></row><row r=\"9\"><c r=\"B9\"><v>100.5</v></c></row></sheetData>"
    + "<sheetProtection password=\"CC1A\" sheet=\"1\" objects=\"1\" scenarios=\"1\" formatCells=\"0\"/><mergeCells count=\"1\"><mergeCell ref=\"A7:B7\"/></mergeCells>"
    + "<conditionalFormatting sqref=\"C2:C6 E2\"><cfRule type=\"cellIs\" dxfId=\"0\" priority=\"1\" operator=\"greaterThan\"><formula>C$6</formula></cfRule></conditionalFormatting>"
    + "<dataValidations count=\"1\"><dataValidation type=\"list\" allowBlank=\"1\" sqref=\"B2:B6\"><formula1>$C$2:$C$6</formula1></dataValidation></dataValidations>"
    + "<hyperlinks><hyperlink ref=\"A2\" r:id=\"rId4\" tooltip=\"site\"/><hyperlink ref=\"A3\" location=\"Rates!A1\" display=\"there\"/></hyperlinks><pageMargins left=\"0.7\" right=\"0.7\" top=\"0.75\" bottom=\"0.75\" header=\"0.3\" footer=\"0.3\"/><pageSetup paperSize=\"9\" orientation=\"landscape\"/>"
    + "<headerFooter><oddFooter>&amp;P</oddFooter></headerFooter><drawing r:id=\"rId1\"/><legacyDrawing r:id=\"rId2\"/><extLst><ext uri=\"{y}\" xmlns:y=\"urn:y\"><y:thing a=\"1\"/></ext></extLst></worksheet>",
  "xl/worksheets/_rels/sheet1.xml.rels": relations([["rId1", "drawing", "../drawings/drawing1.xml"], ["rId2", "vmlDrawing", "../drawings/vmlDrawing1.vml"], ["rId3", "comments", "../comments1.xml"], ["rId4", "hyperlink", "https://example.com/?a=1&amp;b=2", true]]),
  "xl/worksheets/sheet2.xml": `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${R}"><sheetData><row r="1"><c r="A1" t="s"><v>7</v></c><c r="B1" t="s"><v>8</v></c><c r="D1" t="s"><v>11</v></c><c r="E1" t="s"><v>12</v></c></row><row r="2"><c r="A2" t="s"><v>9</v></c><c r="B2"><v>0</v></c></row>`
    + "<row r=\"3\" hidden=\"1\"><c r=\"A3\" t=\"s\"><v>10</v></c><c r=\"B3\"><v>1.1</v></c></row><row r=\"4\"><c r=\"A4\" t=\"s\"><v>9</v></c><c r=\"B4\"><f>Fees[[#This Row],[Fee]]*2</f><v>8</v></c></row></sheetData>"
    + "<autoFilter ref=\"A1:B4\"><filterColumn colId=\"0\"><filters><filter val=\"EUR\"/></filters></filterColumn></autoFilter><tableParts count=\"1\"><tablePart r:id=\"rId1\"/></tableParts></worksheet>",
  "xl/worksheets/_rels/sheet2.xml.rels": relations([["rId1", "table", "../tables/table1.xml"]]),
  "xl/worksheets/sheet3.xml": `${HEAD}<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t><![CDATA[5 < 6]]></x:t></x:is></x:c><x:c><x:v>7</x:v></x:c></x:row></x:sheetData><x:pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/></x:worksheet>`,
  "xl/tables/table1.xml": `${HEAD}<table xmlns="${MAIN}" id="7" name="Fees" displayName="Fees" ref="D1:E3" totalsRowShown="0"><autoFilter ref="D1:E3"/><tableColumns count="2"><tableColumn id="1" name="Kind" dataDxfId="1"/><tableColumn id="3" name="Fee"><calculatedColumnFormula>LEN(Fees[[#This Row],[Kind]])</calculatedColumnFormula></tableColumn></tableColumns><tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`,
  "xl/chartsheets/sheet1.xml": `${HEAD}<chartsheet xmlns="${MAIN}" xmlns:r="${R}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><drawing r:id="rId1"/></chartsheet>`,
  "xl/chartsheets/_rels/sheet1.xml.rels": relations([["rId1", "drawing", "../drawings/drawing2.xml"]]),
  "xl/drawings/drawing1.xml": `${HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>`,
  "xl/drawings/_rels/drawing1.xml.rels": relations([["rId1", "chart", "../charts/chart1.xml"]]),
  "xl/drawings/drawing2.xml": `${HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>`,
  "xl/drawings/vmlDrawing1.vml": "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\"></xml>",
  "xl/charts/chart1.xml": `${HEAD}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/>`,
  "xl/comments1.xml": `${HEAD}<comments xmlns="${MAIN}"><authors><author>Ann</author></authors><commentList><comment ref="A2" authorId="0"><text><t>call first</t></text></comment></commentList></comments>`,
  "xl/calcChain.xml": `${HEAD}<calcChain xmlns="${MAIN}"><c r="D2" i="1"/></calcChain>`,
  "xl/custom/thing.bin": "\u0000\u0001 not ours",
  "xl/sharedStrings.xml": `${HEAD}<sst xmlns="${MAIN}" count="14" uniqueCount="13"><si><t>Customer</t></si><si><t>Due</t></si><si><t>Amount</t></si><si><t>Twice</t></si><si><r><rPr><b/></rPr><t>Acme</t></r><r><t xml:space="preserve"> Ltd</t></r></si>`
    + "<si><t>Line 1_x000D_\nLine 2</t></si><si><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh></si><si><t>Currency</t></si><si><t>Rate</t></si><si><t>EUR</t></si><si><t>USD</t></si><si><t>Kind</t></si><si><t>Fee</t></si></sst>",
  "xl/styles.xml": `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="170" formatCode="#,##0.00\\ &quot;€&quot;"/></numFmts><fonts count="2"><font><sz val="10"/><color theme="1"/><name val="Arial"/><family val="2"/></font><font><b/><sz val="10"/><color theme="4" tint="-0.25"/><name val="Arial"/><family val="2"/><scheme val="minor"/></font></fonts>`
    + "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill><fill><gradientFill degree=\"90\"><stop position=\"0\"><color theme=\"0\"/></stop><stop position=\"1\"><color theme=\"4\"/></stop></gradientFill></fill></fills>"
    + "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border><border diagonalUp=\"1\"><left/><right/><top/><bottom style=\"thin\"><color auto=\"1\"/></bottom><diagonal style=\"hair\"/></border></borders><cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
    + "<cellXfs count=\"4\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/><xf numFmtId=\"170\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/><xf numFmtId=\"14\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
    + "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"2\" borderId=\"1\" xfId=\"0\" pivotButton=\"1\"><alignment horizontal=\"center\" textRotation=\"45\"/><protection locked=\"0\"/></xf></cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
    + "<dxfs count=\"2\"><dxf><font><b/></font></dxf><dxf/></dxfs></styleSheet>",
};

export const zipOf = (parts: Readonly<Record<string, string>>): Uint8Array => zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

export const richFixture = (changed: Readonly<Record<string, string>> = {}): Uint8Array => zipOf({ ...RICH_PARTS, ...changed });

export const partsOf = (bytes: Uint8Array): Record<string, string> => Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
