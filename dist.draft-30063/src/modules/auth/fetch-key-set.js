import { lookup as resolveName } from 'node:dns';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import { guardedLookup, NotPublicError } from './guarded-lookup.js';
import { isPublicAddress } from './public-address.js';
const MAX_BYTES = 256 * 1024;
const publicLookup = guardedLookup('the key set');
/**
 * Fetches a key set for jose. The address is checked when the connection is made and not before, so that a name which changes its address in between
 * does not lead into the own network. Redirects are not followed.
 */
export function keySetFetcher(allowPrivateAddresses) {
    return (url, { headers, signal }) => {
        const target = new URL(url);
        const host = target.hostname.replace(/^\[|\]$/g, '');
        if (!allowPrivateAddresses && (target.protocol !== 'https:' || (isIP(host) !== 0 && !isPublicAddress(host)))) {
            return Promise.reject(new NotPublicError('the key set lies at an address that is not public'));
        }
        const open = target.protocol === 'https:' ? httpsRequest : httpRequest;
        const lookup = allowPrivateAddresses ? resolveName : publicLookup;
        return new Promise((resolve, reject) => {
            const outgoing = open(target, { headers: Object.fromEntries(headers), signal, lookup, agent: false }, (response) => {
                const chunks = [];
                let size = 0;
                response.on('data', (chunk) => {
                    size += chunk.length;
                    chunks.push(chunk);
                    if (size > MAX_BYTES)
                        response.destroy(new Error('the key set is too large'));
                });
                response.on('error', reject);
                response.on('end', () => resolve(new Response(Buffer.concat(chunks), { status: response.statusCode ?? 500 })));
            });
            outgoing.on('error', reject);
            outgoing.end();
        });
    };
}
//# sourceMappingURL=fetch-key-set.js.map