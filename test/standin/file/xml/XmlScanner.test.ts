import fc from "fast-check";
import { escapeAttribute, escapeCellText, unescapeCellText, unescapeXml } from "../../../../src/standin/file/xml/escapeXml";
import { XmlError, XmlScanner } from "../../../../src/standin/file/xml/XmlScanner";
import { attributeOf, setAttribute, XmlParts } from "../../../../src/standin/file/xml/XmlParts";

const events = (xml: string): string[] => {
  const scan = new XmlScanner(xml);
  const seen: string[] = [];
  for (let event = scan.next(); event !== "end"; event = scan.next()) seen.push(`${event} ${scan.name} ${scan.depth}`);
  return seen;
};

describe("XmlScanner", () => {
  it("walks tags with their depth and drops prefixes", () => {
    expect(events("<?xml version=\"1.0\"?><x:a><!-- <no> --><b/><x:c>t</x:c></x:a>")).toEqual(
      ["open a 0", "open b 1", "close b 1", "open c 1", "close c 1", "close a 0"]);
  });

  it("reads attributes whatever quotes, blanks, entities and angle brackets they hold", () => {
    const scan = new XmlScanner("<a one = '1 &gt; 0' r:two=\"x>y\" three=\"&#x41;&#66;&unknown;\"/>");
    scan.next();
    expect([scan.get("one"), scan.getPrefixed("two"), scan.get("two"), scan.get("three"), scan.get("four")]).toEqual(["1 > 0", "x>y", undefined, "AB&unknown;", undefined]);
  });

  it("reads text with CDATA, comments and entities and moves past the element", () => {
    const scan = new XmlScanner("<a><t>1 &lt;<!-- n --><![CDATA[ <2> & ]]>3<i>no</i></t><u/></a>");
    scan.next();
    scan.next();
    expect(scan.readText()).toBe("1 < <2> & 3no");
    expect([scan.next(), scan.name]).toEqual(["open", "u"]);
  });

  it("skips children that nobody read", () => {
    const scan = new XmlScanner("<a><b><c/><c/></b><d/></a>");
    scan.next();
    expect([...scan.children()]).toEqual(["b", "d"]);
  });

  it("refuses document types, broken tags and an early end", () => {
    for (const xml of ["<!DOCTYPE a [<!ENTITY b 'c'>]><a/>", "<a b></a>", "<a b=c/>", "<a b='c", "<a><b></b>", "<a"]) expect(() => events(xml)).toThrow(XmlError);
  });

  it("gives cell text and attributes back unchanged", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
      const scan = new XmlScanner(`<t>${escapeCellText(text)}</t>`);
      scan.next();
      expect(unescapeCellText(scan.readText())).toBe(text);
    }));
    fc.assert(fc.property(fc.string({ maxLength: 40 }), (text) => {
      expect(unescapeXml(escapeAttribute(text))).toBe(text);
    }));
  });

  it("carries literal underscore codes and control characters through a cell", () => {
    expect(escapeCellText("a_x0041_\u0001\r\n")).toBe("a_x005F_x0041__x0001__x000D_\n");
  });
});

describe("XmlParts", () => {
  it("puts a new child where the schema wants it and leaves the others letter for letter", () => {
    const parts = XmlParts.cut("<a  x='1'>\n <b >1</b> <d/></a>");
    parts.set("c", "<c/>", ["b", "c", "d"]);
    expect(parts.toString()).toBe("<a  x='1'><b >1</b><c/><d/></a>");
  });

  it("gives its own elements the namespace of a part that prefixes everything", () => {
    const parts = XmlParts.cut("<x:a xmlns:x=\"urn:m\"><x:b/></x:a>");
    expect(parts.own("<c d=\"1\"/>")).toBe("<c xmlns=\"urn:m\" d=\"1\"/>");
  });

  it("sets, adds and drops attributes of the first tag only", () => {
    expect(setAttribute("<a b=\"1\"><a b=\"2\"/></a>", "b", "3")).toBe("<a b=\"3\"><a b=\"2\"/></a>");
    expect(setAttribute("<a/>", "b", "1")).toBe("<a b=\"1\"/>");
    expect(setAttribute("<a c='2' b='1'/>", "b", undefined)).toBe("<a c='2'/>");
    expect(attributeOf("<a b='&lt;'/>", "b")).toBe("<");
  });
});
