import { fromMinorUnits, toMinorUnits } from '../../kernel/money.js';
import { percentText, toHundredths } from '../../kernel/percent.js';
import { isPoints } from '../../kernel/points.js';
import { walletByCode } from '../../kernel/program-config.js';
import { refuse } from '../../kernel/refusal.js';
import { inForce } from '../../kernel/scheme/scheme.js';
import { smallestStep } from './points-quote.js';
/** How points pay at an instant; null where they do not. */
export function checkoutAt({ scheme }, at) {
    return inForce(scheme.checkout, at)[0] ?? null;
}
const MAX = 1_000_000_000;
/** How points pay, as people write it. Refuses: INVALID with the path of what is wrong, NOT_FOUND for a wallet. */
export const CHECKOUT_KIND = {
    kind: 'checkout',
    read(input, _code, program) {
        const refusals = [];
        const walletCode = input.walletCode ?? 'points';
        const wallet = walletByCode(program, walletCode);
        if (!wallet)
            refusals.push(refuse('NOT_FOUND', ['walletCode'], 'wallet-not-found', { wallet: walletCode }));
        else if (wallet.kind === 'MONEY')
            refusals.push(refuse('INVALID', ['walletCode'], 'wallet-of-money', { wallet: walletCode }));
        else if (!wallet.spendable)
            refusals.push(refuse('INVALID', ['walletCode'], 'wallet-not-spendable', { wallet: walletCode }));
        const within = (value, path, min) => {
            if (!isPoints(value) || value < min || value > MAX)
                refusals.push(refuse('INVALID', [path], 'between', { min, max: MAX }));
        };
        within(input.points, 'points', 1);
        const money = toMinorUnits(input.money, program.currency) ?? 0;
        if (money < 1 || money > MAX)
            refusals.push(refuse('INVALID', ['money'], 'checkout-money', { currency: program.currency }));
        const maxShare = input.maxShare == null ? 10_000 : toHundredths(input.maxShare);
        if (maxShare === null)
            refusals.push(refuse('INVALID', ['maxShare'], 'checkout-share'));
        const minimumPoints = input.minimumPoints ?? 0;
        within(minimumPoints, 'minimumPoints', 0);
        if (refusals.length > 0 || maxShare === null)
            return refusals;
        const smallest = smallestStep({ points: input.points, money });
        const stepPoints = input.stepPoints ?? smallest;
        if (!isPoints(stepPoints) || stepPoints < 1 || stepPoints > MAX || stepPoints % smallest !== 0)
            return [refuse('INVALID', ['stepPoints'], 'checkout-step', { step: smallest })];
        return { walletCode, points: input.points, money, maxShare, minimumPoints, stepPoints };
    },
    write: ({ money, maxShare, ...rest }, { currency }) => ({
        ...rest,
        money: fromMinorUnits(money, currency),
        maxShare: percentText(maxShare),
    }),
};
//# sourceMappingURL=checkout-kind.js.map