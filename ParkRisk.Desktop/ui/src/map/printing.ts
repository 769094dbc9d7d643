import { colours, riskFill, riskLine } from '../logic/colours';
import { level } from '../logic/format';
import type { RiskMap } from './RiskMap';

/** Width and height of upright sheets, mm. */
export const sheetSizes: Record<string, [number, number]> = { A4: [210, 297], A3: [297, 420], A2: [420, 594], A1: [594, 841], A0: [841, 1189] };

export interface SheetText {
  title: string;
  block: [string, string][];
  scale: string;
  legend: string;
  perYear: string;
  acceptable: string;
  exceeding: string;
  unit: string;
  attribution: string;
}

const family = "'Noto Sans CJK SC','Microsoft YaHei','PingFang SC',system-ui,sans-serif";

/** Most pixels of a sheet: large sheets are drawn with fewer to the millimetre. */
const mostPixels = 24e6;

/** Draws a sheet: the map in its frame with coordinate ticks, title, legend, north arrow, scale bar, title block. */
export async function printSheet(riskMap: RiskMap, [width, height]: [number, number], levels: number[], text: SheetText): Promise<HTMLCanvasElement> {
  const dots = Math.min(150 / 25.4, Math.sqrt(mostPixels / (width * height)));
  const mm = (value: number): number => Math.round(value * dots);
  const sheet = document.createElement('canvas');
  [sheet.width, sheet.height] = [mm(width), mm(height)];
  const pen = sheet.getContext('2d')!;
  const font = (size: number, weight = 400): string => `${weight} ${mm(size)}px ${family}`;
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, sheet.width, sheet.height);
  const frame = { x: mm(14), y: mm(22), w: mm(width - 28), h: mm(height - 58) };
  const resolution = await drawMap(riskMap, pen, frame);
  pen.strokeStyle = '#22282e';
  pen.lineWidth = mm(0.4);
  pen.strokeRect(frame.x, frame.y, frame.w, frame.h);
  pen.fillStyle = '#22282e';
  pen.textAlign = 'center';
  pen.font = font(7, 600);
  pen.fillText(text.title, sheet.width / 2, mm(15));
  ticks(riskMap, pen, frame, resolution, mm, font);
  northArrow(pen, frame, mm, font);
  legend(pen, frame, levels, text, mm, font);
  scaleBar(pen, frame, resolution, text.scale, dots, mm, font);
  titleBlock(pen, sheet, text, mm, font);
  return sheet;
}

interface Frame { x: number; y: number; w: number; h: number }
type Millimetres = (value: number) => number;
type FontOf = (size: number, weight?: number) => string;

/** Draws the map anew at the frame's size, so that lines and letters are sharp; returns metres to a pixel. */
async function drawMap(riskMap: RiskMap, pen: CanvasRenderingContext2D, frame: Frame): Promise<number> {
  const { map } = riskMap;
  const view = map.getView();
  const [size, before] = [map.getSize()!, view.getResolution()!];
  const scale = Math.min(frame.w / size[0]!, frame.h / size[1]!);
  const ratio = Math.max(1, scale / 1.6);
  const resolution = (before / scale) * ratio;
  await new Promise<void>((resolve) => {
    map.once('rendercomplete', () => resolve());
    map.setSize([frame.w / ratio, frame.h / ratio]);
    view.setResolution(resolution);
    map.renderSync();
  });
  for (const canvas of riskMap.canvases()) {
    pen.globalAlpha = Number((canvas.parentElement as HTMLElement).style.opacity || canvas.style.opacity || 1);
    pen.drawImage(canvas, frame.x, frame.y, frame.w, frame.h);
  }
  pen.globalAlpha = 1;
  map.setSize(size);
  view.setResolution(before);
  return resolution / ratio;
}

function ticks(riskMap: RiskMap, pen: CanvasRenderingContext2D, frame: Frame, resolution: number, mm: Millimetres, font: FontOf): void {
  const [cx, cy] = riskMap.map.getView().getCenter() as [number, number];
  const [west, north] = [cx - (frame.w / 2) * resolution, cy + (frame.h / 2) * resolution];
  const step = niceStep(frame.w * resolution / 6);
  pen.font = font(2.2);
  pen.lineWidth = mm(0.15);
  pen.strokeStyle = 'rgba(34,40,46,0.35)';
  for (let e = Math.ceil(west / step) * step; e < west + frame.w * resolution; e += step) {
    const x = frame.x + (e - west) / resolution;
    line(pen, x, frame.y, x, frame.y + frame.h);
    pen.fillText(String(e), x, frame.y - mm(1));
  }
  for (let n = Math.floor(north / step) * step; n > north - frame.h * resolution; n -= step) {
    const y = frame.y + (north - n) / resolution;
    line(pen, frame.x, y, frame.x + frame.w, y);
    pen.save();
    pen.translate(frame.x - mm(1), y);
    pen.rotate(-Math.PI / 2);
    pen.fillText(String(n), 0, 0);
    pen.restore();
  }
}

function northArrow(pen: CanvasRenderingContext2D, frame: Frame, mm: Millimetres, font: FontOf): void {
  const [x, y] = [frame.x + frame.w - mm(12), frame.y + mm(8)];
  pen.beginPath();
  pen.moveTo(x, y);
  pen.lineTo(x + mm(3.4), y + mm(12));
  pen.lineTo(x, y + mm(9));
  pen.lineTo(x - mm(3.4), y + mm(12));
  pen.closePath();
  pen.fillStyle = '#22282e';
  pen.fill();
  pen.font = font(4, 600);
  pen.fillText('N', x, y - mm(1));
}

function legend(pen: CanvasRenderingContext2D, frame: Frame, levels: number[], text: SheetText, mm: Millimetres, font: FontOf): void {
  const rows = levels.length + 3;
  const [w, h] = [mm(54), mm(12 + rows * 5)];
  const [x, y] = [frame.x + mm(4), frame.y + frame.h - h - mm(4)];
  pen.fillStyle = 'rgba(255,255,255,0.92)';
  pen.fillRect(x, y, w, h);
  pen.strokeStyle = '#3c454d';
  pen.strokeRect(x, y, w, h);
  pen.textAlign = 'left';
  pen.fillStyle = '#22282e';
  pen.font = font(3.2, 600);
  pen.fillText(text.legend, x + mm(3), y + mm(5));
  pen.font = font(2.6);
  pen.fillText(text.perYear, x + mm(3), y + mm(9));
  levels.forEach((value, i) => {
    const at = y + mm(11 + i * 5);
    pen.fillStyle = riskFill(value, 0.7);
    pen.strokeStyle = riskLine(value);
    pen.fillRect(x + mm(3), at, mm(6), mm(3.4));
    pen.strokeRect(x + mm(3), at, mm(6), mm(3.4));
    pen.fillStyle = '#22282e';
    pen.fillText(level(value), x + mm(12), at + mm(3));
  });
  const marks: [string, string, string][] = [['▲', colours.exceeding, text.exceeding], ['●', colours.acceptable, text.acceptable], ['■', colours.unit, text.unit]];
  marks.forEach(([mark, colour, name], i) => {
    const at = y + mm(14 + (levels.length + i) * 5);
    pen.fillStyle = colour;
    pen.fillText(mark, x + mm(4.4), at);
    pen.fillStyle = '#22282e';
    pen.fillText(name, x + mm(12), at);
  });
}

function scaleBar(pen: CanvasRenderingContext2D, frame: Frame, resolution: number, word: string, dots: number, mm: Millimetres, font: FontOf): void {
  const step = niceStep(mm(18) * resolution);
  const part = step / resolution;
  const [x, y] = [frame.x + frame.w - mm(6) - 4 * part, frame.y + frame.h - mm(8)];
  pen.fillStyle = 'rgba(255,255,255,0.9)';
  pen.fillRect(x - mm(5), y - mm(5), 4 * part + mm(11), mm(12));
  pen.strokeStyle = '#22282e';
  pen.lineWidth = mm(0.25);
  pen.textAlign = 'center';
  pen.font = font(2.6);
  for (let i = 0; i < 4; i++) {
    pen.fillStyle = i % 2 === 0 ? '#22282e' : '#ffffff';
    pen.fillRect(x + i * part, y, part, mm(2));
    pen.strokeRect(x + i * part, y, part, mm(2));
  }
  pen.fillStyle = '#22282e';
  for (const i of [0, 2, 4]) pen.fillText(i === 4 ? `${step * 4} m` : String(step * i), x + i * part, y - mm(1));
  const ratio = Math.round((resolution * dots * 1000) / 100) * 100;
  pen.fillText(`${word} 1:${ratio}`, x + 2 * part, y + mm(5.5));
}

function titleBlock(pen: CanvasRenderingContext2D, sheet: HTMLCanvasElement, text: SheetText, mm: Millimetres, font: FontOf): void {
  const [left, top, height] = [mm(14), sheet.height - mm(30), mm(18)];
  const width = sheet.width - mm(28);
  const cell = width / text.block.length;
  pen.strokeStyle = '#22282e';
  pen.lineWidth = mm(0.3);
  pen.strokeRect(left, top, width, height);
  pen.textAlign = 'left';
  text.block.forEach(([name, value], i) => {
    if (i > 0) line(pen, left + i * cell, top, left + i * cell, top + height);
    pen.fillStyle = '#5c666f';
    pen.font = font(2.6);
    pen.fillText(name, left + i * cell + mm(2), top + mm(4.5));
    pen.fillStyle = '#22282e';
    pen.font = font(3.6);
    pen.fillText(value, left + i * cell + mm(2), top + mm(12), cell - mm(4));
  });
  pen.font = font(2.4);
  pen.fillStyle = '#5c666f';
  pen.fillText(text.attribution, left, sheet.height - mm(6), width);
}

function line(pen: CanvasRenderingContext2D, x1: number, y1: number, x2: number, y2: number): void {
  pen.beginPath();
  pen.moveTo(x1, y1);
  pen.lineTo(x2, y2);
  pen.stroke();
}

/** The round step next above a length: 1, 2 or 5 times a power of ten. */
export function niceStep(length: number): number {
  const power = 10 ** Math.floor(Math.log10(length));
  const digit = [1, 2, 5, 10].find((d) => d * power >= length - 1e-9) ?? 10;
  return digit * power;
}
