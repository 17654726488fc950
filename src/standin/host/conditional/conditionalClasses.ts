/** The classes about conditional formats, for the registry. */
import { barClasses } from "./barClasses";
import { conditionalFormat, conditionalFormatCollection } from "./formatClass";
import { rankClasses } from "./rankClasses";
import { ruleClasses } from "./ruleClasses";

export const conditionalClasses = { ConditionalFormatCollection: conditionalFormatCollection, ConditionalFormat: conditionalFormat, ...ruleClasses, ...rankClasses, ...barClasses };
