export const dimensions = ['CATEGORY', 'PRODUCT', 'STORE', 'WORD'];
export const keyOf = ({ dimension, value }) => `${dimension} ${value}`;
export function seriesOf({ category, products, store, words }) {
    const all = (dimension, values) => values.map((value) => ({ dimension, value }));
    const one = (dimension, value) => (value === null ? [] : [{ dimension, value }]);
    return [...one('CATEGORY', category), ...all('PRODUCT', products), ...one('STORE', store), ...all('WORD', words)];
}
//# sourceMappingURL=series.js.map