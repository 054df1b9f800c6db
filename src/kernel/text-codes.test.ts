import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainCells, quotedCells, readCodes } from './text-codes.js';

describe('codes of a file', () => {
  it('are its first column, once each, without the heading and what is no code', () => {
    const csv = '\uFEFFcode,note\r\n A1 ,first\r\n\r\nB2\r\nA1,again\r\n,nothing\r\n';
    expect(readCodes(csv)).toEqual({ codes: ['A1', 'B2'], repeated: ['A1'], invalidRows: [5] });
    expect(readCodes(csv.replace(' A1 ', '"A1"'))).toEqual(readCodes(csv));
  });

  it('of what is no CSV are none: the line is told at which that shows', () => {
    expect(readCodes('A\n\nB"\nC')).toEqual({ unreadableLine: 3 });
    expect(readCodes('A\n"B\nC')).toEqual({ unreadableLine: 3 });
  });

  it('without quotes are what the parser of CSV finds', () => {
    const line = fc.string({ unit: fc.constantFrom('a', 'B', '7', ' ', ',', '-', '\t', '，'), maxLength: 8 });
    const text = fc.tuple(fc.constantFrom('', '\uFEFF'), fc.constantFrom('\n', '\r\n', '\r'), fc.array(line, { maxLength: 8 }));
    fc.assert(
      fc.property(text, ([bom, end, lines]) => {
        const csv = bom + lines.join(end);
        expect(plainCells(csv)).toEqual(quotedCells(csv));
      }),
      { numRuns: 500 },
    );
  });
});
