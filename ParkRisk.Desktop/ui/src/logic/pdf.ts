const points = 72 / 25.4;

/**
 * A PDF of one page that shows a JPEG over the whole sheet.
 * @param jpeg the picture
 * @param pixels its width and height
 * @param millimetres width and height of the sheet
 */
export function pdfOfJpeg(jpeg: Uint8Array, pixels: [number, number], millimetres: [number, number]): Uint8Array {
  const encoder = new TextEncoder();
  const [width, height] = millimetres.map((mm) => (mm * points).toFixed(2)) as [string, string];
  const content = `q ${width} 0 0 ${height} 0 0 cm /Map Do Q`;
  const parts: Uint8Array[] = [];
  const offsets: number[] = [];
  let size = 0;
  const add = (part: string | Uint8Array): void => {
    const bytes = typeof part === 'string' ? encoder.encode(part) : part;
    parts.push(bytes);
    size += bytes.length;
  };
  const object = (body: string, stream?: Uint8Array): void => {
    offsets.push(size);
    add(`${offsets.length} 0 obj\n${body}\n`);
    if (stream) {
      add('stream\n');
      add(stream);
      add('\nendstream\n');
    }
    add('endobj\n');
  };
  add('%PDF-1.4\n');
  object('<< /Type /Catalog /Pages 2 0 R >>');
  object('<< /Type /Pages /Kids [3 0 R] /Count 1 >>');
  object(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents 4 0 R /Resources << /XObject << /Map 5 0 R >> >> >>`);
  object(`<< /Length ${content.length} >>`, encoder.encode(content));
  object(`<< /Type /XObject /Subtype /Image /Width ${pixels[0]} /Height ${pixels[1]} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>`, jpeg);
  const start = size;
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  add(`xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${offsets.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`);
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
