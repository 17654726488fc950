import fc from "fast-check";
import { readAddresses } from "../../../src/output/messages/readAddresses";

describe("email addresses in a cell", () => {
  it.each([
    ["Jana <jana@acme.example>; pay@acme.example", ["jana@acme.example", "pay@acme.example"]],
    ["mailto:a@b.example.", ["a@b.example"]],
    ["a@b.example a@b.example", ["a@b.example"]],
    ["buchhaltung@müller.example", ["buchhaltung@müller.example"]],
    ["none", []],
    ["a@b", []],
    ["@b.example a@@b.example", []],
    ["a@b.example\r\nBcc: c@d.example", ["a@b.example", "c@d.example"]],
  ])("%p are %p", (text, addresses) => {
    expect(readAddresses(text)).toEqual(addresses);
  });

  it("never hold what could end a header", () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom("a", "@", ".", "\r", "\n", "\0", ",", "é", "<", ":", "\u2028") }), (text) => {
      for (const one of readAddresses(text)) expect(one).toMatch(/^[^\s,:<>\0]+@[^\s,:<>\0]+$/);
    }));
  });
});
