import { StartupError } from '../../src/kernel/startup-error.js';
import { createProgram, findProgram } from './documents.js';
/** A program whose points never expire and that owes what a return cannot take: 1 rule, by order, rounded down. */
export function plainProgram(options) {
    const { code, currency, timeZone, region, pointsPer } = options;
    return {
        code,
        currency,
        timeZone,
        region,
        input: {
            wallets: [
                { code: 'points', expiry: { kind: 'NEVER' }, returnPolicy: 'DEBT', spendable: true },
                { code: 'status', expiry: { kind: 'NEVER' }, returnPolicy: 'WITHIN_BALANCE', spendable: false },
            ],
            rule: { pointsPer, rounding: 'FLOOR', basis: 'ORDER', maturity: { kind: 'NONE' } },
        },
    };
}
/** Makes the program if it is missing; whether it was. @throws StartupError */
export async function createIfMissing(platform, { code, currency, timeZone, region, input }) {
    const { createProgram: made } = await platform.send(createProgram, {
        input: { code, name: code, currency, timeZone, region, ...input },
    });
    const [error] = made.userErrors;
    if (error !== undefined && error.code !== 'ALREADY_EXISTS')
        throw new StartupError(`The program ${code} cannot be created: ${error.message}`);
    return error === undefined;
}
/** @throws StartupError when the token's program is another, or differs in what the orders depend on */
export async function checkProgram(api, wanted) {
    const { program: found } = await api.send(findProgram, {});
    if (found.code !== wanted.code)
        throw new StartupError(`The token is of the program ${found.code}, not of ${wanted.code}.`);
    if (found.currency !== wanted.currency || found.timeZone !== wanted.timeZone) {
        throw new StartupError(`The program ${found.code} counts ${found.currency} in ${found.timeZone}, the orders are ${wanted.currency} in ${wanted.timeZone}: name another --program.`);
    }
}
//# sourceMappingURL=program.js.map