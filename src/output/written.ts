/** How values are written into cells. */

/** Excel keeps no more characters in one cell. */
export const MOST_IN_CELL = 32_767;

/** Excel counts days 1,462 lower in a workbook of the 1904 date system. */
const DAYS_1904 = 1462;

/** A day, with or without a time, as the number a cell holds. */
export const serialOf = (day: number, date1904: boolean): number => day - (date1904 ? DAYS_1904 : 0);
