import Feature from 'ol/Feature';
import GeoJSON from 'ol/format/GeoJSON';
import type { Geometry } from 'ol/geom';
import LineString from 'ol/geom/LineString';
import MultiPolygon from 'ol/geom/MultiPolygon';
import Point from 'ol/geom/Point';
import Polygon from 'ol/geom/Polygon';
import VectorLayer from 'ol/layer/Vector';
import VectorSource from 'ol/source/Vector';
import type { AssessmentView, LayerView, ParkView, PreviewMessage } from '../api/types';
import { styleOf, type Verdicts } from './styles';

export type Vector = VectorLayer<VectorSource<Feature<Geometry>>>;

const format = new GeoJSON();

/** Geometry of a GeoJSON object. */
export const geometryOf = (json: unknown): Geometry => format.readGeometry(json) as Geometry;

/** GeoJSON of a geometry. */
export const jsonOf = (geometry: Geometry): { type: string; coordinates: unknown } => format.writeGeometryObject(geometry) as unknown as { type: string; coordinates: unknown };

/** Layers of the park with geometry, as the dataset names them. */
export const parkLayers = ['zones', 'plots', 'population', 'enterprises', 'boundary', 'roads', 'pipelines', 'bunds', 'utilities', 'targets', 'units'];

/** The vector layers of the map, by name. */
export function makeLayers(verdicts: Verdicts): Record<string, Vector> {
  const layers: Record<string, Vector> = {};
  for (const name of [...parkLayers, 'contours', 'distances', 'findings', 'domino', 'before']) {
    layers[name] = new VectorLayer({
      source: new VectorSource<Feature<Geometry>>(),
      style: styleOf(name, verdicts),
      declutter: name === 'units' || name === 'targets' || name === 'enterprises' ? 'labels' : false,
      updateWhileAnimating: true,
      updateWhileInteracting: true,
      renderBuffer: 200,
      properties: { name },
    });
  }
  return layers;
}

function fill(layer: Vector, features: Feature<Geometry>[]): void {
  const source = layer.getSource()!;
  source.clear(true);
  source.addFeatures(features);
}

function rows(view: LayerView): Feature<Geometry>[] {
  return view.rows
    .filter((row) => row.geometry)
    .map((row) => {
      const feature = new Feature<Geometry>({ geometry: geometryOf(row.geometry), layer: view.name, row: row.row, id: row.id, name: row.cells['name'], cells: row.cells });
      feature.setId(`${view.name}/${row.id ?? row.row}`);
      return feature;
    });
}

/** Shows the park. */
export function showPark(layers: Record<string, Vector>, park: ParkView): void {
  for (const view of park.layers) if (layers[view.name]) fill(layers[view.name]!, rows(view));
}

/** Shows the contours of a result, the lowest level first, so that higher ones lie on it. */
export function showContours(layer: Vector, result: AssessmentView | null): void {
  const contours = [...(result?.contours ?? [])].sort((a, b) => a.level - b.level);
  fill(layer, contours.map((c) => new Feature<Geometry>({ geometry: geometryOf(c.geometry), level: c.level })));
}

/** Shows the contours of a drag. */
export function showPreview(layer: Vector, preview: PreviewMessage): void {
  const contours = [...preview.contours].sort((a, b) => a.level - b.level);
  fill(layer, contours.map((c) => new Feature<Geometry>({ geometry: new MultiPolygon(c.polygons.map(polygonOf)), level: c.level })));
}

function polygonOf(rings: number[][]): Polygon {
  const ends: number[] = [];
  let length = 0;
  for (const ring of rings) ends.push((length += ring.length));
  return new Polygon(rings.length === 1 ? rings[0]! : rings.flat(), 'XY', ends);
}

/** Shows protection distances and findings. */
export function showVerdicts(layers: Record<string, Vector>, result: AssessmentView | null): void {
  fill(layers['distances']!, (result?.distances ?? []).filter((d) => d.enterprise === null).map((d) => new Feature<Geometry>({ geometry: geometryOf(d.geometry), level: d.level, name: d.class })));
  fill(
    layers['findings']!,
    (result?.findings ?? []).map((f) => {
      const geometry = geometryOf(f.geometry);
      const feature = new Feature<Geometry>({ geometry, severity: f.severity, layer: 'findings', id: f.id });
      feature.setId(`findings/${f.id}`);
      return feature;
    }),
  );
}

/** Shows who sets off whom; null hides the arrows. */
export function showDomino(layer: Vector, result: AssessmentView | null, unit: string | null): void {
  const links = (result?.domino?.links ?? []).filter((l) => unit === null || l.to === unit || l.from === `units/${unit}`);
  const most = Math.max(...links.map((l) => l.frequency), 1e-300);
  fill(layer, links.slice(0, unit === null ? 120 : 400).map((l) => new Feature<Geometry>({ geometry: new LineString([[l.line[0]!, l.line[1]!], [l.line[2]!, l.line[3]!]]), weight: Math.max(0.15, 1 + Math.log10(l.frequency / most) / 4), crosses: l.crosses })));
}

/** A point inside a geometry, or on it, for its symbol and label. */
export function anchor(geometry: Geometry): Point {
  if (geometry instanceof Point) return geometry;
  if (geometry instanceof Polygon) return geometry.getInteriorPoint() as unknown as Point;
  if (geometry instanceof MultiPolygon) return new Point(geometry.getInteriorPoints().getFirstCoordinate());
  const [west, south, east, north] = geometry.getExtent() as [number, number, number, number];
  return new Point([(west + east) / 2, (south + north) / 2]);
}
