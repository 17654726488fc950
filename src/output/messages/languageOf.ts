/** The language a customer is written to in: as their profile says, else their column, else that of their country (ISO code or name as written); English elsewhere. */
import { foldText } from "../../base/foldText";
import type { Customer } from "../../ledger/Book";
import type { Profile } from "../../ledger/Profile";
import type { Language } from "./Message";
import { readLanguage } from "./readLanguage";

/** Of several languages the one most business is done in: German in Switzerland, French in Belgium and Luxembourg. */
const countries: Readonly<Record<Exclude<Language, "en">, string>> = {
  de: "de at ch li germany austria switzerland liechtenstein deutschland österreich schweiz allemagne autriche suisse alemania austria suiza",
  fr: "fr be lu mc gp mq gf re yt nc pf sn ci cm ml bf ne tg bj ga cg cd mg ma tn dz ht france belgium luxembourg monaco frankreich belgien luxemburg belgique belgië francia bélgica",
  es: "es mx ar cl co pe ve ec gt cu bo do hn py sv ni cr pa uy pr gq spain mexico argentina chile colombia peru españa méxico perú spanien espagne",
};

const languageByCountry = new Map(Object.entries(countries).flatMap(([language, names]) => names.split(" ").map((name): [string, Language] => [name, language as Language])));

/** A language we do not write, and text that names none, leave the choice to the country. */
export const languageOf = (customer: Pick<Customer, "country" | "language">, profile: Pick<Profile, "country" | "language">): Language =>
  readLanguage(profile.language ?? "") ?? readLanguage(customer.language ?? "") ?? languageByCountry.get(foldText(profile.country ?? customer.country ?? "")) ?? "en";
