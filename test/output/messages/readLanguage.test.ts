import { readLanguage } from "../../../src/output/messages/readLanguage";

describe("readLanguage", () => {
  it.each([
    ["de", "de"], ["DE-AT", "de"], ["de_CH", "de"], ["DEU", "de"], ["ger", "de"], ["German", "de"], [" deutsch ", "de"], ["Allemand", "de"], ["alemán", "de"], ["Swiss German", "de"], ["German (Austria)", "de"],
    ["en", "en"], ["en-GB", "en"], ["ENG", "en"], ["English", "en"], ["Englisch", "en"], ["anglais", "en"], ["Inglés", "en"], ["British English", "en"],
    ["fr", "fr"], ["fr-BE", "fr"], ["FRA", "fr"], ["French", "fr"], ["Französisch", "fr"], ["Franzoesisch", "fr"], ["FRANÇAIS", "fr"], ["francés", "fr"],
    ["es", "es"], ["es-MX", "es"], ["spa", "es"], ["Spanish", "es"], ["Spanisch", "es"], ["espagnol", "es"], ["Español", "es"], ["castellano", "es"],
    ["DE/EN", "de"], ["Italian, English", "en"],
  ])("reads %p as %s", (text, language) => {
    expect(readLanguage(text)).toBe(language);
  });

  it.each(["", "-", "Italian", "it", "it-CH", "ca-ES", "pt (ES)", "nl_BE", "constructor", "1031"])("knows none in %p", (text) => {
    expect(readLanguage(text)).toBeNull();
  });
});
