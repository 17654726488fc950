/** The slices of a pie or ring, clockwise from the top. */
import type { Shape } from "./chartShapes";
import type { ChartSeries } from "../../workbook/Chart";
import { pointColor } from "../../workbook/Chart";

interface Box { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

export function slices(series: ChartSeries | undefined, values: readonly (number | null)[], box: Box, hole: number): Shape[] {
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const outer = Math.max(0, Math.min(box.right - box.left, box.bottom - box.top) / 2 - 4);
  const total = values.reduce<number>((sum, value) => sum + Math.max(0, value ?? 0), 0);
  let angle = 0;
  return values.flatMap((value, i) => {
    const share = Math.max(0, value ?? 0) / (total || 1);
    if (share === 0) return [];
    // An arc cannot end where it begins.
    const end = angle + Math.min(share, 0.9999) * 2 * Math.PI;
    const at = (radius: number, turn: number): string => `${(x + radius * Math.sin(turn)).toFixed(1)} ${(y - radius * Math.cos(turn)).toFixed(1)}`;
    const large = share > 0.5 ? 1 : 0;
    const inner = outer * hole;
    const path = hole === 0
      ? `M${x} ${y}L${at(outer, angle)}A${outer} ${outer} 0 ${large} 1 ${at(outer, end)}z`
      : `M${at(inner, angle)}L${at(outer, angle)}A${outer} ${outer} 0 ${large} 1 ${at(outer, end)}L${at(inner, end)}A${inner} ${inner} 0 ${large} 0 ${at(inner, angle)}z`;
    angle += share * 2 * Math.PI;
    return [{ path, fill: pointColor(series, i), stroke: "var(--paper)", width: 1 }];
  });
}
