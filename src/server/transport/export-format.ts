import type { ExportLine, ExportValue } from '../../kernel/export.js';

/** How lines of an export are written. */
export interface ExportFormat {
  contentType: string;
  /** What stands before the first line; not written again where an export goes on. */
  head(columns: readonly string[]): string;
  line(columns: readonly string[], line: ExportLine): string;
}

export const exportFormats: Readonly<Record<string, ExportFormat>> = {
  ndjson: {
    contentType: 'application/x-ndjson; charset=utf-8',
    head: () => '',
    line: (columns, { position, values }) => {
      const named = Object.fromEntries(columns.map((name, index) => [name, values[index] ?? null]));
      return `${JSON.stringify({ position, ...named })}\n`;
    },
  },
  csv: {
    contentType: 'text/csv; charset=utf-8',
    head: (columns) => `${['position', ...columns].join(',')}\r\n`,
    line: (_columns, { position, values }) => `${[position, ...values].map(cell).join(',')}\r\n`,
  },
};

/** What begins a formula; the wide forms do where they are typed, in Chinese and Japanese. */
const formula = /^[=+\-@＝＋－＠\t\r\n]/;

/** RFC 4180; a text that a spreadsheet would take for a formula gets an apostrophe in front. Numbers and decimals are left as they are. */
function cell(value: ExportValue): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const text = formula.test(value) && !/^-\d+(\.\d+)?$/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
