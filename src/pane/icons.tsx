/** The few small drawings the pane uses; all are decoration, their words stand beside them. */
const paths = {
  settings: "M3 5h8M15 5h2M3 10h2M9 10h8M3 15h9M16 15h1M13 3v4M7 8v4M14 13v4",
  chevron: "M7 5l5 5-5 5",
  done: "M4 10.5l4 4 8-9",
  stop: "M10 5v6M10 14v.5M10 2l8.5 15h-17z",
  back: "M12 4l-6 6 6 6",
} as const;

export function Icon({ name, size = 16 }: { readonly name: keyof typeof paths; readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" style={{ flexShrink: 0 }}>
      <path d={paths[name]} />
    </svg>
  );
}

/** The mark: a ledger page with the line that is due. */
export function Mark({ size = 40 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 40 40" aria-hidden="true" focusable="false" style={{ flexShrink: 0 }}>
      <rect x="4" y="3" width="32" height="34" rx="6" fill="#157f78" />
      <path d="M11 12h18M11 28h10" stroke="#aadfdb" strokeWidth="3" strokeLinecap="round" />
      <path d="M11 20h18" stroke="#ffd166" strokeWidth="4" strokeLinecap="round" />
    </svg>
  );
}
