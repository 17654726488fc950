import { decide } from "../../src/rules/decide";
import { defaultPolicy } from "../../src/rules/defaultPolicy";
import { bookOf, customerOf, day, invoiceOf, isWeekday, promiseOf } from "./bookOf";

const today = day("2026-11-18");
const whyOf = (more: Parameters<typeof customerOf>[1], words: readonly Parameters<typeof invoiceOf>[1][], promises: readonly ReturnType<typeof promiseOf>[] = []) =>
  decide({ book: bookOf({ customers: [customerOf("acme", more)], invoices: words.map((each) => invoiceOf("acme", each)), promises }), policy: defaultPolicy, today, isWorkingDay: isWeekday })[0]?.why;
const late47 = { due: "2026-10-02", amount: 12400 };
const habit = ["2026-07-01", "2026-08-01", "2026-09-01"].map((due) => ({ due, paid: `${due.slice(0, 8)}13`, amount: 10 }));
const contacted = { lastContact: day("2026-11-16") };

describe("sayWhy", () => {
  it("names the debt, its age, broken promises and the paying habit", () => {
    expect(whyOf({ ...contacted, brokenPromises: 2 }, [late47, { due: "2026-11-10", amount: 1 }, ...habit])).toBe("Owes EUR 12,401.00, the oldest invoice 47 days late; broke 2 promises and usually pays 12 days late.");
  });

  it("says no more than there is to say", () => {
    expect(whyOf(contacted, [late47])).toBe("Owes EUR 12,400.00, 47 days late.");
    expect(whyOf({}, [{ due: "2026-11-17", amount: 5, currency: "XXX" }])).toBe("Owes 5.00, 1 day late.");
  });

  it("says what may hold the money back: credits, disputes, other currencies", () => {
    expect(whyOf(contacted, [late47, { amount: -13000, kind: "credit" }])).toBe("Owes EUR 12,400.00, 47 days late; has EUR 13,000.00 in credits that would cover it.");
    expect(whyOf(contacted, [late47, { amount: -100, kind: "payment" }, { due: "2026-10-01", amount: 30, disputed: true }])).toBe("Owes EUR 12,400.00, 47 days late; has EUR 100.00 in open credits and disputes another EUR 30.00.");
    expect(whyOf(contacted, [late47, ...["USD", "GBP", "CHF"].map((currency) => ({ due: "2026-11-01", amount: 7, currency }))])).toBe("Owes EUR 12,400.00, CHF 7.00 and 2 more amounts in other currencies, the oldest invoice 47 days late.");
  });

  it("says why handing over has to wait", () => {
    expect(whyOf({ ...contacted, stored: { reached: "Final notice" } }, [{ ...late47, due: "2026-08-01" }, { due: "2026-08-01", amount: 10, disputed: true }]))
      .toBe("Owes EUR 12,400.00, 109 days late; cannot be handed over while a dispute is open and disputes another EUR 10.00.");
  });

  it("gives the reason first for whoever is not called", () => {
    expect(whyOf({ doNotContact: true }, [late47])).toBe("Marked do-not-contact; owes EUR 12,400.00, 47 days late.");
    expect(whyOf({}, [late47], [promiseOf("acme", "2026-11-20", 500)])).toBe("Promised to pay EUR 500.00 by 20 Nov 2026; owes EUR 12,400.00, 47 days late.");
    expect(whyOf({ plan: "active" }, [late47])).toBe("On a payment plan that is being kept; owes EUR 12,400.00, 47 days late.");
    expect(whyOf({}, [{ ...late47, disputed: true }])).toBe("Everything that is due is disputed: EUR 12,400.00.");
    expect(whyOf({}, [{ due: "2026-12-03" }])).toBe("Nothing overdue; the next invoice is due on 3 Dec 2026.");
  });
});
