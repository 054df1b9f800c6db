import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessOf, allowed } from '../../src/kernel/access.js';
import { anonymous, type Caller } from '../../src/kernel/caller.js';
import { type Scope, scopes } from '../../src/kernel/scopes.js';
import { buildApiSchema } from '../../src/schema.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Audience } from './authorization.audiences.js';
import { coordinatesOf, type Probe, probeFor } from './authorization.document.js';
import { expectations } from './authorization.table.js';

/** A caller as the table knows it. */
interface Subject {
  name: string;
  kind: keyof Audience;
  scopes: readonly Scope[];
}

const plain: Subject[] = [
  { name: 'anonymous', kind: 'anonymous', scopes: [] },
  { name: 'a member', kind: 'member', scopes: [] },
  { name: 'the admin', kind: 'admin', scopes: [] },
  { name: 'the platform admin', kind: 'platform', scopes: [] },
];
const scoped = (granted: readonly Scope[], name: string): Subject[] =>
  (['staff', 'server', 'partner'] as const).map((kind) => ({ name: `${kind} with ${name}`, kind, scopes: granted }));
const extremes = [...plain, ...scoped([], 'no scope'), ...scoped(scopes, 'all scopes')];
const single = scopes.flatMap((scope) => scoped([scope], scope));

const fieldsOf = (entry: string): string[] => {
  const [type = '', fields = ''] = entry.split('.');
  return fields.split(' ').map((field) => `${type}.${field}`);
};
const table = new Map(
  expectations.flatMap(({ who, coordinates }) =>
    coordinates.flatMap(fieldsOf).map((coordinate): [string, Audience] => [coordinate, who]),
  ),
);

function mayUse(subject: Subject, coordinate: string): boolean {
  const needed = table.get(coordinate)?.[subject.kind];
  if (needed === undefined || needed === true) return needed === true;
  return needed.some((scope) => subject.scopes.includes(scope));
}

let app: TestApp;
let schema: GraphQLSchema;
const tokens = new Map<Subject, string | undefined>();

beforeAll(async () => {
  const generous = Object.fromEntries(
    ['ANONYMOUS', 'MEMBER', 'STAFF', 'ADMIN', 'PARTNER', 'SERVER'].map((kind) => [`BUDGET_${kind}`, '100000000/1000000']),
  );
  app = await startApp({ env: { ...generous, LIMIT_DEPTH: '20' } });
  schema = await buildApiSchema();
  const platform = await app.token({ kind: 'admin' });
  const input = { code: 'demo', name: 'Demo', timeZone: 'Asia/Shanghai', region: 'CN', currency: 'CNY' };
  await app.gql(
    'mutation ($input: CreateProgramInput!) { createProgram(input: $input) { userErrors { code } } }',
    { input },
    platform,
  );
  const till = await app.token({ kind: 'server', program: 'demo' });
  await app.gql('mutation { enrollMember(input: { idempotencyKey: "m", externalId: "m" }) { created } }', {}, till);
  for (const subject of extremes) tokens.set(subject, await tokenOf(subject));
});
afterAll(() => app.close());

async function tokenOf({ kind, scopes: granted }: Subject): Promise<string | undefined> {
  if (kind === 'anonymous') return undefined;
  return kind === 'platform'
    ? app.token({ kind: 'admin' })
    : app.token({ kind, program: 'demo', subject: 'm', scopes: [...granted] });
}

function callerOf({ kind, scopes: granted }: Subject): Caller {
  const programId = kind === 'platform' || kind === 'anonymous' ? null : 1;
  return {
    ...anonymous,
    kind: kind === 'platform' ? 'admin' : kind,
    programId,
    memberId: kind === 'member' ? 1 : null,
    scopes: new Set(granted),
  };
}

/** Whether the API lets the subject run the operation, whatever comes of it. */
async function isServed({ document }: Probe, token: string | undefined): Promise<boolean> {
  const answer = await (document.startsWith('subscription') ? listen(document, token) : app.gql(document, {}, token));
  const code = answer.errors?.[0]?.extensions.code ?? '';
  if (/^GRAPHQL|THROTTLED|COST/.test(code)) throw new Error(`${document}: ${JSON.stringify(answer)}`);
  return code !== (token === undefined ? 'UNAUTHENTICATED' : 'FORBIDDEN');
}

/** The first message of a subscription over server-sent events; a stream that stays open without one was served. */
async function listen(query: string, token: string | undefined): Promise<Awaited<ReturnType<TestApp['gql']>>> {
  const leave = new AbortController();
  const response = await fetch(app.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query }),
    signal: leave.signal,
  });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const silence = new Promise<{ value?: string }>((resolve) => setTimeout(resolve, 300, {}));
  const { value = '' } = await Promise.race([reader?.read() ?? silence, silence]);
  leave.abort();
  return { status: response.status, ...JSON.parse(/\{.*\}/.exec(value)?.[0] ?? '{}') };
}

describe('the table', () => {
  it('lists every coordinate of the served schema once, and none that is not served', () => {
    expect([...table.keys()].sort()).toEqual(coordinatesOf(schema).sort());
    expect(expectations.flatMap(({ coordinates }) => coordinates.flatMap(fieldsOf))).toHaveLength(table.size);
  });
});

describe('the served API', () => {
  it('is open at every coordinate to the callers and scopes that the table names, and to no others', () => {
    const wrong = [...table.keys()].flatMap((coordinate) => {
      const [type = '', field = ''] = coordinate.split('.');
      const rule = accessOf(schema.getType(type) as GraphQLObjectType, field);
      return [...extremes, ...single]
        .filter((subject) => allowed(callerOf(subject), rule) !== mayUse(subject, coordinate))
        .map((subject) => `${coordinate} for ${subject.name}`);
    });
    expect(wrong).toEqual([]);
  });

  it('answers requests accordingly, for every kind of caller at every type', { timeout: 180_000 }, async () => {
    const groups = expectations
      .flatMap(({ coordinates }) => coordinates)
      .flatMap((entry) => (/^(Mutation|Subscription)/.test(entry) ? fieldsOf(entry).map((field) => [field]) : [fieldsOf(entry)]));
    const checks = groups.flatMap((group) => {
      const probe = probeFor(schema, group);
      return extremes.map((subject) => ({ probe, subject, group }));
    });
    const wrong: string[] = [];
    const work = async () => {
      for (let check = checks.pop(); check !== undefined; check = checks.pop()) {
        const { probe, subject, group } = check;
        if (probe === null) throw new Error(`no operation leads to ${group}`);
        const expected = [...probe.path, ...probe.selected].every((coordinate) => mayUse(subject, coordinate));
        if ((await isServed(probe, tokens.get(subject))) !== expected) wrong.push(`${subject.name}: ${probe.document}`);
      }
    };
    await Promise.all(Array.from({ length: 8 }, work));
    expect(wrong).toEqual([]);
  });
});
