import { CsvError, parse } from 'csv-parse/sync';
import { isLine } from './text.js';

/** What of a file can go into a pool. */
export interface ReadCodes {
  codes: string[];
  /** Codes that the file has more than once. */
  repeated: string[];
  /** Rows, from 1, without a code that can be kept. */
  invalidRows: number[];
}

/** A file that is no CSV: a quote stands where none may, or was still open at the end. */
export interface UnreadableCsv {
  /** At which that shows, from 1. */
  unreadableLine: number;
}

const MAX_CODE = 200;

/**
 * The codes of a CSV file or of plain lines: the first column. A first row `code` is a heading. Codes with one key are one code; one without is none.
 */
export function readCodes(csv: string, keyOf: (code: string) => string | null = (code) => code): ReadCodes | UnreadableCsv {
  const first = csv.includes('"') ? quotedCells(csv) : plainCells(csv);
  if ('unreadableLine' in first) return first;
  const codes = new Map<string, string>();
  const repeated = new Set<string>();
  const invalidRows: number[] = [];
  for (const [index, code] of first.entries()) {
    if (index === 0 && code.toLowerCase() === 'code') continue;
    const key = isLine(code, MAX_CODE) ? keyOf(code) : null;
    if (key === null) invalidRows.push(index + 1);
    else if (codes.has(key)) repeated.add(code);
    else codes.set(key, code);
  }
  return { codes: [...codes.values()], repeated: [...repeated], invalidRows };
}

/** The first cell of each row of a file. */
export function quotedCells(csv: string): string[] | UnreadableCsv {
  try {
    const rows: string[][] = parse(csv, { bom: true, relax_column_count: true, skip_empty_lines: true, trim: true });
    return rows.map(([cell = '']) => cell);
  } catch (error) {
    if (error instanceof CsvError) return { unreadableLine: Number(error['lines']) };
    throw error;
  }
}

/** The same of one without quotes, where each line is a row: the parser takes a second for as many codes as a file may have, and everybody waits meanwhile. */
export function plainCells(csv: string): string[] {
  const cells: string[] = [];
  for (const line of csv.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)) {
    const comma = line.indexOf(',');
    const cell = (comma < 0 ? line : line.slice(0, comma)).trim();
    if (comma >= 0 || cell.length > 0) cells.push(cell);
  }
  return cells;
}
