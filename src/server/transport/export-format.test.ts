import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportFormats } from './export-format.js';

const csv = (values: (string | number | null)[]) => exportFormats['csv']?.line([], { position: '1', values }) ?? '';

describe('a line of CSV', () => {
  it.each(['=1+1', '+8613800138000', '-2+3', '@SUM(A1)', '＝1+1', '＠SUM(A1)', '\tx', '\r=1'])(
    'never begins a cell with what makes %j a formula',
    (text) => {
      const [[, cell = '']] = parse(csv([text])) as [string[]];
      expect(cell).toBe(`'${text}`);
    },
  );

  it('leaves numbers as they are, negative ones too, and nothing for null', () => {
    expect(csv([-5, null, 0, '-10.05', '-7'])).toBe('1,-5,,0,-10.05,-7\r\n');
  });

  it('is read back as it was written, whatever is in a text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'a', '点') }), { minLength: 1 }), (texts) => {
        const [[, ...cells]] = parse(csv(texts), { recordDelimiter: '\r\n' }) as [string[]];
        expect(cells).toEqual(texts.map((text) => (/^[\r\n]/.test(text) ? `'${text}` : text)));
      }),
    );
  });
});

it('a line of NDJSON names every column, and its position', () => {
  const line = exportFormats['ndjson']?.line(['a', 'b'], { position: '7', values: [1, null] });
  expect(line).toBe('{"position":"7","a":1,"b":null}\n');
});
