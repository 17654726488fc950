/** Widths of texts in pixels, measured on a canvas that is never shown. */
let canvas: CanvasRenderingContext2D | null = null;

export function measureText(text: string, font: string): number {
  canvas ??= document.createElement("canvas").getContext("2d");
  if (!canvas) return text.length * 7;
  if (canvas.font !== font) canvas.font = font;
  return canvas.measureText(text).width;
}
