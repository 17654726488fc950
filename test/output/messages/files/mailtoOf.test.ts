import fc from "fast-check";
import { mailtoOf } from "../../../../src/output/messages/files/mailtoOf";
import { messageOf } from "./messageOf";

describe("a mailto address", () => {
  it("holds address, subject and body with CRLF", () => {
    expect(mailtoOf(messageOf({ to: "jana@acme.example, pay@acme.example" }))).toBe("mailto:jana@acme.example,pay@acme.example?subject=Past%20due&body=Dear%20Jana%2C%0D%0A%0D%0APay%20%26%20smile.");
  });

  it("is none for a letter, nor above 1,800 characters", () => {
    expect(mailtoOf(messageOf({ kind: "letter", channel: "letter" }))).toBeNull();
    expect(mailtoOf(messageOf({ body: "x".repeat(1700) }))).not.toBeNull();
    expect(mailtoOf(messageOf({ body: "x".repeat(1800) }))).toBeNull();
    expect(mailtoOf(messageOf({ body: "ü".repeat(400) }))).toBeNull();
  });

  it("gives back exactly what went in, and no field of its own making", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 60 }), fc.string({ maxLength: 60 }), (body, to) => {
      const link = mailtoOf(messageOf({ body, to })) ?? "";
      const url = new URL(link);
      expect([...url.searchParams.keys()]).toEqual(["subject", "body"]);
      expect(url.searchParams.get("body")).toBe(body.replace(/\r\n?|\n/g, "\r\n").replace(/\p{Surrogate}/gu, "\uFFFD"));
      expect(url.hash).toBe("");
    }));
  });
});
