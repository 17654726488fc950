/** Cells that we selected ourselves a moment ago: Excel tells that back as if the person had done it. */

interface Echo { readonly place: string; readonly until: number }

/** Milliseconds in which Excel tells a selection back; a place the person goes to later is theirs. */
const LASTS = 2_000;

let expected: readonly Echo[] = [];

const placeOf = (sheetId: string, address: string): string => `${sheetId}!${address.replace(/\$/g, "")}`;

/** Called before the selection is asked for. */
export function expectEcho(sheetId: string, address: string): void {
  const now = Date.now();
  expected = [...expected.filter(({ until }) => until > now), { place: placeOf(sheetId, address), until: now + LASTS }];
}

/** True once for each selection of ours. */
export function isEcho(sheetId: string, address: string): boolean {
  const now = Date.now();
  const at = expected.findIndex(({ place, until }) => until > now && place === placeOf(sheetId, address));
  if (at < 0) return false;
  expected = expected.filter((_, index) => index !== at);
  return true;
}
