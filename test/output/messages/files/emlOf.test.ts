import fc from "fast-check";
import { emlOf } from "../../../../src/output/messages/files/emlOf";
import { messageOf } from "./messageOf";

/** As a mail program reads it: headers unfolded, encoded words and body decoded. */
function read(eml: string) {
  const end = eml.indexOf("\r\n\r\n");
  const lines = eml.slice(0, end).split(/\r\n(?! )/);
  const headers = new Map(lines.map((line): [string, string] => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 2).replace(/\r\n /g, " ")]));
  const words = (text: string) => (text.startsWith("=?utf-8?B?") ? text.split(" ").map((word) => Buffer.from(word.slice(10, -2), "base64").toString("utf8")).join("") : text);
  return { headers, subject: words(headers.get("Subject") ?? ""), body: Buffer.from(eml.slice(end).replace(/\r\n/g, ""), "base64").toString("utf8") };
}

describe("an eml file", () => {
  it("is a draft with address, subject and body", () => {
    const { headers, subject, body } = read(emlOf(messageOf({ subject: "Überfällig: 1.234,50 EUR – Müller & Söhne, bitte um Rückmeldung bis Freitag" })));
    expect([...headers.keys()]).toEqual(["To", "Subject", "X-Unsent", "MIME-Version", "Content-Type", "Content-Transfer-Encoding"]);
    expect(headers.get("X-Unsent")).toBe("1");
    expect(headers.get("To")).toBe("jana@acme.example");
    expect(subject).toBe("Überfällig: 1.234,50 EUR – Müller & Söhne, bitte um Rückmeldung bis Freitag");
    expect(body).toBe("Dear Jana,\r\n\r\nPay & smile.");
  });

  it("has no To without an address", () => {
    expect(emlOf(messageOf({ to: "" }))).toMatch(/^Subject: Past due\r\n/);
  });

  it("is ASCII in lines of at most 78 characters for any text, with no header that is not ours", () => {
    const text = fc.string({ unit: fc.oneof(fc.constantFrom("\r", "\n", "\r\nBcc: x@y.example", "=?utf-8?B?eA==?=", "ü", "😀", "\0", " ", ","), fc.string({ unit: "binary", minLength: 1, maxLength: 1 })), maxLength: 60 });
    fc.assert(fc.property(text, text, text, (to, subject, body) => {
      const eml = emlOf(messageOf({ subject, body, to: `a@b.example;${to}`.replace(/[^\x20-\x7E\r\n]/g, "") }));
      expect(eml).toMatch(/^[\x20-\x7E\r\n]*$/);
      expect(eml.replace(/\r\n/g, "")).not.toMatch(/[\r\n]/);
      const got = read(eml);
      for (const line of eml.slice(eml.indexOf("Subject:")).split("\r\n")) expect(line.length).toBeLessThanOrEqual(78);
      expect([...got.headers.keys()]).toEqual(["To", "Subject", "X-Unsent", "MIME-Version", "Content-Type", "Content-Transfer-Encoding"]);
      expect(got.body).toBe(body.replace(/\r\n?|\n/g, "\r\n").replace(/\p{Surrogate}/gu, "\uFFFD"));
      expect(got.subject.replace(/\s/g, "")).toBe(subject.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+|[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|\p{Surrogate}/gu, ""));
    }), { numRuns: 400 });
  });
});
