import { isWebAddress } from "../../../src/intake/cells/isWebAddress";

describe("isWebAddress", () => {
  it.each(["https://pay.example.com", "http://pay.example.com:8443/x?a=1&b=%20#c", "HTTPS://Pay.Example.com/C-1", "www.example.com", "pay.example.com/c/1", "https://zahlen.bücher.example/rechnung/7"])("%s is one", (text) => {
    expect(isWebAddress(text)).toBe(true);
  });

  it.each(["", "Pay", "see portal", "Mr.Smith", "ann@acme.test", "javascript:alert(1)", "ftp://pay.example.com/x", "https://", "https://pay", "https://pay.example.com/a b", "https://pay.example.com/<b>", "https//pay.example.com/x", "1.5/2", `https://pay.example.com/${"x".repeat(1000)}`])("%s is none", (text) => {
    expect(isWebAddress(text)).toBe(false);
  });

  it("is none in a long text whose host has no end", () => {
    expect(isWebAddress(`https://${"a".repeat(900)}`)).toBe(false);
    expect(isWebAddress(`${"a-".repeat(450)}/`)).toBe(false);
  });
});
