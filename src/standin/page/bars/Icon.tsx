/** Small line drawings for the ribbon, 16 by 16; decoration only, the button's words say what it does. */
const drawings = {
  open: "M2 13V4h4l1.5 2H14v2M2 13l2-5h11l-2 5z",
  save: "M3 2.5h8.5l2 2V13.5H2.5V3zM5 2.5V6h5.5V2.5M4.5 13.5V9h7v4.5",
  undo: "M6 3 2.5 6.5 6 10M3 6.5h6.5a3.5 3.5 0 0 1 0 7H6",
  redo: "M10 3l3.5 3.5L10 10M13 6.5H6.5a3.5 3.5 0 0 0 0 7H10",
  insertRow: "M2 3.5h12M2 12.5h12M8 5.5v5M5.5 8h5",
  deleteRow: "M2 3.5h12M2 12.5h12M6 6l4 4M10 6l-4 4",
  lock: "M4 7.5h8v6H4zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5",
  sortUp: "M4.5 13V3M2.5 5l2-2 2 2M9 4h2.5M9 8h4M9 12h5.5",
  sortDown: "M4.5 3v10M2.5 11l2 2 2-2M9 4h5.5M9 8h4M9 12h2.5",
  filter: "M2.5 3.5h11L9.5 8.5v4.5l-3-1.5v-3z",
  find: "M7 12a5 5 0 1 0 0-10 5 5 0 0 0 0 10M10.5 10.5l3.5 3.5",
  scenario: "M2.5 12.5c0-2.5 1.5-4 3.5-4s3.5 1.5 3.5 4M6 7a2 2 0 1 0 0-4 2 2 0 0 0 0 4M10.5 8.5c2 0 3 1.5 3 3.5M10.5 7a1.8 1.8 0 1 0 0-3.5",
  pane: "M2 3h12v10H2zM9.5 3v10M11 5.5h1.5M11 8h1.5",
  refresh: "M13.5 8a5.5 5.5 0 1 1-1.7-4M13.5 2v3h-3",
  revert: "M4.5 3 2 5.5 4.5 8M2.5 5.5H9a4 4 0 1 1-3.5 6",
  chevron: "M4 6l4 4 4-4",
  plus: "M8 3v10M3 8h10",
  close: "M4 4l8 8M12 4l-8 8",
} as const;

export type IconName = keyof typeof drawings;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={drawings[name]} />
    </svg>
  );
}
