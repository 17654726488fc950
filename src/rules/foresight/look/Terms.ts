/** What foresight weighs, by name: each term is a number that was known on the day, and belongs to one reason. */

/** Of an open invoice, for whether it stays unpaid; in the order of the numbers. */
export const stayTerms = [
  "age", "segment", "own record", "own days", "evidence", "late share", "size", "size for them", "lately", "others overdue", "share overdue", "silence", "terms", "days to due", "days late", "newest days",
] as const;

/** Of an invoice on the day it is issued, for whether it will be paid late. */
export const lateTerms = [
  "segment", "own share", "own weekday", "weekday", "own size", "evidence", "size", "size for them", "lately", "others overdue", "share overdue", "terms", "recent days", "silence", "how late",
] as const;

/** Reasons a person is told, with the terms that make each. */
export const reasonNames = ["age", "group", "record", "size", "lately", "others", "silence"] as const;
export type ReasonName = (typeof reasonNames)[number];
export const reasonOf: readonly ReasonName[] = ["age", "group", "record", "record", "record", "record", "size", "size", "lately", "others", "others", "silence", "group", "age", "age", "record"];

/** A kind of model: the terms it may weigh, and whether trees are averaged in. */
export interface Recipe { readonly name: "counts" | "regression" | "regression and trees" | "regression and trees, with weekdays"; readonly use: readonly number[]; readonly trees: boolean }

const every = stayTerms.map((_, at) => at);
/** From what needs least to what needs most of a book. */
export const stayRecipes: readonly Recipe[] = [
  { name: "counts", use: [0, 2], trees: false },
  { name: "regression", use: every, trees: false },
  { name: "regression and trees", use: every, trees: true },
];

const everyLate = lateTerms.map((_, at) => at);
/** Weekdays split the counts in seven: where customers pay on any day, that is noise. */
const noWeekdays = everyLate.filter((at) => !lateTerms[at]?.endsWith("weekday"));
export const lateRecipes: readonly Recipe[] = [
  { name: "counts", use: [0, 1, 14], trees: false },
  { name: "regression", use: noWeekdays, trees: false },
  { name: "regression and trees", use: noWeekdays, trees: true },
  { name: "regression and trees, with weekdays", use: everyLate, trees: true },
];
