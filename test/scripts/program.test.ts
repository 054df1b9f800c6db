import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applyProgram, exportProgram, placeOf } from '../../scripts/program/apply.js';
import { fromTheBeginning, parseDefinition, printDefinition, readDefinition } from '../../scripts/program/definition-file.js';
import { countChanges, describeChanges } from '../../scripts/program/describe-changes.js';
import { Api } from '../../scripts/replay/api.js';
import { createIfMissing } from '../../scripts/replay/program.js';
import { brand, startPrograms } from '../api/programs.fixture.js';
import type { TestApp } from '../support/app.js';

const yaml = `# what reviews give
activities:
  - code: review
    name: "Review: with picture"
rules:
  - code: review
    trigger: ACTIVITY
    of: review
    effect: { fixed: 20 }
    validUntil: 2030-01-01T00:00:00Z
    caps: [{ scope: MEMBER, period: DAY, points: 40 }]
`;

let app: TestApp;
let create: Awaited<ReturnType<typeof startPrograms>>['create'];
beforeAll(async () => {
  ({ app, create } = await startPrograms());
});
afterAll(() => app.close());

async function newProgram(code: string): Promise<Api> {
  await create({ code, ...brand });
  return new Api(app.url, await app.token({ kind: 'admin', program: code }));
}

test('a new program has what every one begins with; one whose code is taken is not made', async () => {
  const platform = new Api(app.url, await app.token({ kind: 'admin' }));
  const tea = { code: 'tea-house', timeZone: 'Asia/Shanghai', region: 'CN', currency: 'CNY', input: { name: 'Tea house' } };
  expect(await createIfMissing(platform, tea)).toBe(true);
  const definition = await exportProgram(new Api(app.url, await app.token({ kind: 'admin', program: 'tea-house' })));
  expect(definition).toMatchObject({ wallets: [{ code: 'points' }, { code: 'status' }], rules: [{ code: 'default' }] });
  expect(await createIfMissing(platform, tea)).toBe(false);
});

const how = { dryRun: false, prune: false, name: 'shop.yaml' };

describe('a definition file', () => {
  test('is YAML or JSON, with the same meaning, and keeps times as they are written', () => {
    const definition = parseDefinition(yaml, 'shop.yaml');
    expect(definition).toMatchObject({ rules: [{ validUntil: '2030-01-01T00:00:00Z', effect: { fixed: 20 } }] });
    expect(parseDefinition(printDefinition(definition, 'json'), 'shop.json')).toEqual(definition);
    expect(parseDefinition(printDefinition(definition, 'yaml'), 'shop.yaml')).toEqual(definition);
  });

  test.each<[string, string, RegExp]>([
    ['that is no YAML', 'rules: [', /^shop\.yaml: .* at line 1/],
    ['that gives a field twice', 'rules: []\nrules: []', /^shop\.yaml: Map keys must be unique at line 2/],
    ['that is a list', '- a', /^shop\.yaml is no definition/],
  ])('%s is refused in one sentence', (_, text, message) => {
    expect(() => parseDefinition(text, 'shop.yaml')).toThrow(message);
  });

  test('that is not there is refused in one sentence', () => {
    expect(() => readDefinition('/nowhere/shop.yaml')).toThrow(/^\/nowhere\/shop\.yaml cannot be read: /);
  });

  test('from the beginning dates what is in force and names no start, and nothing else', () => {
    const beginning = '1970-01-01T00:00:00.000Z';
    expect(
      fromTheBeginning({
        wallets: [{ code: 'stars' }],
        checkIns: { cycleDays: 7 },
        rules: [{ code: 'a' }, { code: 'b', validFrom: '2020-01-01' }, { code: 'c', status: 'DRAFT' }],
      }),
    ).toEqual({
      wallets: [{ code: 'stars' }],
      checkIns: { cycleDays: 7, validFrom: beginning },
      rules: [
        { code: 'a', validFrom: beginning },
        { code: 'b', validFrom: '2020-01-01' },
        { code: 'c', status: 'DRAFT' },
      ],
    });
  });
});

describe('apply', () => {
  test('does what the file says, says what that is, and does nothing the second time', async () => {
    const api = await newProgram('shop');
    const definition = parseDefinition(yaml, 'shop.yaml');
    const planned = await applyProgram(api, definition, { ...how, dryRun: true });
    expect(await exportProgram(api)).not.toHaveProperty('activities');
    const changes = await applyProgram(api, definition, how);
    expect(changes).toEqual(planned);
    expect(describeChanges(changes)).toEqual(['+ activities  review', '+ rules       review']);
    expect(countChanges(changes)).toBe('2 to create, 0 to update, 0 to end, 0 as they are');
    const again = await applyProgram(api, definition, how);
    expect(describeChanges(again)).toEqual([]);
    expect(countChanges(again)).toBe('0 to create, 0 to update, 0 to end, 2 as they are');
  });

  test('says of what changes which values do, and of what ends that it does', async () => {
    const api = await newProgram('changing');
    await applyProgram(api, parseDefinition(yaml, 'shop.yaml'), how);
    const edited = yaml.replace('fixed: 20', 'fixed: 25').replace('    validUntil: 2030-01-01T00:00:00Z\n', '');
    const changes = await applyProgram(api, parseDefinition(edited, 'shop.yaml'), { ...how, prune: true });
    expect(describeChanges(changes)).toEqual([
      '~ rules  review',
      '    effect.fixed: 20 -> 25',
      '    validUntil: "2030-01-01T00:00:00.000Z" -> (not given)',
      '- rules  default',
    ]);
  });

  test('of what was exported changes nothing', async () => {
    const api = await newProgram('round');
    await applyProgram(api, parseDefinition(yaml, 'shop.yaml'), how);
    const text = printDefinition(await exportProgram(api), 'yaml');
    expect(text).toContain('name: "Review: with picture"');
    expect(describeChanges(await applyProgram(api, parseDefinition(text, 'round.yaml'), { ...how, prune: true }))).toEqual([]);
  });

  test('that is refused names every place with its code, and changes nothing', async () => {
    const api = await newProgram('refused');
    const before = await exportProgram(api);
    const wrong = yaml.replace('name: "Review: with picture"', 'name: ""').replace('points: 40', 'points: 0');
    const refused = applyProgram(api, parseDefinition(wrong, 'shop.yaml'), how);
    await expect(refused).rejects.toThrow('shop.yaml is refused, nothing was changed:\n  activities[0] (review).name: ');
    await expect(refused).rejects.toThrow('\n  rules[0] (review).caps[0].points: ');
    expect(await exportProgram(api)).toEqual(before);
  });

  test('of a field that does not exist is refused with its place', async () => {
    const api = await newProgram('unknown');
    const rule = { code: 'a', trigger: 'PURCHASE', effect: { fixed: 3 }, give: 3 };
    await expect(applyProgram(api, { rules: [rule] }, how)).rejects.toThrow(/at "input\.rules\[0\]".*"give" is not defined/);
  });
});

test('plain numbers are taken where the API takes decimals', async () => {
  const api = await newProgram('decimals');
  const text = `rules:
  - { code: double, trigger: PURCHASE, condition: { amount: { min: 99.90, max: 500 } }, effect: { multiplier: 2 } }
  - { code: tenth, trigger: PURCHASE, effect: { pointsPerMoney: 0.1 }, budget: 1000 }`;
  await applyProgram(api, parseDefinition(text, 'shop.yaml'), how);
  expect(await exportProgram(api)).toMatchObject({
    rules: [
      { code: 'default' },
      { code: 'double', condition: { amount: { min: '99.90', max: '500.00' } }, effect: { multiplier: '2' } },
      { code: 'tenth', effect: { pointsPerMoney: '0.1' }, budget: 1000 },
    ],
  });
});

test('a place is written as people look for it', () => {
  const definition = { rules: [{ code: 'a' }, { code: 'b', caps: [{ points: 0 }] }], checkIns: {} };
  expect(placeOf(definition, ['rules', '1', 'caps', '0', 'points'])).toBe('rules[1] (b).caps[0].points');
  expect(placeOf(definition, ['checkIns', 'cycleDays'])).toBe('checkIns.cycleDays');
  expect(placeOf(definition, [])).toBe('the definition');
});
