/** All functions by name. */
import type { Definition } from "./define";
import { arrayFunctions } from "./array";
import { correctedFunctions } from "./corrected";
import { criteriaFunctions } from "./criteria";
import { dateFunctions } from "./date";
import { infoFunctions } from "./info";
import { logicFunctions } from "./logic";
import { lookupFunctions } from "./lookup";
import { mathFunctions } from "./math";
import { referenceFunctions } from "./reference";
import { statisticsFunctions } from "./statistics";
import { tailFunctions } from "./tail";
import { textFunctions } from "./text";

const byName = new Map<string, Definition>(
  [tailFunctions, correctedFunctions, mathFunctions, statisticsFunctions, criteriaFunctions, logicFunctions, lookupFunctions, referenceFunctions, textFunctions, dateFunctions, arrayFunctions, infoFunctions]
    .flatMap((functions) => Object.entries(functions)),
);

/** `name` in capitals, without Excel's file prefixes. */
export const functionNamed = (name: string): Definition | undefined => byName.get(name);

export const functionNames = (): string[] => [...byName.keys()].sort();
