/** A number as a cell of this width shows it: whole, with fewer digits where its format is General, else "####". */
export function fitNumber(text: string, value: number, isGeneral: boolean, width: number, measure: (text: string) => number): string {
  if (measure(text) <= width) return text;
  if (isGeneral) {
    for (let digits = 10; digits >= 1; digits--) {
      const shorter = shortened(value, digits);
      if (measure(shorter) <= width) return shorter;
    }
  }
  return "#".repeat(Math.max(1, Math.floor(width / Math.max(1, measure("#")))));
}

/** As Excel does it: decimals go first; where the whole part itself is too long it turns scientific. */
function shortened(value: number, digits: number): string {
  const whole = Math.trunc(Math.abs(value)).toString().length;
  if (whole <= digits && Math.abs(value) >= 1e-4) return String(Number(value.toFixed(Math.max(0, digits - whole))));
  return value.toExponential(Math.max(0, digits - 5)).toUpperCase().replace(/E([+-])(\d)$/, "E$10$2");
}
