/** How large the sheet is shown: 50 to 200 %. */
import { nextZoom, ZOOMS } from "../hands/nextZoom";

interface ZoomBoxProps {
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
}

export function ZoomBox({ zoom, onZoom }: ZoomBoxProps) {
  return (
    <span className="zoom" role="group" aria-label="Zoom">
      <button type="button" className="zoom-step" aria-label="Zoom out" title="Zoom out (Ctrl+minus in the sheet)" disabled={zoom === ZOOMS[0]} onClick={() => onZoom(nextZoom(zoom, -1))}>−</button>
      <button type="button" className="zoom-step zoom-now" aria-label={`Zoom ${zoom} %, back to 100 %`} title="Back to 100 % (Ctrl+0 in the sheet)" onClick={() => onZoom(100)}>{zoom} %</button>
      <button type="button" className="zoom-step" aria-label="Zoom in" title="Zoom in (Ctrl+plus in the sheet)" disabled={zoom === ZOOMS.at(-1)} onClick={() => onZoom(nextZoom(zoom, 1))}>+</button>
    </span>
  );
}
