import { noFilters, sectionsOf } from "../../../src/pane/today/filters";
import { isSameOrder, steady } from "../../../src/pane/today/steady";
import { makeDesk, makeDeskPrepared } from "../desk/deskWorld";

const { worklist } = makeDesk(makeDeskPrepared(20));
const shown = sectionsOf(worklist.items, noFilters.show);
const order = (sections: typeof shown) => sections.flatMap(({ items }) => items.map(({ customer }) => customer));

it("keeps the order, in the words of now", () => {
  const turned = { ...worklist, items: [...worklist.items].reverse().map((item) => ({ ...item, doneToday: true })) };
  const kept = steady(shown, turned);
  expect(order(kept)).toEqual(order(shown));
  expect(kept.every(({ items }) => items.every(({ doneToday }) => doneToday))).toBe(true);
  expect(isSameOrder(kept, shown)).toBe(true);
});

it("keeps whom a promise took off the list in their place, and forgets whom nobody knows any more", () => {
  const [gone, off, ...rest] = worklist.items;
  if (!gone || !off) throw new Error("Expected a list, got none");
  const kept = steady(shown, { ...worklist, items: rest, others: [off] });
  expect(order(kept)).toEqual(order(shown).filter((customer) => customer !== gone.customer));
  expect(isSameOrder(kept, shown)).toBe(false);
});
