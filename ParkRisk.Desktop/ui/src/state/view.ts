import { defineStore } from 'pinia';
import { api } from '../api/client';
import type { ObjectRef } from '../api/types';
import { language, setLanguage, type Language } from '../i18n';

export type Tool = 'select' | 'move' | 'draw' | 'modify' | 'measure' | 'transect';
export type Panel = 'findings' | 'targets' | 'hazards' | 'societal' | 'wind' | 'domino' | 'capacity' | 'why' | 'attributes' | 'transect' | 'issues';

export interface Bookmark {
  name: string;
  centre: [number, number];
  resolution: number;
}

export interface LayerSetting {
  visible: boolean;
  opacity: number;
}

interface Preferences {
  language?: Language;
  dark?: boolean;
  bookmarks?: Record<string, Bookmark[]>;
  layers?: Record<string, LayerSetting>;
  order?: string[];
  draft?: Draft | null;
}

/** A half-drawn shape: kept whatever happens. */
export interface Draft {
  park: string;
  layer: string;
  kind: 'point' | 'line' | 'polygon';
  points: [number, number][];
}

/** Layers from top to bottom; results lie over the park, backgrounds under everything. */
export const layerOrder = ['findings', 'units', 'targets', 'utilities', 'contours', 'distances', 'bunds', 'pipelines', 'roads', 'boundary', 'enterprises', 'plots', 'population', 'zones', 'background'];

const hiddenAtFirst = new Set(['distances', 'population', 'plots']);

/** What is shown and how; nothing of the park itself. Kept on the server, because the port of the page changes with every start. */
export const useView = defineStore('view', {
  state: () => ({
    tool: 'select' as Tool,
    panel: 'findings' as Panel,
    dark: false,
    selected: [] as ObjectRef[],
    finding: null as string | null,
    grid: null as string | null,
    compare: false,
    snap: true,
    drawLayer: 'targets',
    drawKind: 'polygon' as Draft['kind'],
    draft: null as Draft | null,
    layers: Object.fromEntries(layerOrder.map((name) => [name, { visible: !hiddenAtFirst.has(name), opacity: 1 }])) as Record<string, LayerSetting>,
    order: [...layerOrder],
    bookmarks: {} as Record<string, Bookmark[]>,
    loaded: false,
  }),
  actions: {
    async load(): Promise<void> {
      const kept = (await api.preferences()) as Preferences;
      setLanguage(kept.language ?? language());
      this.setDark(kept.dark ?? false);
      this.bookmarks = kept.bookmarks ?? {};
      this.draft = kept.draft ?? null;
      for (const [name, setting] of Object.entries(kept.layers ?? {})) if (this.layers[name]) this.layers[name] = setting;
      const order = (kept.order ?? []).filter((name) => layerOrder.includes(name));
      this.order = order.length === layerOrder.length ? order : [...layerOrder];
      this.loaded = true;
    },
    keep(): void {
      if (!this.loaded) return;
      const preferences: Preferences = { language: language(), dark: this.dark, bookmarks: this.bookmarks, layers: this.layers, order: this.order, draft: this.draft };
      void api.keepPreferences(preferences).catch(() => undefined);
    },
    setDark(dark: boolean): void {
      this.dark = dark;
      document.documentElement.classList.toggle('dark', dark);
    },
    switchLanguage(): void {
      setLanguage(language() === 'zh' ? 'en' : 'zh');
      this.keep();
    },
    select(objects: ObjectRef[], show = false): void {
      this.selected = objects;
      if (show && objects.length > 0) this.panel = 'attributes';
    },
    isSelected(layer: string, id: string | null): boolean {
      return this.selected.some((o) => o.layer === layer && o.id === id);
    },
  },
});
