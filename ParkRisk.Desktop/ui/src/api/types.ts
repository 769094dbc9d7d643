import type { components } from './schema';

type Schemas = components['schemas'];

export type TextPair = Schemas['TextPair'];
export type ParkChoice = Schemas['ParkChoice'];
export type StartView = Schemas['StartView'];
export type OpenAnswer = Schemas['OpenAnswer'];
export type IssueView = Schemas['IssueView'];
export type ParkView = Schemas['ParkView'];
export type LayerView = Schemas['LayerView'];
export type ColumnView = Schemas['ColumnView'];
export type RowView = Schemas['RowView'];
export type RowChange = Schemas['RowChange'];
export type EditRequest = Schemas['EditRequest'];
export type ObjectRef = Schemas['ObjectRef'];
export type ProposalAnswer = Schemas['ProposalAnswer'];
export type AssessmentView = Schemas['AssessmentView'];
export type ContourView = Schemas['ContourView'];
export type TargetView = Schemas['TargetView'];
export type FindingView = Schemas['FindingView'];
export type HazardView = Schemas['HazardView'];
export type SocietalView = Schemas['SocietalView'];
export type WindView = Schemas['WindView'];
export type WhyView = Schemas['WhyView'];
export type ShareView = Schemas['ShareView'];
export type TransectPoint = Schemas['TransectPoint'];

/** A step of a drag, newest wins. */
export interface PreviewRequest {
  type: 'preview' | 'settle';
  sequence: number;
  objects: ObjectRef[];
  east: number;
  north: number;
  frequencyFactor: number | null;
  quantityFactor: number | null;
}

/** What the engine answers to a step. */
export interface PreviewMessage {
  type: 'preview';
  sequence: number;
  milliseconds: number;
  contours: { level: number; polygons: number[][][] }[];
  targets: { id: string; risk: number; ratio: number }[];
}

/** Something happened on the server. */
export interface EventMessage {
  type: 'park' | 'assessment' | 'progress' | 'refused' | 'failed';
  revision: number;
  text: TextPair | null;
  share: number | null;
}
