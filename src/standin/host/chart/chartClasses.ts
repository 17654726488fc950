/** The classes about charts, for the registry. */
import { chart, chartCollection } from "./chartClass";
import { chartParts } from "./chartParts";

export const chartClasses = { ChartCollection: chartCollection, Chart: chart, ...chartParts };
