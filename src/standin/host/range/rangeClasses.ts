/** The classes about ranges, for the registry. */
import { rangeAreas, rangeCollection } from "./areasClasses";
import { formatClasses } from "./formatClasses";
import { rangeClass } from "./rangeClass";
import { rangeSort } from "./sortClass";
import { dataValidation } from "./validationClass";
import { viewClasses } from "./viewClasses";
import type { HostClass } from "../HostClass";
import type { Kinds } from "../Kinds";

const removeDuplicatesResult: HostClass<Kinds["RemoveDuplicatesResult"]> = { get: { removed: ({ removed }) => removed, uniqueRemaining: ({ uniqueRemaining }) => uniqueRemaining } };

export const rangeClasses = {
  Range: rangeClass, RangeAreas: rangeAreas, RangeCollection: rangeCollection, RangeSort: rangeSort, DataValidation: dataValidation, RemoveDuplicatesResult: removeDuplicatesResult,
  ...formatClasses, ...viewClasses,
};
