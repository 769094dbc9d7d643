import type Feature from 'ol/Feature';
import type { Coordinate } from 'ol/coordinate';
import type { Geometry } from 'ol/geom';
import Pointer from 'ol/interaction/Pointer';
import type MapBrowserEvent from 'ol/MapBrowserEvent';
import type { ObjectRef } from '../api/types';
import type { RiskMap } from './RiskMap';

export interface DragHandlers {
  /** What a press at these objects drags: the selection when it is among them. */
  choose(hit: ObjectRef): ObjectRef[];
  step(objects: ObjectRef[], east: number, north: number): void;
  drop(objects: ObjectRef[], east: number, north: number): void;
  cancel(): void;
}

const draggable = new Set(['units', 'targets', 'utilities', 'bunds', 'enterprises']);

/** Drags objects on the map. The objects follow the pointer at once; the engine's picture follows as fast as it can. */
export class Dragging extends Pointer {
  private held: { objects: ObjectRef[]; shapes: [Feature<Geometry>, Geometry][]; from: Coordinate; by: [number, number] } | null = null;

  constructor(
    private readonly target: RiskMap,
    private readonly handlers: DragHandlers,
  ) {
    super({
      handleDownEvent: (event) => this.down(event),
      handleDragEvent: (event) => this.drag(event),
      handleUpEvent: () => this.up(),
      handleMoveEvent: (event) => this.hover(event),
      stopDown: (handled) => handled,
    });
  }

  get dragging(): boolean {
    return this.held !== null;
  }

  /** Puts everything back where it was. */
  cancel(): void {
    if (!this.held) return;
    for (const [feature, shape] of this.held.shapes) feature.setGeometry(shape);
    this.held = null;
    this.handlers.cancel();
  }

  private down(event: MapBrowserEvent): boolean {
    const hit = this.target.hits(event.pixel).find((h) => draggable.has(h.layer) && h.id !== '');
    if (!hit || (event.originalEvent as PointerEvent).button !== 0) return false;
    const objects = this.handlers.choose(hit);
    const shapes = objects.map((o) => this.target.feature(o)).filter((f): f is Feature<Geometry> => f !== null && f.getGeometry() !== undefined);
    this.held = { objects, shapes: shapes.map((f) => [f, f.getGeometry()!]), from: event.coordinate, by: [0, 0] };
    return true;
  }

  private drag(event: MapBrowserEvent): void {
    if (!this.held) return;
    const by: [number, number] = [event.coordinate[0]! - this.held.from[0]!, event.coordinate[1]! - this.held.from[1]!];
    this.held.by = by;
    for (const [feature, shape] of this.held.shapes) {
      const copy = shape.clone();
      copy.translate(by[0], by[1]);
      feature.setGeometry(copy);
    }
    this.handlers.step(this.held.objects, by[0], by[1]);
  }

  private up(): boolean {
    const held = this.held;
    this.held = null;
    if (!held) return false;
    if (Math.hypot(...held.by) > 0) this.handlers.drop(held.objects, held.by[0], held.by[1]);
    else this.handlers.cancel();
    return false;
  }

  private hover(event: MapBrowserEvent): void {
    const over = this.target.hits(event.pixel).some((h) => draggable.has(h.layer));
    this.target.cursor(over ? 'grab' : '');
  }
}
