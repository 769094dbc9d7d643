import { describe, expect, it } from 'vitest';
import { riskRgb } from '../src/logic/colours';
import { areaOf, bearing, lengthOf, parsePosition } from '../src/logic/coordinateEntry';
import { frequency, level, plain, ratio } from '../src/logic/format';
import { changed, extentOf, moved, turned } from '../src/logic/geometry';
import { parseTable, placeTable } from '../src/logic/paste';
import { pdfOfJpeg } from '../src/logic/pdf';
import { search } from '../src/logic/search';
import { worldExtent } from '../src/logic/worldFile';

describe('numbers', () => {
  it('writes frequencies in powers of ten', () => {
    expect(frequency(4.2e-6)).toBe('4.2×10⁻⁶');
    expect(frequency(0)).toBe('0');
    expect(level(1e-6)).toBe('10⁻⁶');
    expect(level(3e-7)).toBe('3×10⁻⁷');
    expect(plain(null)).toBe('–');
    expect(ratio(12.34)).toBe('12.3');
  });
});

describe('typed positions', () => {
  it('are absolute, relative or polar', () => {
    expect(parsePosition('560100, 3534200', null)).toEqual([560100, 3534200]);
    expect(parsePosition('560100，3534200.5', null)).toEqual([560100, 3534200.5]);
    expect(parsePosition('@20,-5', [100, 50])).toEqual([120, 45]);
    const east = parsePosition('35<90', [100, 50])!;
    expect(east[0]).toBeCloseTo(135, 9);
    expect(east[1]).toBeCloseTo(50, 9);
  });
  it('are refused where they make no sense', () => {
    expect(parsePosition('@20,-5', null)).toBeNull();
    expect(parsePosition('35<90', null)).toBeNull();
    expect(parsePosition('hello', [0, 0])).toBeNull();
    expect(parsePosition('1,2,3', null)).toBeNull();
  });
  it('measures bearings clockwise from north, lengths and areas in the plane', () => {
    expect(bearing([0, 0], [0, 10])).toBe(0);
    expect(bearing([0, 0], [10, 0])).toBe(90);
    expect(bearing([0, 0], [-10, 0])).toBe(270);
    expect(lengthOf([[0, 0], [3, 4], [3, 10]])).toBe(11);
    expect(areaOf([[0, 0], [10, 0], [10, 5], [0, 5]])).toBe(50);
  });
});

describe('shapes', () => {
  const square = { type: 'Polygon', coordinates: [[[0, 0], [10, 0], [10, 10], [0, 10], [0, 0]]] };
  it('are moved and turned without touching the original', () => {
    expect(moved(square, 5, -2).coordinates).toEqual([[[5, -2], [15, -2], [15, 8], [5, 8], [5, -2]]]);
    expect(turned({ type: 'Point', coordinates: [0, 10] }, 90, [0, 0]).coordinates).toEqual([10, 0]);
    expect(square.coordinates[0]![0]).toEqual([0, 0]);
  });
  it('keep heights', () => {
    expect(moved({ type: 'Point', coordinates: [1, 2, 3] }, 1, 1).coordinates).toEqual([2, 3, 3]);
  });
  it('have an extent, collections too', () => {
    expect(extentOf({ type: 'GeometryCollection', coordinates: null, geometries: [square, { type: 'Point', coordinates: [-5, 20] }] })).toEqual([-5, 0, 10, 20]);
    expect(changed(square, (p) => p)).toEqual(square);
  });
});

describe('pasted tables', () => {
  it('are read as spreadsheets write them', () => {
    expect(parseTable('a\tb\r\nc\td\r\n')).toEqual([['a', 'b'], ['c', 'd']]);
    expect(parseTable('"two\nlines"\t"say ""hi"""')).toEqual([['two\nlines', 'say "hi"']]);
    expect(parseTable('')).toEqual([]);
  });
  it('are placed from the cell in which they are pasted and end with the grid', () => {
    expect(placeTable([['1', '2', '3']], 4, 1, 3)).toEqual([{ row: 4, column: 1, text: '1' }, { row: 4, column: 2, text: '2' }]);
  });
});

describe('search', () => {
  const layer = { name: 'units', label: { zh: '', en: '' }, shapes: [], columns: [], rows: [{ row: 0, id: 'T-101', geometry: null, cells: { name: '液氯储罐' } }, { row: 1, id: 'X-T-101', geometry: null, cells: { name: '苯' } }] };
  it('finds ids and names, ids that begin with the text first', () => {
    expect(search([layer], 't-101').map((f) => f.id)).toEqual(['T-101', 'X-T-101']);
    expect(search([layer], '液氯').map((f) => f.id)).toEqual(['T-101']);
    expect(search([layer], ' ')).toEqual([]);
  });
});

describe('world files', () => {
  it('give the extent of a picture', () => {
    expect(worldExtent('2\n0\n0\n-2\n101\n499\n', 10, 5)).toEqual([100, 490, 120, 500]);
  });
  it('that turn the picture, or are none, are refused', () => {
    expect(worldExtent('2\n0.5\n0\n-2\n101\n499', 10, 5)).toBeNull();
    expect(worldExtent('hello', 10, 5)).toBeNull();
  });
});

describe('colours', () => {
  it('are those of the report at powers of ten', () => {
    expect(riskRgb(1e-6)).toEqual([0xf3, 0xcd, 0x3c]);
    expect(riskRgb(1e-4)).toEqual([0xc6, 0x2b, 0x2b]);
    expect(riskRgb(1)).toEqual([0x7b, 0x10, 0x22]);
    expect(riskRgb(1e-20)).toEqual([0xb7, 0xcf, 0xdf]);
  });
});

describe('PDF', () => {
  it('has a cross-reference table that points at its objects', () => {
    const text = new TextDecoder('latin1').decode(pdfOfJpeg(new Uint8Array([1, 2, 3]), [10, 20], [210, 297]));
    expect(text.startsWith('%PDF-1.4')).toBe(true);
    expect(text).toContain('/MediaBox [0 0 595.28 841.89]');
    const start = Number(/startxref\n(\d+)/.exec(text)![1]);
    expect(text.slice(start, start + 4)).toBe('xref');
    for (const [, offset, number] of [...text.matchAll(/(\d{10}) 00000 n/g)].map((m, i) => [m[0], Number(m[1]), i + 1] as const)) expect(text.slice(offset, offset + 5)).toBe(`${number} 0 o`);
  });
});
