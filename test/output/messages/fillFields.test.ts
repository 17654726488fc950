import { fillFields, mergeFields, unknownFields } from "../../../src/output/messages/fillFields";

describe("filling merge fields", () => {
  it("puts values in, whatever the case and blanks in the braces", () => {
    expect(fillFields("Dear { Customer }, {me}", { customer: "Acme", me: "Ada" })).toBe("Dear Acme, Ada");
  });

  it("leaves out a line without its value, and the gap it would leave", () => {
    expect(fillFields("One\n\nPay: {link}\n\nTwo {me}", { me: "Ada" })).toBe("One\n\nTwo Ada");
  });

  it("does not read a value as a text with fields", () => {
    expect(fillFields("{customer}", { customer: "{me} $& $1", me: "Ada" })).toBe("{me} $& $1");
  });

  it("tells unknown fields once, as written", () => {
    expect(unknownFields("{iban} { IBAN } {iban} {customer} {constructor} {}")).toEqual(["{iban}", "{ IBAN }", "{constructor}", "{}"]);
  });

  it("knows every field that the editor offers", () => {
    for (const name of Object.keys(mergeFields)) expect(unknownFields(`{${name}}`)).toEqual([]);
  });
});
