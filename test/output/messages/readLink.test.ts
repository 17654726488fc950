import { readLink } from "../../../src/output/messages/readLink";
import { customerOf } from "../../rules/bookOf";

describe("the payment link", () => {
  it.each([
    ["https://pay.example/{id}", "https://pay.example/C%2F7"],
    ["pay.example/x?a=1", "https://pay.example/x?a=1"],
    ["pay.example:8443/x", "https://pay.example:8443/x"],
    [" https://pay.example \n", "https://pay.example"],
    ["javascript:alert(1)", null],
    ["https://pay.example/<b>", null],
    ["ask us", null],
    ["", null],
  ])("%p is %p", (link, read) => {
    expect(readLink(link, customerOf("c/7", { id: "C/7" }))).toBe(read);
  });
});
