import { afterAll, beforeAll, expect, it } from 'vitest';
import { startServer, type TestServer } from './server.fixture.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

it('a browser that opens /graphql gets an editor whose every file is on this host', async () => {
  const response = await fetch(`${server.url}/graphql`, { headers: browser });
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  const html = await response.text();
  expect(html).not.toMatch(/https?:|\/\//);
  const assets = [...html.matchAll(/(?:src|href)="([^"]+)"/g)]
    .map(([, path]) => path ?? '')
    .filter((path) => !path.startsWith('data:'));
  expect(assets).toHaveLength(6);
  const pending = assets.map((path) => new URL(path, `${server.url}/graphql`).href);
  const seen = new Map<string, string>();
  while (pending.length > 0) {
    const url = pending.pop() ?? '';
    if (seen.has(url)) continue;
    expect(new URL(url).origin).toBe(server.url);
    const file = await fetch(url);
    expect([url, file.status]).toEqual([url, 200]);
    expect(file.headers.get('content-type')).toContain(url.endsWith('.css') ? 'text/css' : 'javascript');
    const text = await file.text();
    expect(text.length).toBeGreaterThan(20);
    seen.set(url, text);
    if (url.endsWith('.css')) expect(/@import|url\((?!["']?data:)/.test(text)).toBe(false);
    for (const [, path] of text.matchAll(/^(?:import|export) .* from ['"](\.[^'"]+)['"]/gm))
      pending.push(new URL(path ?? '', url).href);
  }
  expect([...seen.keys()].filter((url) => url.includes('/graphql-ws/'))).toHaveLength(2);
});

it('a browser that opens the bare address is led to it; others are told where the API is', async () => {
  const response = await fetch(server.url, { headers: browser });
  expect([response.url, response.status]).toEqual([`${server.url}/graphql`, 200]);
  const other = await fetch(server.url);
  expect([other.status, await other.json()]).toMatchObject([404, { errors: [{ message: expect.stringContaining('/graphql') }] }]);
});

it('the policy of the page lets it talk to this host alone', async () => {
  const response = await fetch(`${server.url}/graphql`, { headers: browser });
  const policy = response.headers.get('content-security-policy') ?? '';
  const { host } = new URL(server.url);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain(`connect-src 'self' ws://${host} wss://${host}`);
  expect(policy.replaceAll(host, '')).not.toMatch(/https?:|\*|unsafe-eval/);
});

it('others do not get the page, and nothing else of the disk is served', async () => {
  const response = await fetch(`${server.url}/graphql?query={__typename}`, { headers: browser });
  expect(await response.json()).toMatchObject({ data: { __typename: 'Query' } });
  expect((await fetch(`${server.url}/graphql`)).status).toBe(400);
  for (const path of [
    'package.json',
    'graphql-ws/../package.json',
    'graphql-ws/%2e%2e/package.json',
    'graphql-ws/use/ws.js',
    'toString',
    'graphql-ws/index.cjs',
  ]) {
    expect([path, (await fetch(`${server.url}/graphiql/${path}`)).status]).toEqual([path, 404]);
  }
});

it('a front end of any origin may call, without cookies, unless origins are named', async () => {
  const preflight = (url: string, origin: string) =>
    fetch(`${url}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type',
      },
    });
  const open = await preflight(server.url, 'https://shop.example');
  expect(open.headers.get('access-control-allow-origin')).toBe('*');
  expect(open.headers.get('access-control-allow-credentials')).toBeNull();
  expect(open.headers.get('access-control-allow-headers')).toContain('authorization');
  const named = await startServer((config) => void Object.assign(config, { corsOrigins: ['https://shop.example'] }));
  expect((await preflight(named.url, 'https://shop.example')).headers.get('access-control-allow-origin')).toBe(
    'https://shop.example',
  );
  expect((await preflight(named.url, 'https://other.example')).headers.get('access-control-allow-origin')).toBeNull();
  await named.close();
});
