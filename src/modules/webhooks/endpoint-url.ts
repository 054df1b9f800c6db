import { isIP } from 'node:net';
import { isLine } from '../../kernel/text.js';
import { isPublicAddress } from '../auth/index.js';

/** Names are looked up when a connection is made; what is written out can be told at once. */
export function isEndpointUrl(text: string, allowPrivateAddresses: boolean): boolean {
  if (!isLine(text, 2_000) || !URL.canParse(text)) return false;
  const { protocol, username, password, hostname } = new URL(text);
  if (username !== '' || password !== '') return false;
  if (allowPrivateAddresses) return protocol === 'https:' || protocol === 'http:';
  const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  const isHere = host === 'localhost' || host.endsWith('.localhost');
  return protocol === 'https:' && !isHere && (isIP(host) === 0 || isPublicAddress(host));
}
