import { createLocalJWKSet, createRemoteJWKSet, customFetch, type JWTVerifyGetKey } from 'jose';
import { LRUCache } from 'lru-cache';
import type { JwksIssuer } from '../../kernel/program-config.js';
import { keySetFetcher } from './fetch-key-set.js';

const FETCH_TIMEOUT_MS = 3_000;

/** The public keys of others: inline, or fetched from where they publish them. */
export class KeySets {
  private readonly known = new LRUCache<string, JWTVerifyGetKey>({ max: 1_000 });

  constructor(private readonly allowPrivateAddresses: boolean) {}

  of({ jwks, jwksUri }: Pick<JwksIssuer, 'jwks' | 'jwksUri'>): JWTVerifyGetKey {
    const name = jwksUri ?? JSON.stringify(jwks);
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const made =
      jwksUri === null
        ? createLocalJWKSet(jwks ?? { keys: [] })
        : createRemoteJWKSet(new URL(jwksUri), {
            timeoutDuration: FETCH_TIMEOUT_MS,
            [customFetch]: keySetFetcher(this.allowPrivateAddresses),
          });
    this.known.set(name, made);
    return made;
  }
}
