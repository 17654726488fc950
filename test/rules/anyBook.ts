/** Books of every kind, for properties. */
import fc from "fast-check";
import { addDays } from "../../src/base/Day";
import { money } from "../../src/base/Money";
import type { Book, Customer, Invoice, Payment, PromiseToPay } from "../../src/ledger/Book";
import { stepNames } from "../../src/ledger/Policy";
import { bookOf, customerOf, day, invoiceOf } from "./bookOf";

export const today = day("2026-11-18");

const around = (before: number, after: number) => fc.integer({ min: -before, max: after }).map((days) => addDays(today, days));
const key = fc.integer({ min: 0, max: 7 }).map((number) => `c${number}`);
const currency = fc.constantFrom("EUR", "USD", "JPY");
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const defined = <T extends object>(fields: T) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> };

const stored = fc.record({ reached: optional(fc.constantFrom(...stepNames, "something else")), nextAction: optional(fc.constantFrom(...stepNames, "")), nextActionDate: optional(around(40, 40)) }).map(defined);

const stated = fc.record({ open: fc.integer({ min: -5000, max: 90000 }), overdue: fc.integer({ min: 0, max: 90000 }), oldest: fc.integer({ min: -5, max: 200 }), late: fc.array(fc.integer({ min: -900, max: 9000 }), { maxLength: 3 }) })
  .map(({ open, overdue, oldest, late }) => ({ open: money(open, "EUR"), overdue: money(overdue, "EUR"), oldestDaysLate: oldest, buckets: late.map((minor, index) => ({ fromDays: index === 0 ? null : index * 30 - 29, toDays: index * 30, amount: money(minor, "EUR") })) }));

const customers = fc.array(fc.record({ doNotContact: fc.boolean(), disputed: fc.boolean(), brokenPromises: fc.nat(3), plan: optional(fc.constantFrom("kept", "missed", "")), lastContact: optional(around(60, 5)), stored, stated: optional(stated) }), { minLength: 8, maxLength: 8 })
  .map((all) => all.map((fields, index): Customer => {
    const rare = index % 3 === 0;
    return customerOf(`c${index}`, { ...defined(fields), doNotContact: rare && fields.doNotContact, disputed: rare && fields.disputed } as Partial<Customer>);
  }));

const invoice = fc.record({ customer: key, currency, minor: fc.integer({ min: -50000, max: 900000 }), due: optional(around(150, 60)), paid: optional(around(100, 10)), disputed: fc.boolean(), dispute: fc.boolean() })
  .map(({ customer, currency: code, minor, due, paid, disputed, dispute }): Invoice => ({
    ...invoiceOf(customer, { disputed: disputed && dispute }),
    amount: money(minor, code),
    open: money(paid === undefined ? minor : 0, code),
    ...(due !== undefined && { dueDate: due }),
    ...(paid !== undefined && { paidDate: paid }),
  }));

const payment = fc.record({ customer: key, day: around(60, 3), minor: fc.integer({ min: -2000, max: 90000 }), currency })
  .map(({ customer, day: on, minor, currency: code }): Payment => ({ customer, day: on, amount: money(minor, code), reference: "", row: { sheet: "Test", row: 0 } }));

const promise = fc.record({ customer: key, day: around(40, 20), minor: fc.option(fc.integer({ min: 1, max: 90000 }), { nil: null }), currency })
  .map(({ customer, day: on, minor, currency: code }): PromiseToPay => ({ customer, day: on, amount: minor === null ? null : money(minor, code), row: { sheet: "Test", row: 0 } }));

export const anyBook: fc.Arbitrary<Book> = fc.record({ customers, invoices: fc.array(invoice, { maxLength: 40 }), payments: fc.array(payment, { maxLength: 12 }), promises: fc.array(promise, { maxLength: 6 }) }).map(bookOf);
