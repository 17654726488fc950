/** The looks of the page on how good foresight is: loaded with it. */
export const howGoodLooks = `
.plain-table { border-collapse: collapse; width: 100%; font-size: var(--fontSizeBase200); line-height: var(--lineHeightBase200); }
.plain-table th { text-align: left; font-weight: inherit; padding: 2px 6px 2px 0; overflow-wrap: anywhere; }
.plain-table td, .plain-table thead th + th { text-align: right; white-space: nowrap; padding: 2px 0 2px 6px; font-variant-numeric: tabular-nums; }
.plain-table thead th { color: var(--colorNeutralForeground2); vertical-align: bottom; }
.gain { display: block; width: 100%; max-width: 420px; forced-color-adjust: none; }
.reliability { max-width: 220px; }
.gain text { font-size: 9px; fill: var(--colorNeutralForeground2); }
.gain-frame, .gain-grid { fill: none; stroke: var(--colorNeutralStroke1); }
.gain-grid { stroke: var(--colorNeutralStroke2); stroke-width: 0.5px; }
.gain-own, .gain-amount, .gain-age, .gain-points { fill: none; stroke-width: 1.5px; stroke: var(--colorNeutralForeground2); }
.gain-own { stroke: var(--colorCompoundBrandStroke); stroke-width: 2.5px; }
.gain-amount { stroke-dasharray: 5 3; }
.gain-age { stroke-dasharray: 1.5 2.5; }
.gain-points { stroke-dasharray: 7 2 1.5 2; }
.gain-key { width: 24px; height: 6px; vertical-align: middle; margin-right: 4px; }
.reliability-dot { fill: var(--colorCompoundBrandStroke); opacity: 0.8; }
@media (forced-colors: active) {
  .gain text { fill: CanvasText; }
  .gain-frame, .gain-amount, .gain-age, .gain-points { stroke: CanvasText; }
  .gain-own { stroke: Highlight; } .reliability-dot { fill: Highlight; }
}
`;
