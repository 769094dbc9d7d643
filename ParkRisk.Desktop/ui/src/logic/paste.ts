/** Cells of a table as Excel and WPS put them on the clipboard: tabs between cells, quotes around cells with tabs or line breaks in them. */
export function parseTable(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (quoted) {
      if (c !== '"') cell += c;
      else if (text[i + 1] === '"') {
        cell += '"';
        i++;
      } else quoted = false;
    } else if (c === '"' && cell === '') quoted = true;
    else if (c === '\t') {
      row.push(cell);
      cell = '';
    } else if (c === '\n' || c === '\r') {
      if (c === '\r' && text[i + 1] === '\n') i++;
      row.push(cell);
      rows.push(row);
      row = [];
      cell = '';
    } else cell += c;
  }
  if (cell !== '' || row.length > 0) {
    row.push(cell);
    rows.push(row);
  }
  return rows;
}

/** A pasted cell that replaces one of the grid. */
export interface PastedCell {
  row: number;
  column: number;
  text: string;
}

/** Where pasted cells come to lie; one value pasted on a selection of rows fills them all. Rows beyond the last are new ones. */
export function placeTable(table: string[][], row: number, column: number, columns: number): PastedCell[] {
  return table.flatMap((cells, r) =>
    cells.map((text, c) => ({ row: row + r, column: column + c, text: text.trim() })).filter((cell) => cell.column < columns),
  );
}
