/** Excel.RangeAreas and its collection. */
import type { HostClass, HostObject } from "../HostClass";
import type { Session } from "../Session";
import type { Areas } from "./Areas";
import { addressOf, cellCount, MAX_COLUMNS, MAX_ROWS } from "../../workbook/Rect";
import { ref } from "../HostClass";
import { placeAt, quoted } from "./addresses";
import { clearPlace } from "./rangeCalls";
import { specialCells } from "./specialCells";

const addresses = (areas: Areas, session: Session): string =>
  areas.places.map((place) => `${quoted(session.sheet(areas.sheet).name)}!${addressOf(session.rectOf(place))}`).join(",");

/** "A1:B2,D4" */
export function areasAt(address: unknown, sheetId: string, session: Session): HostObject {
  const places = String(address ?? "").split(/,(?=(?:[^']*'[^']*')*[^']*$)/).map((part) => placeAt(part, sheetId, session, "Worksheet.getRanges"));
  return ref("RangeAreas", { sheet: places[0]?.sheet ?? sheetId, places });
}

export const rangeAreas: HostClass<Areas> = {
  get: {
    address: addresses,
    addressLocal: addresses,
    areaCount: (areas) => areas.places.length,
    cellCount: (areas, session) => areas.places.reduce((sum, place) => sum + cellCount(session.rectOf(place)), 0),
    isEntireRow: (areas, session) => areas.places.every((place) => session.rectOf(place).columns === MAX_COLUMNS),
    isEntireColumn: (areas, session) => areas.places.every((place) => session.rectOf(place).rows === MAX_ROWS),
  },
  nav: {
    areas: (areas) => ref("RangeCollection", areas),
    format: (areas) => ref("RangeFormat", areas),
    conditionalFormats: (areas) => ref("ConditionalFormatCollection", areas),
    dataValidation: (areas) => ref("DataValidation", areas),
    worksheet: (areas) => ref("Worksheet", areas.sheet),
    getSpecialCells: (areas, session, args) => specialCells(areas, args, session),
  },
  call: { clear: (areas, session, [what]) => { for (const place of areas.places) clearPlace(place, what, session); } },
  lacks: ["style"],
};

export const rangeCollection: HostClass<Areas> = {
  items: (areas) => areas.places.map((place) => ref("Range", place)),
  call: { getCount: (areas) => areas.places.length },
};
