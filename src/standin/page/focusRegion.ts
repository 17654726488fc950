/** F6, as in Excel: from one part of the page to the next, since Tab belongs to the grid. */
const regions = [".ribbon", ".formula-bar", ".grid", ".tabs", ".pane:not([hidden])"] as const;
const firstIn = { ".ribbon": ".tool:not(:disabled)", ".formula-bar": ".name-box", ".grid": ".grid", ".tabs": '[aria-selected="true"]', ".pane:not([hidden])": "iframe" } as const;

export function focusRegion(page: HTMLElement | null, back: boolean): void {
  if (!page) return;
  const there = regions.filter((region) => page.querySelector(region));
  const now = there.findIndex((region) => page.querySelector(region)?.contains(document.activeElement));
  const next = there[(now + (back ? -1 : 1) + there.length) % there.length];
  if (next) page.querySelector<HTMLElement>(firstIn[next])?.focus();
}
