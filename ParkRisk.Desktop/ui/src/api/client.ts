import type { AssessmentView, EditRequest, OpenAnswer, ParkChoice, ParkView, ProposalAnswer, StartView, TextPair, TransectPoint, WhyView } from './types';

/** The server refused something; the reason is to be shown. */
export class Refused extends Error {
  constructor(readonly text: TextPair) {
    super(text.en);
  }
}

const unreachable: TextPair = { zh: '与 ParkRisk 程序的连接已断开，未保存的修改已自动留存。请重新启动程序。', en: 'The connection to ParkRisk is lost. Edits are kept; start the program again.' };

async function ask<T>(path: string, init?: RequestInit): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch {
    throw new Refused(unreachable);
  }
  if (response.status === 204) return undefined as T;
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) return body as T;
  const message = (body as { message?: TextPair } | null)?.message;
  throw new Refused(message ?? { zh: `请求失败（${response.status}）`, en: `The request failed (${response.status})` });
}

const post = <T>(path: string, body: unknown = {}): Promise<T> =>
  ask<T>(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });

export const api = {
  start: () => ask<StartView>('/api/start'),
  parks: () => ask<ParkChoice[]>('/api/parks'),
  open: (path: string, recover: boolean | null) => post<OpenAnswer>('/api/open', { path, recover }),
  importFiles: (files: File[]) => {
    const form = new FormData();
    for (const file of files) form.append('files', file, file.name);
    return ask<OpenAnswer>('/api/import', { method: 'POST', body: form });
  },
  park: () => ask<ParkView>('/api/park'),
  edit: (request: EditRequest) => post<ParkView>('/api/edit', request),
  undo: () => post<ParkView>('/api/undo'),
  redo: () => post<ParkView>('/api/redo'),
  save: (name: string | null) => post<ParkView>('/api/save', { name }),
  proposals: () => ask<ParkChoice[]>('/api/proposals'),
  propose: (name: string) => post<ProposalAnswer>('/api/proposals', { name }),
  remedy: (finding: string, remedy: number) => post<ProposalAnswer>('/api/remedies', { finding, remedy }),
  assessment: (before = false) => ask<AssessmentView | undefined>(`/api/assessment?before=${before}`),
  why: (east: number, north: number) => ask<WhyView>(`/api/why?east=${east}&north=${north}`),
  transect: (line: number[][]) => post<TransectPoint[]>('/api/transect', { line }),
  preferences: () => ask<Record<string, unknown>>('/api/preferences'),
  keepPreferences: (preferences: object) => ask<void>('/api/preferences', { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(preferences) }),
};
