/** The classes about the workbook as a whole, for the registry. */
import { applicationClasses } from "./applicationClasses";
import { bindingClasses } from "./bindingClasses";
import { customXmlClasses } from "./customXmlClasses";
import { functionClasses } from "./functionClasses";
import { nameClasses } from "./nameClasses";
import { propertyClasses } from "./propertyClasses";
import { settingClasses } from "./settingClasses";
import { workbookClass } from "./workbookClass";

export const bookClasses = { Workbook: workbookClass, ...applicationClasses, ...bindingClasses, ...customXmlClasses, ...functionClasses, ...nameClasses, ...propertyClasses, ...settingClasses };
