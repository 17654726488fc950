/** The registry: which table belongs to which Excel class. */
import type { AnyHostClass, HostClass, HostObject, Kind } from "./HostClass";
import type { Kinds } from "./Kinds";
import { bookClasses } from "./book/bookClasses";
import { chartClasses } from "./chart/chartClasses";
import { conditionalClasses } from "./conditional/conditionalClasses";
import { rangeClasses } from "./range/rangeClasses";
import { sheetClasses } from "./sheet/sheetClasses";
import { tableClasses } from "./table/tableClasses";

const classes: { readonly [K in Kind]: HostClass<Kinds[K]> } = { ...bookClasses, ...sheetClasses, ...rangeClasses, ...conditionalClasses, ...chartClasses, ...tableClasses };

export const classOf = (object: HostObject): AnyHostClass => classes[object.kind] as AnyHostClass;
