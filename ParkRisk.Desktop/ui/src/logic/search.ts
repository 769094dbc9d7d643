import type { LayerView } from '../api/types';

export interface Found {
  layer: string;
  row: number;
  id: string;
  name: string;
}

/** Objects whose id or name contains the text, whatever its case; ids that begin with it first. */
export function search(layers: LayerView[], text: string, most = 30): Found[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return [];
  const found: (Found & { rank: number })[] = [];
  for (const layer of layers) {
    for (const row of layer.rows) {
      const id = row.id ?? '';
      const name = String(row.cells['name'] ?? '');
      const rank = id.toLowerCase().startsWith(wanted) ? 0 : name.toLowerCase().startsWith(wanted) ? 1 : `${id} ${name}`.toLowerCase().includes(wanted) ? 2 : -1;
      if (rank >= 0) found.push({ layer: layer.name, row: row.row, id, name, rank });
    }
  }
  return found.sort((a, b) => a.rank - b.rank).slice(0, most);
}
