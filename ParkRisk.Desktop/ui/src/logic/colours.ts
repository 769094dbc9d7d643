/** Colours that carry meaning, the same as in the figures of the report: hot colours also darken, and verdicts differ in shape too. */
export const colours = {
  acceptable: '#16706f',
  exceeding: '#a3123f',
  notJudged: '#7a838b',
  unit: '#2b3a55',
  selected: '#0a84ff',
  severities: { red: '#c8102e', orange: '#f28e2b', yellow: '#f0c419', blue: '#2f6fb2' } as Record<string, string>,
  zones: {
    production: '#eee3da', storage: '#e9e0ea', logistics: '#e6e6dc', utility: '#dde7ea', administration: '#e2e4f0',
    residential: '#f5ead0', commercial: '#f3e2dd', green: '#deead9', reserve: '#f0f0ec',
  } as Record<string, string>,
};

type Rgb = [number, number, number];

const stops: [number, Rgb][] = [
  [-3, [0x7b, 0x10, 0x22]], [-4, [0xc6, 0x2b, 0x2b]], [-5, [0xee, 0x83, 0x20]], [-6, [0xf3, 0xcd, 0x3c]], [-7, [0x5f, 0x9f, 0xc4]], [-8, [0xb7, 0xcf, 0xdf]],
];

/** Red, green, blue of an individual-risk level (per year), blended in the logarithm between powers of ten. */
export function riskRgb(perYear: number, darkening = 0): Rgb {
  const exponent = Math.min(-3, Math.max(-8, Math.log10(perYear)));
  const i = Math.min(Math.floor(-3 - exponent + 1e-9), stops.length - 2);
  const [top, upper] = stops[i]!;
  const lower = stops[i + 1]![1];
  const share = Math.min(1, Math.max(0, top - exponent));
  const blend = (a: number, b: number): number => Math.round((a + (b - a) * share) * (1 - darkening));
  return [blend(upper[0], lower[0]), blend(upper[1], lower[1]), blend(upper[2], lower[2])];
}

export const riskFill = (perYear: number, alpha: number): string => `rgba(${riskRgb(perYear).join(',')},${alpha})`;
export const riskLine = (perYear: number): string => `rgb(${riskRgb(perYear, 0.28).join(',')})`;
