import { parse } from 'csv-parse/sync';
import { isLine } from '../../kernel/text.js';

/** What of a file can go into a pool. */
export interface ReadCodes {
  codes: string[];
  /** Codes that the file has more than once. */
  repeated: string[];
  /** Rows, from 1, without a code that can be kept. */
  invalidRows: number[];
}

const MAX_CODE = 200;

/** The codes of a CSV file or of plain lines: the first column. A first row `code` is a heading. Null for what is no CSV. */
export function readCodes(csv: string): ReadCodes | null {
  let rows: string[][];
  try {
    rows = parse(csv, { bom: true, relax_column_count: true, skip_empty_lines: true, trim: true });
  } catch {
    return null;
  }
  const codes = new Set<string>();
  const repeated = new Set<string>();
  const invalidRows: number[] = [];
  for (const [index, [code = '']] of rows.entries()) {
    if (index === 0 && code.toLowerCase() === 'code') continue;
    if (!isLine(code, MAX_CODE)) invalidRows.push(index + 1);
    else if (codes.has(code)) repeated.add(code);
    else codes.add(code);
  }
  return { codes: [...codes], repeated: [...repeated], invalidRows };
}
