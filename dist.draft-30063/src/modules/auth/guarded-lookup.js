import { lookup as resolveName } from 'node:dns';
import { isPublicAddress } from './public-address.js';
/** The address that a name leads to is not one of the public internet. */
export class NotPublicError extends Error {
    constructor() {
        super(...arguments);
        this.name = 'NotPublicError';
    }
}
/**
 * Resolves names to public addresses only. A connection asks it when it is made, and goes to what it answers: a name that changes its address after it was
 * checked does not lead into the own network.
 */
export function guardedLookup(what, resolve = resolveName) {
    return (hostname, options, callback) => {
        resolve(hostname, { ...options, all: true }, (error, found) => {
            if (error)
                return callback(error, '', 0);
            const addresses = Array.isArray(found) ? found : [];
            const good = addresses.filter(({ address }) => isPublicAddress(address));
            const [first] = good;
            if (first === undefined)
                return callback(new NotPublicError(`${what} lies at an address that is not public`), '', 0);
            return options.all ? callback(null, good) : callback(null, first.address, first.family);
        });
    };
}
//# sourceMappingURL=guarded-lookup.js.map