import type { ObjectRef, RowChange } from '../api/types';
import { t } from '../i18n';
import { moved, turned, type Shape } from '../logic/geometry';
import { usePark } from './park';

/** Changes of the park, each made and undone as one step. */
export function useEdits() {
  const park = usePark();
  const title = (objects: ObjectRef[]): string => (objects.length === 1 ? park.name(objects[0]!) : String(objects.length));

  function reshape(objects: ObjectRef[], change: (shape: Shape) => Shape): RowChange[] {
    return objects.flatMap((o) => {
      const row = park.row(o.layer, o.id);
      return row?.geometry ? [{ layer: o.layer, row: row.row, delete: false, geometry: change(row.geometry as Shape), cells: null }] : [];
    });
  }

  return {
    move: (objects: ObjectRef[], east: number, north: number) =>
      park.edit(objects.length === 1 ? t('move.moved', { name: title(objects) }) : t('move.several', { count: objects.length }), reshape(objects, (s) => moved(s, east, north))),
    turn: (objects: ObjectRef[], degrees: number, centre: [number, number]) => park.edit(t('edit.turned', { name: title(objects) }), reshape(objects, (s) => turned(s, degrees, centre))),
    setShape: (object: ObjectRef, geometry: unknown) => park.edit(t('edit.reshaped', { name: title([object]) }), reshape([object], () => geometry as Shape)),
    setCells: (layer: string, row: number, cells: Record<string, unknown>, name: string) => park.edit(t('edit.changed', { name }), [{ layer, row, delete: false, geometry: null, cells }]),
    add: (layer: string, geometry: unknown, cells: Record<string, unknown>) => park.edit(t('edit.added', { name: String(cells['name'] ?? cells['id'] ?? '') }), [{ layer, row: null, delete: false, geometry, cells }]),
    remove: (objects: ObjectRef[]) =>
      park.edit(
        t('edit.removed', { name: title(objects) }),
        objects.flatMap((o) => {
          const row = park.row(o.layer, o.id);
          return row ? [{ layer: o.layer, row: row.row, delete: true, geometry: null, cells: null }] : [];
        }),
      ),
    /** Copies beside the originals, with new ids. */
    copy: (objects: ObjectRef[], by: number) =>
      park.edit(
        t('edit.copied', { name: title(objects) }),
        objects.flatMap((o) => {
          const row = park.row(o.layer, o.id);
          return row?.geometry ? [{ layer: o.layer, row: null, delete: false, geometry: moved(row.geometry as Shape, by, -by), cells: { ...filled(row.cells), id: park.freeId(o.layer, o.id) } }] : [];
        }),
      ),
  };
}

const filled = (cells: Record<string, unknown>): Record<string, unknown> => Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== null));
