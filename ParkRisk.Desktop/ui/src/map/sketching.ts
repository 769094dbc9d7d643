import type Feature from 'ol/Feature';
import type { Coordinate } from 'ol/coordinate';
import type { Geometry } from 'ol/geom';
import type LineString from 'ol/geom/LineString';
import type Point from 'ol/geom/Point';
import type Polygon from 'ol/geom/Polygon';
import Draw from 'ol/interaction/Draw';
import Modify from 'ol/interaction/Modify';
import Snap from 'ol/interaction/Snap';
import { primaryAction } from 'ol/events/condition';
import VectorSource from 'ol/source/Vector';
import type { Position } from '../logic/coordinateEntry';
import { anchor, parkLayers } from './layers';
import type { RiskMap } from './RiskMap';

export type Kind = 'point' | 'line' | 'polygon';

const olKinds = { point: 'Point', line: 'LineString', polygon: 'Polygon' } as const;
const least: Record<Kind, number> = { point: 1, line: 2, polygon: 3 };

export interface SketchHandlers {
  /** The points so far, after every change: whoever keeps them can bring the sketch back. */
  changed(points: Position[]): void;
  finished(geometry: Geometry): void;
}

/**
 * Draws one shape. Nothing that happens to the pointer or the window destroys the sketch: Esc only pauses it, and its points are handed out
 * after every change, so that it can be taken up again.
 */
export class Sketching {
  private readonly draw: Draw;
  private sketch: Feature<Geometry> | null = null;

  constructor(
    private readonly target: RiskMap,
    readonly kind: Kind,
    private readonly handlers: SketchHandlers,
    points: Position[] = [],
  ) {
    this.draw = new Draw({ type: olKinds[kind], stopClick: true, condition: (event) => primaryAction(event), source: new VectorSource() });
    this.draw.on('drawstart', (event) => {
      this.sketch = event.feature;
      this.sketch.getGeometry()!.on('change', () => this.handlers.changed(this.points()));
    });
    this.draw.on('drawend', (event) => {
      this.sketch = null;
      this.handlers.finished(event.feature.getGeometry()!);
    });
    this.target.map.addInteraction(this.draw);
    if (points.length > 0 && kind !== 'point') this.draw.appendCoordinates(points as Coordinate[]);
  }

  /** The points that are set; the one under the pointer is not among them. */
  points(): Position[] {
    const geometry = this.sketch?.getGeometry();
    if (!geometry || this.kind === 'point') return [];
    const all = this.kind === 'line' ? (geometry as LineString).getCoordinates() : ((geometry as Polygon).getCoordinates()[0] ?? []);
    // A sketch of an area repeats its first point at the end; both kinds end with the point under the pointer.
    const set = this.kind === 'line' ? all.slice(0, -1) : all.slice(0, all.length > 2 ? -2 : -1);
    return set.map((c) => [c[0]!, c[1]!]);
  }

  /** Sets a point by its coordinates. */
  add(position: Position): void {
    if (this.kind === 'point') this.draw.appendCoordinates([position]);
    else this.draw.appendCoordinates([position]);
  }

  removeLast(): void {
    this.draw.removeLastPoint();
    this.handlers.changed(this.points());
  }

  /** Finishes the shape; false where it has too few points. */
  finish(): boolean {
    if (this.points().length < least[this.kind]) return false;
    this.draw.finishDrawing();
    return true;
  }

  dispose(): void {
    this.target.map.removeInteraction(this.draw);
  }
}

/** Snapping to vertices, edges, crossings and the middles of edges of every visible layer of the park. */
export class Snapping {
  private readonly snaps: Snap[] = [];

  constructor(private readonly target: RiskMap) {
    for (const name of parkLayers) {
      const source = target.layers[name]!.getSource()!;
      if (target.layers[name]!.getVisible()) this.snaps.push(new Snap({ source, pixelTolerance: 10, vertex: true, edge: true, intersection: true, segmenters: { Polygon: (g) => halves((g as Polygon).getCoordinates()), LineString: (g) => halves([(g as LineString).getCoordinates()]) } }));
    }
    for (const snap of this.snaps) target.map.addInteraction(snap);
  }

  dispose(): void {
    for (const snap of this.snaps) this.target.map.removeInteraction(snap);
  }
}

/** Edges cut in two, so that their middles are vertices to snap to. */
function halves(rings: Coordinate[][]): [Coordinate, Coordinate][] {
  return rings.flatMap((ring) =>
    ring.slice(1).flatMap((b, i): [Coordinate, Coordinate][] => {
      const a = ring[i]!;
      const middle = [(a[0]! + b[0]!) / 2, (a[1]! + b[1]!) / 2];
      return [[a, middle], [middle, b]];
    }),
  );
}

/** Moves, adds and (Alt) removes the vertices of one object. */
export class VertexEditing {
  private readonly modify: Modify;

  constructor(
    private readonly target: RiskMap,
    source: VectorSource<Feature<Geometry>>,
    ended: (features: Feature<Geometry>[]) => void,
  ) {
    this.modify = new Modify({ source, pixelTolerance: 10 });
    this.modify.on('modifyend', (event) => ended(event.features.getArray() as Feature<Geometry>[]));
    target.map.addInteraction(this.modify);
  }

  dispose(): void {
    this.target.map.removeInteraction(this.modify);
  }
}

/** East and north of a geometry's anchor. */
export const anchorOf = (geometry: Geometry): Position => (anchor(geometry) as Point).getCoordinates().slice(0, 2) as Position;
