import type { EventMessage, ObjectRef, PreviewMessage, PreviewRequest } from './types';

export interface LiveHandlers {
  event(message: EventMessage): void;
  preview(message: PreviewMessage): void;
  connected(state: boolean): void;
}

export type Step = Omit<PreviewRequest, 'type' | 'sequence'>;

/**
 * The connection for events and previews. One preview is under way at a time; of the steps that come meanwhile only the newest is kept,
 * so that the picture is never more than one step behind the pointer.
 */
export class LiveConnection {
  private socket: WebSocket | null = null;
  private sequence = 0;
  private underWay: number | null = null;
  private next: Step | null = null;
  private active = false;

  constructor(private readonly handlers: LiveHandlers) {}

  connect(): void {
    const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/api/live`);
    this.socket = socket;
    socket.onopen = () => this.handlers.connected(true);
    socket.onclose = () => {
      this.handlers.connected(false);
      this.underWay = null;
      setTimeout(() => this.connect(), 1500);
    };
    socket.onmessage = (message) => this.receive(JSON.parse(message.data as string) as EventMessage | PreviewMessage);
  }

  /** A step of a drag, or of a slider. */
  step(step: Step): void {
    this.active = true;
    this.next = step;
    this.send();
  }

  /** Nothing is dragged any more; answers still under way are not shown. */
  settle(): void {
    this.next = null;
    if (!this.active) return;
    this.active = false;
    this.write({ type: 'settle', objects: [] as ObjectRef[], east: 0, north: 0, frequencyFactor: null, quantityFactor: null });
  }

  private send(): void {
    if (this.underWay !== null || this.next === null) return;
    const step = this.next;
    this.next = null;
    this.underWay = this.write({ type: 'preview', ...step });
  }

  private write(request: Omit<PreviewRequest, 'sequence'>): number | null {
    if (this.socket?.readyState !== WebSocket.OPEN) return null;
    this.sequence++;
    performance.mark(`preview-${this.sequence}`);
    this.socket.send(JSON.stringify({ ...request, sequence: this.sequence }));
    return this.sequence;
  }

  private receive(message: EventMessage | PreviewMessage): void {
    if (message.type !== 'preview') {
      this.handlers.event(message);
      return;
    }
    if (message.sequence !== this.underWay) return;
    this.underWay = null;
    if (this.active) this.handlers.preview(message);
    this.send();
  }
}
