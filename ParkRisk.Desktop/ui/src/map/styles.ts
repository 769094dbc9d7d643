import type { FeatureLike } from 'ol/Feature';
import type { Geometry } from 'ol/geom';
import type LineString from 'ol/geom/LineString';
import Point from 'ol/geom/Point';
import Polygon from 'ol/geom/Polygon';
import CircleStyle from 'ol/style/Circle';
import Fill from 'ol/style/Fill';
import RegularShape from 'ol/style/RegularShape';
import Stroke from 'ol/style/Stroke';
import Style, { type StyleFunction } from 'ol/style/Style';
import Text from 'ol/style/Text';
import { colours, riskFill, riskLine } from '../logic/colours';
import { anchor } from './layers';

/** What the styles have to know beyond the feature itself. */
export interface Verdicts {
  /** Risk over limit of a target; undefined before the first result. */
  ratio(id: string): number | undefined;
  isSelected(layer: string, id: string | null): boolean;
  finding(): string | null;
  dark(): boolean;
}

const font = "12px 'Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei','PingFang SC',system-ui,sans-serif";

function label(text: string | undefined, verdicts: Verdicts, bold = false): Text | undefined {
  if (!text) return undefined;
  return new Text({
    text,
    font: bold ? `600 ${font}` : font,
    offsetY: -13,
    overflow: true,
    fill: new Fill({ color: verdicts.dark() ? '#e8ecef' : '#22282e' }),
    stroke: new Stroke({ color: verdicts.dark() ? 'rgba(20,24,28,0.85)' : 'rgba(255,255,255,0.9)', width: 3 }),
  });
}

const halo = (): Style => new Style({ stroke: new Stroke({ color: colours.selected, width: 4 }), fill: new Fill({ color: 'rgba(10,132,255,0.12)' }), image: new CircleStyle({ declutterMode: 'none', radius: 11, stroke: new Stroke({ color: colours.selected, width: 3 }) }), zIndex: 90 });

function outline(colour: string, width: number, dash?: number[], fill?: string): Style {
  return new Style({ stroke: new Stroke({ color: colour, width, ...(dash ? { lineDash: dash } : {}) }), ...(fill ? { fill: new Fill({ color: fill }) } : {}), image: new CircleStyle({ declutterMode: 'none', radius: 4, fill: new Fill({ color: colour }) }) });
}

function unitStyle(feature: FeatureLike, resolution: number, verdicts: Verdicts): Style[] {
  const cells = feature.get('cells') as Record<string, unknown>;
  const proposed = cells['status'] === 'proposed' || cells['status'] === 'under_construction';
  const colour = verdicts.dark() ? '#9fb3d9' : colours.unit;
  const geometry = feature.getGeometry() as Geometry;
  const styles = [new Style({ fill: new Fill({ color: proposed ? 'rgba(255,255,255,0.65)' : colour }), stroke: new Stroke({ color: colour, width: proposed ? 2 : 1, ...(proposed ? { lineDash: [4, 3] } : {}) }) })];
  styles.push(
    new Style({
      geometry: anchor(geometry),
      image: new RegularShape({ declutterMode: 'none', points: 4, radius: resolution > 6 ? 4 : 6, angle: Math.PI / 4, fill: new Fill({ color: proposed ? '#ffffff' : colour }), stroke: new Stroke({ color: proposed ? colour : '#ffffff', width: proposed ? 2 : 1 }) }),
      text: resolution < 2.2 ? label(feature.get('name') as string, verdicts) : undefined,
      zIndex: 20,
    }),
  );
  return styles;
}

function targetStyle(feature: FeatureLike, resolution: number, verdicts: Verdicts): Style[] {
  const value = verdicts.ratio(feature.get('id') as string);
  const exceeds = value !== undefined && value > 1;
  const colour = value === undefined ? colours.notJudged : exceeds ? colours.exceeding : colours.acceptable;
  const geometry = feature.getGeometry() as Geometry;
  const image = exceeds
    ? new RegularShape({ declutterMode: 'none', points: 3, radius: 9, fill: new Fill({ color: colour }), stroke: new Stroke({ color: '#fff', width: 1.5 }) })
    : new CircleStyle({ declutterMode: 'none', radius: 5.5, fill: new Fill({ color: colour }), stroke: new Stroke({ color: '#fff', width: 1.5 }) });
  const shown = resolution < 9 || (exceeds && resolution < 20);
  return [
    new Style({ fill: new Fill({ color: `${colour}40` }), stroke: new Stroke({ color: colour, width: exceeds ? 2.5 : 1.5 }) }),
    new Style({ geometry: anchor(geometry), image, text: shown ? label(feature.get('name') as string, verdicts, exceeds) : undefined, zIndex: exceeds ? 30 : 25 }),
  ];
}

function utilityStyle(feature: FeatureLike, resolution: number, verdicts: Verdicts): Style[] {
  const small = (feature.get('cells') as Record<string, string>)['kind'] === 'hydrant';
  const colour = verdicts.dark() ? '#6db7bf' : '#2f7d86';
  if (small && resolution > 3) return [new Style({ image: new CircleStyle({ declutterMode: 'none', radius: 1.5, fill: new Fill({ color: colour }) }) })];
  return [
    new Style({
      stroke: new Stroke({ color: colour, width: 1.2 }),
      fill: new Fill({ color: 'rgba(47,125,134,0.15)' }),
      image: new RegularShape({ declutterMode: 'none', points: 5, radius: small ? 4 : 6, fill: new Fill({ color: colour }), stroke: new Stroke({ color: '#fff', width: 1 }) }),
      text: !small && resolution < 2.2 ? label(feature.get('name') as string, verdicts) : undefined,
    }),
  ];
}

function severityStyle(feature: FeatureLike, verdicts: Verdicts): Style[] {
  const colour = colours.severities[feature.get('severity') as string] ?? colours.notJudged;
  const chosen = verdicts.finding() === feature.get('id');
  const geometry = feature.getGeometry() as Geometry;
  if (!chosen) return [];
  return [
    new Style({ stroke: new Stroke({ color: '#ffffff', width: 6 }) }),
    new Style({ stroke: new Stroke({ color: colour, width: 3 }), fill: new Fill({ color: `${colour}22` }) }),
    new Style({ geometry: anchor(geometry), image: new CircleStyle({ declutterMode: 'none', radius: 15, stroke: new Stroke({ color: colour, width: 3 }) }) }),
  ];
}

/** An arrow from the unit that sets off another; thicker where it happens more often. */
function arrow(feature: FeatureLike, resolution: number): Style[] {
  const line = feature.getGeometry() as LineString;
  const [from, to] = line.getCoordinates() as [number[], number[]];
  const weight = feature.get('weight') as number;
  const colour = feature.get('crosses') ? '#a3123f' : '#b8532a';
  return [
    new Style({ stroke: new Stroke({ color: colour, width: 0.8 + 2.4 * weight }), zIndex: 60 }),
    new Style({
      geometry: new Point(to),
      image: new RegularShape({ declutterMode: 'none', points: 3, radius: (4 + 4 * weight) / Math.max(1, resolution / 3), rotation: Math.PI / 2 - Math.atan2(to[1]! - from[1]!, to[0]! - from[0]!), fill: new Fill({ color: colour }) }),
      zIndex: 61,
    }),
  ];
}

function areaName(feature: FeatureLike, resolution: number, most: number, verdicts: Verdicts): Text | undefined {
  const geometry = feature.getGeometry();
  if (resolution > most || !(geometry instanceof Polygon)) return undefined;
  const text = label(feature.get('name') as string, verdicts);
  text?.setOffsetY(0);
  text?.getFill()?.setColor(verdicts.dark() ? '#aab4bc' : '#5c666f');
  return text;
}

/** The style of a layer. Symbols differ in shape as well as in colour. */
export function styleOf(name: string, verdicts: Verdicts): StyleFunction {
  const base = baseStyle(name, verdicts);
  return (feature, resolution) => {
    const styles = base(feature, resolution);
    return verdicts.isSelected(name, feature.get('id') as string | null) ? [halo(), ...styles] : styles;
  };
}

function baseStyle(name: string, verdicts: Verdicts): (feature: FeatureLike, resolution: number) => Style[] {
  const frame = (): string => (verdicts.dark() ? '#c3ccd3' : '#3c454d');
  switch (name) {
    case 'units':
      return (f, r) => unitStyle(f, r, verdicts);
    case 'targets':
      return (f, r) => targetStyle(f, r, verdicts);
    case 'findings':
      return (f) => severityStyle(f, verdicts);
    case 'contours':
    case 'before':
      return (f) => [new Style({ fill: new Fill({ color: riskFill(f.get('level') as number, 0.3) }), stroke: new Stroke({ color: riskLine(f.get('level') as number), width: 1.4 }) })];
    case 'domino':
      return (f, r) => arrow(f, r);
    case 'distances':
      return () => [outline('#7b3294', 2, [10, 5])];
    case 'zones':
      return (f) => [outline(verdicts.dark() ? '#4a545c' : '#c9c4ba', 1, undefined, verdicts.dark() ? 'rgba(90,100,110,0.18)' : `${colours.zones[(f.get('cells') as Record<string, string>)['function'] ?? ''] ?? '#f0f0ec'}`)];
    case 'plots':
      return () => [outline('#6a8f3c', 1.5, [6, 4], 'rgba(140,180,80,0.12)')];
    case 'population':
      return () => [outline('#b59a3c', 1, [2, 3], 'rgba(200,170,60,0.10)')];
    case 'enterprises':
      return (f, r) => {
        const style = outline(verdicts.dark() ? '#7c8892' : '#8b949b', 1.2, undefined, verdicts.dark() ? 'rgba(255,255,255,0.04)' : 'rgba(255,255,255,0.35)');
        const text = areaName(f, r, 7, verdicts);
        if (text) style.setText(text);
        return [style];
      };
    case 'boundary':
      return () => [outline(frame(), 2, [12, 4, 3, 4])];
    case 'roads':
      return (f) => {
        const rail = (f.get('cells') as Record<string, string>)['class'] === 'rail';
        return rail ? [outline('#7a838b', 3), outline('#ffffff', 1.5, [8, 8])] : [outline(verdicts.dark() ? '#59636b' : '#b9bfc4', 4), outline(verdicts.dark() ? '#3a434a' : '#ffffff', 2.4)];
      };
    case 'pipelines':
      return () => [outline('#8a5a9e', 2, [8, 3])];
    case 'bunds':
      return () => [outline('#9a8f78', 1, undefined, 'rgba(154,143,120,0.15)')];
    default:
      return (f, r) => utilityStyle(f, r, verdicts);
  }
}
