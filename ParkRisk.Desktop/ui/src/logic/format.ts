const superscripts: Record<string, string> = { '-': '⁻', 0: '⁰', 1: '¹', 2: '²', 3: '³', 4: '⁴', 5: '⁵', 6: '⁶', 7: '⁷', 8: '⁸', 9: '⁹' };

const raised = (exponent: number): string => String(exponent).replace(/./g, (c) => superscripts[c] ?? c);

/** A small frequency as people write it: 4.2×10⁻⁶. */
export function frequency(value: number, digits = 1): string {
  if (!Number.isFinite(value)) return '–';
  if (value === 0) return '0';
  const [mantissa, exponent] = value.toExponential(digits).split('e');
  return `${mantissa}×10${raised(Number(exponent))}`;
}

/** A level of risk: 1×10⁻⁶ is 10⁻⁶, 3×10⁻⁷ keeps its 3. */
export function level(value: number): string {
  const [mantissa, exponent] = value.toExponential(0).split('e');
  const power = `10${raised(Number(exponent))}`;
  return mantissa === '1' ? power : `${mantissa}×${power}`;
}

/** A number with at most so many significant digits, without trailing zeros. */
export function plain(value: number | null | undefined, digits = 4): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return '–';
  const magnitude = Math.abs(value);
  if (magnitude !== 0 && (magnitude < 1e-3 || magnitude >= 1e7)) return frequency(value, 1);
  return String(Number(value.toPrecision(digits)));
}

export const percent = (share: number): string => `${(share * 100).toFixed(share < 0.0995 ? 1 : 0)}%`;

/** A length: 85.3 m, 1.24 km. */
export function length(metres: number): string {
  return metres < 1000 ? `${metres.toFixed(metres < 100 ? 1 : 0)} m` : `${(metres / 1000).toFixed(2)} km`;
}

/** An area: 850 m², 1.24 ha, 3.1 km². */
export function area(squareMetres: number): string {
  if (squareMetres < 10_000) return `${squareMetres.toFixed(0)} m²`;
  return squareMetres < 1e7 ? `${(squareMetres / 1e4).toFixed(2)} ha` : `${(squareMetres / 1e6).toFixed(2)} km²`;
}

/** Ratio of a measured value to its limit. */
export const ratio = (value: number): string => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));
