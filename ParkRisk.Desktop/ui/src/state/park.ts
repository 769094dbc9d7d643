import { ElMessage } from 'element-plus';
import { defineStore } from 'pinia';
import { markRaw } from 'vue';
import { api, Refused } from '../api/client';
import type { AssessmentView, EventMessage, LayerView, ObjectRef, OpenAnswer, ParkView, PreviewMessage, RowChange, RowView, WhyView } from '../api/types';
import { pick } from '../i18n';
import { useView } from './view';

/** The open park, its assessment, and what changes them. The server holds the truth; this is its newest copy. */
export const usePark = defineStore('park', {
  state: () => ({
    park: null as ParkView | null,
    answer: null as OpenAnswer | null,
    result: null as AssessmentView | null,
    before: null as AssessmentView | null,
    preview: null as PreviewMessage | null,
    why: null as WhyView | null,
    whyWaiting: false,
    progress: null as EventMessage | null,
    refusal: null as EventMessage | null,
    connected: false,
    saving: false,
    /** Rises when another park is opened, so that the map zooms to it. */
    opened: 0,
  }),
  getters: {
    layer: (state) => (name: string): LayerView | undefined => state.park?.layers.find((l) => l.name === name),
    busy: (state): boolean => state.progress !== null,
    upToDate: (state): boolean => state.result !== null && state.result.revision === state.park?.revision,
  },
  actions: {
    row(layer: string, id: string): RowView | undefined {
      return this.layer(layer)?.rows.find((r) => r.id === id);
    },
    name(object: ObjectRef): string {
      const row = this.row(object.layer, object.id);
      return String(row?.cells['name'] ?? object.id);
    },
    /** An id that no object of the layer has yet. */
    freeId(layer: string, like: string): string {
      const taken = new Set(this.layer(layer)?.rows.map((r) => r.id));
      const stem = like.replace(/-copy\d*$/, '');
      for (let n = 1; ; n++) if (!taken.has(`${stem}-copy${n}`)) return `${stem}-copy${n}`;
    },
    async start(): Promise<void> {
      const start = await api.start();
      this.answer = start.answer ?? null;
      if (start.path) await this.refresh(true);
    },
    /** Shows why something was refused; true when it was done. */
    async attempt(action: () => Promise<void>): Promise<boolean> {
      try {
        await action();
        return true;
      } catch (fault) {
        if (!(fault instanceof Refused)) throw fault;
        ElMessage({ message: pick(fault.text), type: 'error', duration: 8000, showClose: true });
        return false;
      }
    },
    async open(path: string, recover: boolean | null): Promise<void> {
      await this.attempt(async () => this.take(await api.open(path, recover)));
    },
    async importFiles(files: File[]): Promise<void> {
      await this.attempt(async () => this.take(await api.importFiles(files)));
    },
    async take(answer: OpenAnswer): Promise<void> {
      this.answer = answer;
      if (answer.opened) {
        this.result = this.before = this.preview = null;
        this.why = null;
        useView().select([]);
        await this.refresh(true);
      }
    },
    async refresh(fresh = false): Promise<void> {
      this.show(await api.park());
      this.result = shallow(await api.assessment());
      this.before = shallow(await api.assessment(true));
      if (fresh) this.opened++;
    },
    show(park: ParkView): void {
      if (this.park && park.path === this.park.path && park.revision < this.park.revision) return;
      this.park = markRaw(park);
    },
    async edit(label: string, changes: RowChange[]): Promise<boolean> {
      if (!this.park || changes.length === 0) return false;
      const revision = this.park.revision;
      const done = await this.attempt(async () => this.show(await api.edit({ revision, label, changes })));
      if (!done) await this.attempt(async () => this.show(await api.park()));
      return done;
    },
    async undo(): Promise<void> {
      await this.attempt(async () => this.show(await api.undo()));
    },
    async redo(): Promise<void> {
      await this.attempt(async () => this.show(await api.redo()));
    },
    async save(name: string | null): Promise<boolean> {
      this.saving = true;
      const done = await this.attempt(async () => this.show(await api.save(name)));
      this.saving = false;
      return done;
    },
    async propose(name: string): Promise<void> {
      await this.attempt(async () => {
        const answer = await api.propose(name);
        this.show(answer.park);
        useView().select(answer.objects);
        useView().tool = 'move';
      });
    },
    async remedy(finding: string, remedy: number): Promise<void> {
      await this.attempt(async () => {
        const answer = await api.remedy(finding, remedy);
        this.show(answer.park);
        useView().select(answer.objects);
      });
    },
    async ask(east: number, north: number): Promise<void> {
      this.whyWaiting = true;
      useView().panel = 'why';
      await this.attempt(async () => {
        this.why = await api.why(east, north);
      });
      this.whyWaiting = false;
    },
    /** Something happened on the server. */
    async event(message: EventMessage): Promise<void> {
      if (message.type === 'progress') {
        this.progress = message;
        this.refusal = null;
      } else if (message.type === 'park') {
        if (message.revision !== this.park?.revision) await this.attempt(async () => this.show(await api.park()));
      } else if (message.type === 'assessment') {
        this.progress = null;
        await this.attempt(async () => {
          this.result = shallow(await api.assessment());
          this.before ??= shallow(await api.assessment(true));
          this.preview = null;
        });
      } else {
        this.progress = null;
        this.refusal = message;
      }
    },
  },
});

function shallow<T extends object>(value: T | undefined): T | null {
  return value ? markRaw(value) : null;
}
