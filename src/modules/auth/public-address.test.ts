import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { keySetFetcher } from './fetch-key-set.js';
import { isPublicAddress } from './public-address.js';

describe('an address of the public internet', () => {
  it.each(['8.8.8.8', '203.0.114.1', '172.32.0.1', '2606:4700:4700::1111', '2a00:1450:4001::1'])('%s is one', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    ...[
      '127.0.0.1',
      '10.1.2.3',
      '172.16.0.1',
      '172.31.255.255',
      '192.168.1.1',
      '169.254.169.254',
      '100.64.0.1',
      '0.0.0.0',
      '224.0.0.1',
      '255.255.255.255',
    ],
    ...[
      '::1',
      '::',
      'fe80::1',
      'fd00::1',
      'fc00::1',
      '::ffff:127.0.0.1',
      '::ffff:10.0.0.1',
      '64:ff9b::7f00:1',
      '2001:db8::1',
      '2002:7f00:1::',
      '64:ff9b:1::a00:1',
      '2001:0:7f00:1::',
      '3fff::1',
      'ff02::1',
      'localhost',
      '',
    ],
  ])('%s is not', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('a key set', () => {
  const options = { headers: new Headers(), method: 'GET', redirect: 'manual', signal: AbortSignal.timeout(2_000) } as const;

  it.each([
    'https://127.0.0.1/keys',
    'https://[::1]/keys',
    'https://localhost/keys',
    'http://8.8.8.8/keys',
    'https://169.254.169.254/latest',
  ])('is not fetched from %s', async (url) => {
    await expect(keySetFetcher(false)(url, options)).rejects.toThrow(/not public/);
  });

  it('is fetched from the own network where that is configured, and not when it is endless', async () => {
    const server = createServer((request, response) =>
      response.end(request.url === '/endless' ? 'x'.repeat(300_000) : '{"keys":[]}'),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    try {
      expect(await (await keySetFetcher(true)(`${origin}/keys`, options)).json()).toEqual({ keys: [] });
      await expect(keySetFetcher(true)(`${origin}/endless`, options)).rejects.toThrow(/too large/);
    } finally {
      server.close();
    }
  });
});
