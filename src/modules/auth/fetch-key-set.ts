import { lookup as resolveName } from 'node:dns';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { FetchImplementation } from 'jose';
import { isPublicAddress } from './public-address.js';

const MAX_BYTES = 256 * 1024;

/**
 * Fetches a key set for jose. The address is checked when the connection is made and not before, so that a name which changes its address in between
 * does not lead into the own network. Redirects are not followed.
 */
export function keySetFetcher(allowPrivateAddresses: boolean): FetchImplementation {
  return (url, { headers, signal }) => {
    const target = new URL(url);
    const host = target.hostname.replace(/^\[|\]$/g, '');
    if (!allowPrivateAddresses && (target.protocol !== 'https:' || (isIP(host) !== 0 && !isPublicAddress(host)))) {
      return Promise.reject(new Error('the key set lies at an address that is not public'));
    }
    const open = target.protocol === 'https:' ? httpsRequest : httpRequest;
    const lookup = allowPrivateAddresses ? resolveName : publicLookup;
    return new Promise((resolve, reject) => {
      const outgoing = open(target, { headers: Object.fromEntries(headers), signal, lookup, agent: false }, (response) => {
        const chunks: Buffer[] = [];
        let size = 0;
        response.on('data', (chunk: Buffer) => {
          size += chunk.length;
          chunks.push(chunk);
          if (size > MAX_BYTES) response.destroy(new Error('the key set is too large'));
        });
        response.on('error', reject);
        response.on('end', () => resolve(new Response(Buffer.concat(chunks), { status: response.statusCode ?? 500 })));
      });
      outgoing.on('error', reject);
      outgoing.end();
    });
  };
}

const publicLookup: LookupFunction = (hostname, options, callback) => {
  resolveName(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '', 0);
    const good = addresses.filter(({ address }) => isPublicAddress(address));
    const [first] = good;
    if (first === undefined) return callback(new Error('the key set lies at an address that is not public'), '', 0);
    return options.all ? callback(null, good) : callback(null, first.address, first.family);
  });
};
