import { createLocalJWKSet, createRemoteJWKSet, customFetch } from 'jose';
import { LRUCache } from 'lru-cache';
import { keySetFetcher } from './fetch-key-set.js';
const FETCH_TIMEOUT_MS = 3_000;
/** The public keys of others: inline, or fetched from where they publish them. */
export class KeySets {
    constructor(allowPrivateAddresses) {
        this.allowPrivateAddresses = allowPrivateAddresses;
        this.known = new LRUCache({ max: 1_000 });
    }
    of({ jwks, jwksUri }) {
        const name = jwksUri ?? JSON.stringify(jwks);
        const known = this.known.get(name);
        if (known !== undefined)
            return known;
        const made = jwksUri === null
            ? createLocalJWKSet(jwks ?? { keys: [] })
            : createRemoteJWKSet(new URL(jwksUri), {
                timeoutDuration: FETCH_TIMEOUT_MS,
                [customFetch]: keySetFetcher(this.allowPrivateAddresses),
            });
        this.known.set(name, made);
        return made;
    }
}
//# sourceMappingURL=key-sets.js.map