import { languageOf } from "../../../src/output/messages/languageOf";
import { customerOf } from "../../rules/bookOf";

describe("the language of a customer", () => {
  it.each([["DE", "de"], ["AT", "de"], ["CH", "de"], ["FR", "fr"], ["BE", "fr"], ["ES", "es"], ["MX", "es"], ["US", "en"], ["NL", "en"], ["Österreich", "de"], [" FRANCE ", "fr"], ["", "en"], ["constructor", "en"]])("in %s is %s", (country, language) => {
    expect(languageOf(customerOf("a", { country }))).toBe(language);
  });

  it("is English where the country is not known", () => {
    expect(languageOf(customerOf("a"))).toBe("en");
  });
});
