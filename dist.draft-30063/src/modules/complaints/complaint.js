const usual = (code, name, severity) => {
    return { code, name, severity, team: 'care', escalation: [], deadlines: [], active: true };
};
/** Of a program that has saved none of its own. */
export const usualCategories = [
    usual('safety', 'Health and safety', 4),
    usual('product', 'Product quality', 2),
    usual('delivery', 'Delivery', 2),
    usual('service', 'Service', 2),
    usual('billing', 'Price and payment', 2),
    usual('other', 'Something else', 1),
];
//# sourceMappingURL=complaint.js.map