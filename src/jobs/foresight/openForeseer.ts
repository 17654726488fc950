/** The pane's foresight: its worker is started at the first question. */
import type { Foreseer } from "./Foreseer";
import { foreseeInWorker } from "./foreseeInWorker";

/** The bundler finds the worker by this very expression. */
const start = (): Worker => new Worker(new URL("./foresightWorker.ts", import.meta.url));

export const openForeseer = (): Foreseer => foreseeInWorker(start, async () => (await import("./foreseeHere")).foreseeHere());
