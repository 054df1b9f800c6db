export const exportFormats = {
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
/** RFC 4180; a text that a spreadsheet would take for a formula gets an apostrophe in front. Numbers are left as they are. */
function cell(value) {
    if (value === null)
        return '';
    if (typeof value !== 'string')
        return String(value);
    const text = /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value;
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
//# sourceMappingURL=export-format.js.map