/** West, south, east, north of a picture by its world file; null where the file is none, or turns the picture. */
export function worldExtent(text: string, width: number, height: number): [number, number, number, number] | null {
  const values = text.trim().split(/\s+/).map(Number);
  if (values.length !== 6 || values.some((v) => !Number.isFinite(v))) return null;
  const [dx, rotationY, rotationX, dy, x, y] = values as [number, number, number, number, number, number];
  if (Math.abs(rotationX) > 1e-9 * dx || Math.abs(rotationY) > 1e-9 * dx || dx <= 0 || dy >= 0) return null;
  // The file gives the middle of the upper left pixel.
  const [west, north] = [x - dx / 2, y - dy / 2];
  return [west, north + dy * height, west + dx * width, north];
}
