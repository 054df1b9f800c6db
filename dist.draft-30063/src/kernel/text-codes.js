import { parse } from 'csv-parse/sync';
import { isLine } from './text.js';
const MAX_CODE = 200;
/**
 * The codes of a CSV file or of plain lines: the first column. A first row `code` is a heading. Codes with one key are one code; one without is none. Null for
 * what is no CSV.
 */
export function readCodes(csv, keyOf = (code) => code) {
    let rows;
    try {
        rows = parse(csv, { bom: true, relax_column_count: true, skip_empty_lines: true, trim: true });
    }
    catch {
        return null;
    }
    const codes = new Map();
    const repeated = new Set();
    const invalidRows = [];
    for (const [index, [code = '']] of rows.entries()) {
        if (index === 0 && code.toLowerCase() === 'code')
            continue;
        const key = isLine(code, MAX_CODE) ? keyOf(code) : null;
        if (key === null)
            invalidRows.push(index + 1);
        else if (codes.has(key))
            repeated.add(code);
        else
            codes.set(key, code);
    }
    return { codes: [...codes.values()], repeated: [...repeated], invalidRows };
}
//# sourceMappingURL=text-codes.js.map