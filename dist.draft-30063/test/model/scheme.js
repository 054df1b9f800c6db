/** How one program works, as the model sees it. Instants are epoch milliseconds, money is minor units, points are whole numbers. */
export {};
//# sourceMappingURL=scheme.js.map