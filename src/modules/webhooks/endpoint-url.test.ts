import { describe, expect, it } from 'vitest';
import { isEndpointUrl } from './endpoint-url.js';

describe('an endpoint may be', () => {
  it.each(['https://hooks.example/x?y=1', 'https://hooks.example.:8443/', 'https://[2606:4700:4700::1111]/'])('%s', (url) => {
    expect(isEndpointUrl(url, false)).toBe(true);
  });
});

describe('an endpoint may not be', () => {
  it.each([
    'http://hooks.example/',
    'ftp://hooks.example/',
    'https://user@hooks.example/',
    'https://user:secret@hooks.example/',
    ...['localhost', 'localhost.', 'LOCALHOST', 'shop.localhost', 'shop.localhost.', '127.1', '0x7f.0.0.1', '１２７.0.0.1'].map(
      (host) => `https://${host}/`,
    ),
    'https://127.0.0.1/',
    'https://127.0.0.1./',
    'https://2130706433/',
    'https://017700000001/',
    'https://0/',
    'https://[::ffff:127.0.0.1]/',
    'https://[::ffff:7f00:1]/',
    'https://[64:ff9b::7f00:1]/',
    'https://[fe80::1]/',
    'https://2852039166/latest/meta-data',
    'https://hooks.example/\r\nx-header: 1',
    'https://hooks.example/\tx',
    'https://',
    'hooks.example',
    `https://hooks.example/${'x'.repeat(2_000)}`,
  ])('%s', (url) => {
    expect(isEndpointUrl(url, false)).toBe(false);
  });

  it('anything but HTTP, nor with a name and a password in it, where private addresses are allowed', () => {
    expect(isEndpointUrl('http://localhost:4001/', true)).toBe(true);
    expect(isEndpointUrl('file:///etc/passwd', true)).toBe(false);
    expect(isEndpointUrl('http://user:secret@localhost/', true)).toBe(false);
  });
});
