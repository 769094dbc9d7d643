import type Feature from 'ol/Feature';
import OlMap from 'ol/Map';
import View from 'ol/View';
import { defaults as defaultControls } from 'ol/control/defaults';
import ScaleLine from 'ol/control/ScaleLine';
import type { Coordinate } from 'ol/coordinate';
import { isEmpty, type Extent } from 'ol/extent';
import type { Geometry } from 'ol/geom';
import DragBox from 'ol/interaction/DragBox';
import { defaults as defaultInteractions } from 'ol/interaction/defaults';
import { platformModifierKeyOnly } from 'ol/events/condition';
import ImageLayer from 'ol/layer/Image';
import VectorLayer from 'ol/layer/Vector';
import Projection from 'ol/proj/Projection';
import { getRenderPixel } from 'ol/render';
import type RenderEvent from 'ol/render/Event';
import ImageStatic from 'ol/source/ImageStatic';
import VectorSource from 'ol/source/Vector';
import CircleStyle from 'ol/style/Circle';
import Fill from 'ol/style/Fill';
import Stroke from 'ol/style/Stroke';
import Style from 'ol/style/Style';
import type { AssessmentView, ObjectRef, ParkView, PreviewMessage } from '../api/types';
import { colours } from '../logic/colours';
import { makeLayers, parkLayers, showContours, showDomino, showPark, showPreview, showVerdicts, type Vector } from './layers';
import type { Verdicts } from './styles';

export interface Hit extends ObjectRef {
  name: string;
  row: number;
}

interface ViewState {
  centre: Coordinate;
  resolution: number;
}

/** The map: everything of OpenLayers that the rest of the page needs stands behind this class. */
export class RiskMap {
  readonly map: OlMap;
  readonly layers: Record<string, Vector>;
  readonly marks: VectorSource<Feature<Geometry>>;
  private readonly background: ImageLayer<ImageStatic>;
  private readonly projection: Projection;
  private readonly history: ViewState[] = [];
  private swipe: number | null = null;
  private whole: Extent = [0, 0, 1000, 1000];

  constructor(target: HTMLElement, verdicts: Verdicts, boxed: (objects: Hit[]) => void) {
    // The park's own plane coordinates; nothing is reprojected on the way to the screen.
    this.projection = new Projection({ code: 'PARK', units: 'm', extent: [-1e8, -1e8, 1e8, 1e8] });
    this.layers = makeLayers(verdicts);
    this.background = new ImageLayer<ImageStatic>({ properties: { name: 'background' } });
    this.marks = new VectorSource<Feature<Geometry>>();
    const marks = new VectorLayer({
      source: this.marks,
      zIndex: 500,
      style: new Style({ stroke: new Stroke({ color: colours.selected, width: 2.5 }), fill: new Fill({ color: 'rgba(10,132,255,0.1)' }), image: new CircleStyle({ radius: 6, fill: new Fill({ color: '#fff' }), stroke: new Stroke({ color: colours.selected, width: 3 }) }) }),
    });
    const box = new DragBox({ condition: platformModifierKeyOnly });
    box.on('boxend', () => boxed(this.inside(box.getGeometry().getExtent())));
    this.map = new OlMap({
      target,
      layers: [this.background, ...Object.values(this.layers), marks],
      controls: defaultControls({ attribution: false, rotate: false, zoom: true }).extend([new ScaleLine({ minWidth: 90 })]),
      interactions: defaultInteractions({ doubleClickZoom: false, altShiftDragRotate: false, pinchRotate: false }).extend([box]),
      view: new View({ projection: this.projection, center: [0, 0], resolution: 10, minResolution: 0.02, maxResolution: 500, enableRotation: false }),
    });
    this.layers['before']!.setVisible(false);
    this.clip();
    this.map.on('movestart', () => {
      const centre = this.map.getView().getCenter();
      const resolution = this.map.getView().getResolution();
      if (centre && resolution) this.history.push({ centre, resolution });
      if (this.history.length > 50) this.history.shift();
    });
  }

  showPark(park: ParkView): void {
    this.whole = park.extent;
    showPark(this.layers, park);
  }

  showResult(result: AssessmentView | null): void {
    showContours(this.layers['contours']!, result);
    showVerdicts(this.layers, result);
    this.restyle();
  }

  showBefore(before: AssessmentView | null): void {
    showContours(this.layers['before']!, before);
  }

  showDomino(result: AssessmentView | null, unit: string | null): void {
    showDomino(this.layers['domino']!, result, unit);
    this.layers['domino']!.setZIndex(400);
  }

  showPreview(preview: PreviewMessage): void {
    showPreview(this.layers['contours']!, preview);
    this.layers['targets']!.changed();
  }

  restyle(): void {
    for (const layer of Object.values(this.layers)) layer.changed();
  }

  /** Shows, hides and orders the layers. */
  arrange(order: string[], settings: Record<string, { visible: boolean; opacity: number }>): void {
    order.forEach((name, position) => {
      const layer = name === 'background' ? this.background : this.layers[name];
      const setting = settings[name];
      if (!layer || !setting) return;
      layer.setZIndex((order.length - position) * 10);
      layer.setVisible(setting.visible);
      layer.setOpacity(setting.opacity);
    });
    this.layers['before']!.setZIndex(this.layers['contours']!.getZIndex() ?? 0);
    this.layers['before']!.setOpacity(settings['contours']?.opacity ?? 1);
  }

  /** The line of the swipe as a share of the width; null: no comparison. */
  setSwipe(share: number | null): void {
    this.swipe = share;
    this.layers['before']!.setVisible(share !== null);
    this.map.render();
  }

  cursor(shape: string): void {
    const target = this.map.getTargetElement();
    if (target) target.style.cursor = shape;
  }

  /** The canvases of the map, in the order in which they are painted. */
  canvases(): HTMLCanvasElement[] {
    return [...(this.map.getViewport() as HTMLElement | null)?.querySelectorAll<HTMLCanvasElement>('.ol-layers canvas') ?? []].filter((c) => c.width > 0);
  }

  full(): void {
    this.zoom(this.whole, 60);
  }

  back(): void {
    const before = this.history.pop();
    if (before) this.map.getView().animate({ center: before.centre, resolution: before.resolution, duration: 200 });
    // The animation itself would be remembered as a step.
    setTimeout(() => this.history.pop(), 50);
  }

  zoom(extent: Extent, margin = 120): void {
    if (isEmpty(extent) && extent[0] !== extent[2]) return;
    const view = this.map.getView();
    view.fit(extent, { padding: [margin, margin, margin, margin], minResolution: 0.8, duration: 250 });
  }

  zoomToObjects(objects: ObjectRef[]): void {
    const extents = objects.map((o) => this.feature(o)?.getGeometry()?.getExtent()).filter((e): e is Extent => e !== undefined);
    if (extents.length > 0) this.zoom([Math.min(...extents.map((e) => e[0]!)), Math.min(...extents.map((e) => e[1]!)), Math.max(...extents.map((e) => e[2]!)), Math.max(...extents.map((e) => e[3]!))]);
  }

  zoomToLayer(name: string): void {
    const extent = name === 'background' ? this.background.getSource()?.getImageExtent() : this.layers[name]?.getSource()?.getExtent();
    if (extent) this.zoom(extent, 60);
  }

  feature(object: ObjectRef): Feature<Geometry> | null {
    return this.layers[object.layer]?.getSource()?.getFeatureById(`${object.layer}/${object.id}`) ?? null;
  }

  /** Everything at a pixel, the topmost first. */
  hits(pixel: number[]): Hit[] {
    const hits: Hit[] = [];
    this.map.forEachFeatureAtPixel(
      pixel,
      (feature, layer) => {
        const name = layer?.get('name') as string | undefined;
        const id = feature.get('id') as string | null;
        if (name && parkLayers.includes(name) && !hits.some((h) => h.layer === name && h.id === id)) {
          hits.push({ layer: name, id: id ?? '', name: String((feature.get('name') as string | null) ?? id ?? ''), row: feature.get('row') as number });
        }
      },
      { hitTolerance: 5 },
    );
    const rank = ['units', 'targets', 'utilities', 'bunds', 'pipelines', 'roads', 'plots', 'enterprises', 'population', 'zones', 'boundary'];
    return hits.sort((a, b) => rank.indexOf(a.layer) - rank.indexOf(b.layer));
  }

  /** A background picture with its world file. */
  setBackground(url: string, extent: Extent): void {
    this.background.setSource(new ImageStatic({ url, imageExtent: extent, projection: this.projection }));
  }

  private inside(extent: Extent): Hit[] {
    return ['units', 'targets', 'utilities', 'bunds'].filter((name) => this.layers[name]!.getVisible()).flatMap((name) =>
      this.layers[name]!.getSource()!.getFeaturesInExtent(extent).filter((f) => f.get('id') && f.getGeometry()?.intersectsExtent(extent)).map((f) => ({ layer: name, id: f.get('id') as string, name: String(f.get('name') ?? ''), row: f.get('row') as number })),
    );
  }

  /** The old contours are drawn left of the line, the new ones right of it. */
  private clip(): void {
    const begin = (left: boolean) => (event: RenderEvent) => {
      if (this.swipe === null) return;
      const context = event.context as CanvasRenderingContext2D;
      const size = this.map.getSize() ?? [0, 0];
      const [from, to] = left ? [0, size[0]! * this.swipe] : [size[0]! * this.swipe, size[0]!];
      const corners = [[from, 0], [to, 0], [to, size[1]!], [from, size[1]!]].map((corner) => getRenderPixel(event, corner));
      context.save();
      context.beginPath();
      corners.forEach(([x, y], i) => (i === 0 ? context.moveTo(x!, y!) : context.lineTo(x!, y!)));
      context.closePath();
      context.clip();
    };
    const end = (event: RenderEvent): void => {
      if (this.swipe !== null) (event.context as CanvasRenderingContext2D).restore();
    };
    this.layers['before']!.on('prerender', begin(true));
    this.layers['before']!.on('postrender', end);
    this.layers['contours']!.on('prerender', begin(false));
    this.layers['contours']!.on('postrender', end);
  }
}
