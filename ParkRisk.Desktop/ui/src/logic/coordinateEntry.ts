export type Position = [number, number];

const numberPattern = '[-+]?\\d+(?:\\.\\d+)?';

/**
 * A position typed while drawing:
 * "560100, 3534200" is absolute, "@20, -5" is relative to the last point, "35 < 120" is 35 m at a bearing of 120° (clockwise from north).
 * Null where the text is none of these, or relative without a last point.
 */
export function parsePosition(text: string, last: Position | null): Position | null {
  const clean = text.trim().replace(/，/g, ',').replace(/[＜]/g, '<').replace(/度|°/g, '');
  const polar = new RegExp(`^@?\\s*(${numberPattern})\\s*<\\s*(${numberPattern})$`).exec(clean);
  if (polar) {
    if (!last) return null;
    const bearing = (Number(polar[2]) * Math.PI) / 180;
    return [last[0] + Number(polar[1]) * Math.sin(bearing), last[1] + Number(polar[1]) * Math.cos(bearing)];
  }
  const pair = new RegExp(`^(@?)\\s*(${numberPattern})\\s*[,;\\s]\\s*(${numberPattern})$`).exec(clean);
  if (!pair || (pair[1] && !last)) return null;
  const [x, y] = [Number(pair[2]), Number(pair[3])];
  return pair[1] ? [last![0] + x, last![1] + y] : [x, y];
}

/** Degrees clockwise from north of the way from one point to another. */
export function bearing(from: Position, to: Position): number {
  const degrees = (Math.atan2(to[0] - from[0], to[1] - from[1]) * 180) / Math.PI;
  return (degrees + 360) % 360;
}

export const distance = (a: Position, b: Position): number => Math.hypot(b[0] - a[0], b[1] - a[1]);

/** Length of a line in its plane, m. */
export const lengthOf = (line: Position[]): number => line.slice(1).reduce((sum, point, i) => sum + distance(line[i]!, point), 0);

/** Area of a ring in its plane, m². */
export function areaOf(ring: Position[]): number {
  let sum = 0;
  for (let i = 0; i < ring.length; i++) {
    const [a, b] = [ring[i]!, ring[(i + 1) % ring.length]!];
    sum += a[0] * b[1] - b[0] * a[1];
  }
  return Math.abs(sum) / 2;
}
