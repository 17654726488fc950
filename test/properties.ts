/** One seed for every property, so that a landing never turns on luck; `PROPERTY_SEED=<number>` searches further. */
import fc from "fast-check";

fc.configureGlobal({ seed: Number(process.env["PROPERTY_SEED"] ?? 20261122) });
