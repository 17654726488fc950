import { languageOf } from "../../../src/output/messages/languageOf";
import { customerOf } from "../../rules/bookOf";

describe("the language of a customer", () => {
  it.each([["DE", "de"], ["AT", "de"], ["CH", "de"], ["FR", "fr"], ["BE", "fr"], ["ES", "es"], ["MX", "es"], ["US", "en"], ["NL", "en"], ["Österreich", "de"], [" FRANCE ", "fr"], ["", "en"], ["constructor", "en"]])("in %s is %s", (country, language) => {
    expect(languageOf(customerOf("a", { country }), {})).toBe(language);
  });

  it("is English where the country is not known", () => {
    expect(languageOf(customerOf("a"), {})).toBe("en");
  });

  it("is what the profile says, else the column, else the country's, the profile's country first", () => {
    const customer = customerOf("a", { country: "FR", language: "Spanish" });
    expect(languageOf(customer, { language: "de", country: "US" })).toBe("de");
    expect(languageOf(customer, { country: "US" })).toBe("es");
    expect(languageOf(customerOf("a", { country: "FR" }), { country: "MX" })).toBe("es");
    expect(languageOf(customerOf("a", { country: "FR" }), {})).toBe("fr");
  });

  it("is the country's where the column names one we do not write", () => {
    expect(languageOf(customerOf("a", { country: "CH", language: "Italiano" }), {})).toBe("de");
    expect(languageOf(customerOf("a", { country: "CH", language: "it-CH" }), {})).toBe("de");
  });
});
