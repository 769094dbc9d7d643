import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LiveConnection } from '../src/api/live';

class FakeSocket {
  static readonly OPEN = 1;
  static last: FakeSocket;
  readyState = 1;
  sent: { type: string; sequence: number; east: number }[] = [];
  onmessage: ((event: { data: string }) => void) | null = null;
  constructor() {
    FakeSocket.last = this;
  }
  send(text: string): void {
    this.sent.push(JSON.parse(text) as { type: string; sequence: number; east: number });
  }
  answer(sequence: number): void {
    this.onmessage!({ data: JSON.stringify({ type: 'preview', sequence, milliseconds: 1, contours: [], targets: [] }) });
  }
}

describe('live connection', () => {
  beforeEach(() => {
    vi.stubGlobal('WebSocket', FakeSocket);
    vi.stubGlobal('location', { origin: 'http://127.0.0.1:1' });
  });
  afterEach(() => vi.unstubAllGlobals());

  const open = () => {
    const shown: number[] = [];
    const live = new LiveConnection({ event: () => undefined, preview: (m) => shown.push(m.sequence), connected: () => undefined });
    live.connect();
    return { live, shown, socket: FakeSocket.last };
  };
  const step = (east: number) => ({ objects: [], east, north: 0, frequencyFactor: null, quantityFactor: null });

  it('sends one step at a time and then only the newest', () => {
    const { live, shown, socket } = open();
    live.step(step(1));
    live.step(step(2));
    live.step(step(3));
    expect(socket.sent.map((m) => m.east)).toEqual([1]);
    socket.answer(1);
    expect(socket.sent.map((m) => m.east)).toEqual([1, 3]);
    socket.answer(2);
    expect(shown).toEqual([1, 2]);
  });

  it('shows nothing that comes after the drop', () => {
    const { live, shown, socket } = open();
    live.step(step(1));
    live.settle();
    socket.answer(1);
    expect(shown).toEqual([]);
    expect(socket.sent.map((m) => m.type)).toEqual(['preview', 'settle']);
  });
});
