import { StartupError } from '../../src/kernel/startup-error.js';
export const defaultColumns = 'order=InvoiceNo,date=InvoiceDate,customer=CustomerID,amount=AmountGBP';
const isColumn = (name) => ['order', 'date', 'customer', 'amount'].includes(name);
/** Reads `order=A,date=B,customer=C,amount=D`; what is not named keeps its default. @throws StartupError */
export function parseColumns(text) {
    const columns = { order: 'InvoiceNo', date: 'InvoiceDate', customer: 'CustomerID', amount: 'AmountGBP' };
    for (const pair of text.split(',')) {
        const [name = '', column = ''] = pair.split('=').map((part) => part.trim());
        if (!isColumn(name) || column === '') {
            throw new StartupError(`--columns is a list such as ${defaultColumns}; "${pair}" is not one of order, date, customer, amount with a column.`);
        }
        columns[name] = column;
    }
    return columns;
}
//# sourceMappingURL=columns.js.map