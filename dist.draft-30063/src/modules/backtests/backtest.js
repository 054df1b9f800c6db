/** Objects of this class are what GraphQL shows as the type `Backtest`. */
export class Backtest {
}
//# sourceMappingURL=backtest.js.map