/** Column widths: files count characters of 7 pixels and 5 pixels of padding (Calibri 11), the API counts points. */
const PIXELS_PER_CHAR = 7;
const PADDING = 5;
const POINTS_PER_PIXEL = 0.75;

export const charsToPoints = (chars: number): number => Math.round(chars * PIXELS_PER_CHAR + PADDING) * POINTS_PER_PIXEL;
export const pointsToChars = (points: number): number => Math.round(Math.max(0, points / POINTS_PER_PIXEL - PADDING) / PIXELS_PER_CHAR * 100) / 100;
