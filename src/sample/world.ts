/** An invented wholesaler and its customers: who owes what, who pays how. Every name is made up. */
import { addDays, partsOfDay, dayFromParts, type Day } from "../base/Day";
import { Chance } from "./Chance";

export interface SampleCustomer {
  readonly id: string;
  readonly name: string;
  readonly contact: string;
  readonly phone: string;
  readonly email: string;
  readonly country: string;
  readonly timeZone: string;
  readonly segment: string;
  readonly owner: string;
  readonly currency: string;
  readonly creditLimit: number;
  readonly termsDays: number;
  readonly promise: { readonly day: Day; readonly cents: number } | null;
  readonly brokenPromises: number;
  readonly plan: string;
  readonly doNotContact: boolean;
  readonly lastContact: Day | null;
  readonly notes: string;
}

export interface SampleInvoice {
  readonly customer: SampleCustomer;
  readonly number: string;
  readonly type: "Invoice" | "Credit note" | "Payment on account";
  readonly issued: Day;
  readonly due: Day;
  readonly cents: number;
  readonly paidCents: number;
  readonly paidOn: Day | null;
  readonly disputed: boolean;
}

export interface SamplePayment { readonly customer: SampleCustomer; readonly day: Day; readonly cents: number; readonly reference: string }

export interface World { readonly customers: readonly SampleCustomer[]; readonly invoices: readonly SampleInvoice[]; readonly payments: readonly SamplePayment[] }

const places = [
  { country: "Germany", zone: "Europe/Berlin", currency: "EUR", dial: "+49", ending: ["GmbH", "KG", "AG"], weight: 5 },
  { country: "Austria", zone: "Europe/Vienna", currency: "EUR", dial: "+43", ending: ["GmbH", "OG"], weight: 2 },
  { country: "France", zone: "Europe/Paris", currency: "EUR", dial: "+33", ending: ["SARL", "SAS"], weight: 2 },
  { country: "Spain", zone: "Europe/Madrid", currency: "EUR", dial: "+34", ending: ["S.L.", "S.A."], weight: 1 },
  { country: "United Kingdom", zone: "Europe/London", currency: "GBP", dial: "+44", ending: ["Ltd", "LLP", "& Sons"], weight: 4 },
  { country: "United States", zone: "America/Chicago", currency: "USD", dial: "+1", ending: ["Inc.", "LLC", "Co."], weight: 3 },
] as const;

const firstWords = ["Amber", "Birch", "Cobalt", "Dune", "Elder", "Fern", "Granite", "Harrow", "Indigo", "Juniper", "Kestrel", "Linden", "Marlow", "Nettle", "Orchard", "Pebble", "Quill", "Rowan", "Saffron", "Thistle", "Umber", "Verdant", "Willow", "Yarrow", "Zephyr", "Brück", "Château", "Müller-Ost", "Peña", "Ångmark"];
const secondWords = ["Bakeries", "Carpets", "Dental", "Elektrik", "Fittings", "Garden", "Hotels", "Interiors", "Joinery", "Kitchens", "Lighting", "Motors", "Nurseries", "Optik", "Print", "Roofing", "Sports", "Textil", "Tools", "Vets"];
const people = ["Ana Ruiz", "Ben Okafor", "Clara Weiss", "David Marsh", "Elif Kaya", "Farah Nasser", "Gregor Lind", "Hanna Vogt", "Ivo Petrov", "June Parry", "Karim Saleh", "Lena Brandt", "Mara Conti", "Noel Dupont", "Olga Hahn", "Pia Jansen"];
const owners = ["Maya", "Jonas", "Priya"];
const remarks = [
  "Asks for a copy of the invoice every time.", "Pays on Fridays only.", "New bookkeeper since spring, ring before ten.", "=Promised \"next week\" twice", "+ prefers e-mail",
  "Cash is tight until the season starts; be patient.", "Sends remittance advice late.", "Speak to the owner, not to accounts.", "Goods of the March delivery were damaged, see dispute.", "Moved office, letters come back.",
];

interface Habit { readonly share: number; readonly lateDays: number; readonly spread: number; readonly never: number }
const habits: readonly Habit[] = [
  { share: 0.34, lateDays: -2, spread: 4, never: 0 },
  { share: 0.34, lateDays: 14, spread: 10, never: 0.01 },
  { share: 0.23, lateDays: 38, spread: 18, never: 0.03 },
  { share: 0.09, lateDays: 70, spread: 30, never: 0.15 },
];

export interface WorldSize { readonly customers: number; readonly invoices: number }

/** The same seed, day and size give the same world. Money is whole cents. */
export function makeWorld(seed: number, today: Day, size: WorldSize): World {
  const chance = new Chance(seed);
  const invoices: SampleInvoice[] = [];
  const payments: SamplePayment[] = [];
  const customers: SampleCustomer[] = [];
  const perCustomer = size.invoices / size.customers;
  let serial = 240_101;
  for (let at = 0; at < size.customers; at += 1) {
    const habit = pickHabit(chance);
    const base = makeCustomer(chance, at);
    const count = at === size.customers - 1 ? size.invoices - invoices.length : Math.max(1, Math.min(Math.round(chance.normal(perCustomer, perCustomer / 3)), size.invoices - invoices.length - (size.customers - 1 - at)));
    const scale = Math.exp(chance.normal(7.2, 0.9));
    const own: SampleInvoice[] = [];
    for (let n = 0; n < count; n += 1) {
      const issued = addDays(today, -chance.whole(2, 420));
      own.push(makeInvoice(chance, base, habit, `RE-${serial++}`, issued, today, scale));
    }
    own.sort((a, b) => a.issued - b.issued);
    const customer = withHistory(chance, base, own, today);
    customers.push(customer);
    for (const invoice of own) {
      invoices.push({ ...invoice, customer });
      if (invoice.type === "Invoice" && invoice.paidCents > 0) payments.push({ customer, day: invoice.paidOn ?? addDays(invoice.issued, 20), cents: invoice.paidCents, reference: chance.is(0.1) ? invoice.number.toLowerCase().replace("-", " ") : invoice.number });
    }
  }
  return { customers, invoices, payments: payments.filter(({ day }) => day <= today).sort((a, b) => a.day - b.day) };
}

function pickHabit(chance: Chance): Habit {
  let at = chance.next();
  for (const habit of habits) {
    at -= habit.share;
    if (at < 0) return habit;
  }
  return habits[0] as Habit;
}

function makeCustomer(chance: Chance, at: number): SampleCustomer {
  const place = chance.pick(places.flatMap((one) => Array.from({ length: one.weight }, () => one)));
  const word = firstWords[at % firstWords.length] ?? "";
  const name = `${word} ${secondWords[Math.floor(at / firstWords.length + at * 7) % secondWords.length] ?? ""}${at >= 600 ? ` ${Math.floor(at / 600) + 1}` : ""} ${chance.pick(place.ending)}`;
  const contact = chance.pick(people);
  return {
    // Some ledgers pad with zeros: as numbers these would collide with others.
    id: at % 9 === 4 ? String(800 + at).padStart(5, "0") : `C${1000 + at}`,
    name, contact,
    phone: `${place.dial} ${chance.whole(100, 999)} 555 ${String(chance.whole(0, 9999)).padStart(4, "0")}`,
    email: `${contact.toLowerCase().replace(" ", ".")}@${word.normalize("NFD").replace(/[^A-Za-z]/g, "").toLowerCase()}.example`,
    country: place.country, timeZone: place.zone, segment: chance.pick(["Key account", "Standard", "Standard", "Small"]), owner: chance.pick(owners), currency: place.currency,
    creditLimit: chance.whole(1, 20) * 500_000, termsDays: chance.pick([14, 30, 30, 30, 45, 60]),
    promise: null, brokenPromises: 0, plan: "", doNotContact: false, lastContact: null, notes: "",
  };
}

function makeInvoice(chance: Chance, customer: SampleCustomer, habit: Habit, number: string, issued: Day, today: Day, scale: number): SampleInvoice {
  const cents = Math.max(1_900, Math.round(scale * Math.exp(chance.normal(0, 0.6)) * 140));
  const due = addDays(issued, customer.termsDays);
  const kind = chance.next();
  if (kind < 0.02) return { customer, number: `GS-${number.slice(3)}`, type: "Credit note", issued, due: issued, cents: -Math.round(cents / 4), paidCents: chance.is(0.6) ? -Math.round(cents / 4) : 0, paidOn: null, disputed: false };
  if (kind < 0.03) return { customer, number: "", type: "Payment on account", issued, due: issued, cents: -Math.round(cents / 3), paidCents: 0, paidOn: null, disputed: false };
  const paysOn = addDays(due, Math.round(chance.normal(habit.lateDays, habit.spread)));
  const settles = !chance.is(habit.never) && paysOn < today;
  const part = !settles && chance.is(0.12) && due < today;
  return {
    customer, number, type: "Invoice", issued, due, cents,
    paidCents: settles ? cents : part ? Math.round(cents * chance.pick([0.25, 0.4, 0.5])) : 0,
    paidOn: settles ? (paysOn > issued ? paysOn : addDays(issued, 1)) : null,
    disputed: !settles && chance.is(0.07),
  };
}

/** What happened with a customer who is late: calls, promises, a plan. */
function withHistory(chance: Chance, customer: SampleCustomer, invoices: readonly SampleInvoice[], today: Day): SampleCustomer {
  const overdue = invoices.filter((invoice) => invoice.type === "Invoice" && invoice.paidOn === null && invoice.due < today).reduce((sum, { cents, paidCents }) => sum + cents - paidCents, 0);
  const noted = chance.is(0.4) ? chance.pick(remarks) : "";
  const limit = { ...customer, notes: noted };
  if (overdue === 0) return limit;
  const lastContact = chance.is(0.65) ? addDays(today, -chance.whole(1, 40)) : null;
  const promise = lastContact && chance.is(0.3) ? { day: addDays(today, chance.whole(-18, 12)), cents: chance.is(0.5) ? overdue : Math.round(overdue / 2) } : null;
  return {
    ...limit, lastContact, promise,
    brokenPromises: chance.is(0.2) ? chance.whole(1, 4) : 0,
    plan: chance.is(0.05) ? chance.pick(["kept", "missed"]) : "",
    doNotContact: chance.is(0.03),
    notes: lastContact ? `${dateText(lastContact)} ${noted || "Called, no answer."}` : noted,
  };
}

/** "3 Nov" as a person jots it down. */
function dateText(day: Day): string {
  const { month, date } = partsOfDay(day);
  return `${date} ${["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][month - 1] ?? ""}:`;
}

/** The day the sample was first told for; tests and documents use it. */
export const SAMPLE_DAY = dayFromParts(2026, 11, 22) as Day;
