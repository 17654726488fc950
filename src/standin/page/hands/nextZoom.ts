/** The steps in which a sheet is shown larger or smaller, in per cent. */
export const ZOOMS = [50, 75, 90, 100, 110, 125, 150, 175, 200] as const;

/** The next step up or down; at either end it stays. */
export function nextZoom(zoom: number, step: 1 | -1): number {
  const further = step > 0 ? ZOOMS.find((each) => each > zoom) : [...ZOOMS].reverse().find((each) => each < zoom);
  return further ?? zoom;
}
