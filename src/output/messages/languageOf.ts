/** The language a customer is written to in, by country: ISO code or name as written; English elsewhere. */
import { foldText } from "../../base/foldText";
import type { Customer } from "../../ledger/Book";
import type { Language } from "./Message";

/** Of several languages the one most business is done in: German in Switzerland, French in Belgium and Luxembourg. */
const countries: Readonly<Record<Exclude<Language, "en">, string>> = {
  de: "de at ch li germany austria switzerland liechtenstein deutschland österreich schweiz allemagne autriche suisse alemania austria suiza",
  fr: "fr be lu mc gp mq gf re yt nc pf sn ci cm ml bf ne tg bj ga cg cd mg ma tn dz ht france belgium luxembourg monaco frankreich belgien luxemburg belgique belgië francia bélgica",
  es: "es mx ar cl co pe ve ec gt cu bo do hn py sv ni cr pa uy pr gq spain mexico argentina chile colombia peru españa méxico perú spanien espagne",
};

const languageByCountry = new Map(Object.entries(countries).flatMap(([language, names]) => names.split(" ").map((name): [string, Language] => [name, language as Language])));

export const languageOf = ({ country = "" }: Customer): Language => languageByCountry.get(foldText(country)) ?? "en";
