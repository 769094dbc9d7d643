/** GeoJSON geometry in the park's plane coordinates. */
export interface Shape {
  type: string;
  coordinates: unknown;
  geometries?: Shape[];
}

type Nested = number[] | Nested[];

const isPosition = (value: Nested): value is number[] => typeof value[0] === 'number';

function mapPositions(value: Nested, change: (position: number[]) => number[]): Nested {
  return isPosition(value) ? change(value) : (value as Nested[]).map((part) => mapPositions(part, change));
}

/** A copy with every position changed. */
export function changed(shape: Shape, change: (position: number[]) => number[]): Shape {
  return shape.geometries
    ? { ...shape, geometries: shape.geometries.map((part) => changed(part, change)) }
    : { ...shape, coordinates: mapPositions(shape.coordinates as Nested, change) };
}

const millimetres = (value: number): number => Math.round(value * 1000) / 1000;

/** A copy moved east and north, m. */
export const moved = (shape: Shape, east: number, north: number): Shape =>
  changed(shape, ([x, y, ...rest]) => [millimetres(x! + east), millimetres(y! + north), ...rest]);

/** A copy turned clockwise about a point, degrees. */
export function turned(shape: Shape, degrees: number, [cx, cy]: [number, number]): Shape {
  const angle = (-degrees * Math.PI) / 180;
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  return changed(shape, ([x, y, ...rest]) => [millimetres(cx + (x! - cx) * cos - (y! - cy) * sin), millimetres(cy + (x! - cx) * sin + (y! - cy) * cos), ...rest]);
}

/** West, south, east, north of a shape. */
export function extentOf(shape: Shape): [number, number, number, number] {
  const extent: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  changed(shape, (position) => {
    extent[0] = Math.min(extent[0], position[0]!);
    extent[1] = Math.min(extent[1], position[1]!);
    extent[2] = Math.max(extent[2], position[0]!);
    extent[3] = Math.max(extent[3], position[1]!);
    return position;
  });
  return extent;
}

/** Middle of a shape's extent. */
export function middleOf(shape: Shape): [number, number] {
  const [west, south, east, north] = extentOf(shape);
  return [(west + east) / 2, (south + north) / 2];
}
