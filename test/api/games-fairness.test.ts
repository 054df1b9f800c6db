import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { DAY } from '../support/shop.js';
import { Fair, nothing, points } from './games.fixture.js';
import { faults, refused } from './rewards.fixture.js';

type Script = (input: object) => unknown;

/** The scripts of the page, as a reader would paste them. */
function scriptsOf(page: string): Record<'play' | 'draw', Script> {
  const blocks = [...readFileSync(page, 'utf8').matchAll(/```js\n\/\/ (play|draw): [^\n]*\n([\s\S]*?)```/g)];
  const load = (source: string) =>
    new Function('require', `${source}; return verify;`)(process.getBuiltinModule('node:module').createRequire(import.meta.url));
  return Object.fromEntries(blocks.map(([, name, source]) => [name, load(source ?? '')])) as Record<'play' | 'draw', Script>;
}

const scripts = scriptsOf('docs/games.md');

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ crowded: true });
});
afterAll(async () => {
  expect(await faults(app)).toEqual([]);
  await app.close();
});

describe('a game that can be verified', () => {
  it('shows what it will be held to before the play, and the seed only after it was changed', async () => {
    const fair = await Fair.open(app, ['amy']);
    await fair.offer('wheel', [points('ten', 10, 1), nothing(1)], { dailyChances: 10 });
    const before = await fair.game('wheel', 'commitment', await fair.arcade.shop.member('amy'));
    const { play } = await fair.play('amy', 'wheel', { commitment: before.commitment });
    expect([play.commitment, play.serverSeed]).toEqual([before.commitment, null]);
    const revealed = await fair.reveal('wheel');
    expect(revealed.game.commitment).not.toBe(before.commitment);
    const [after] = await fair.plays('amy');
    expect([after.commitment, after.serverSeed]).toEqual([before.commitment, revealed.serverSeed]);
    // who still relies on the old one is told, and nothing was played
    expect(await fair.play('amy', 'wheel', { commitment: before.commitment })).toEqual(refused('INVALID_STATE', 'commitment'));
    const next = (await fair.play('amy', 'wheel')).play;
    expect([next.number, next.commitment, next.serverSeed]).toEqual([2, revealed.game.commitment, null]);
  });

  it('reveals a seed once, however often it is asked, and no seed that was never committed to', async () => {
    const fair = await Fair.open(app, ['amy']);
    await fair.offer('wheel', [nothing(1)]);
    const { commitment } = await fair.game('wheel');
    const rotate = () => fair.send('rotateGameSeed', { game: 'wheel', commitment }, fair.arcade.shop.staff);
    const all = await Promise.all([rotate(), rotate(), rotate()]);
    expect(new Set(all.map(({ serverSeed }) => serverSeed)).size).toBe(1);
    expect(new Set(all.map(({ game }) => game.commitment)).size).toBe(1);
    const made = { game: 'wheel', commitment: 'f'.repeat(64) };
    expect(await fair.send('rotateGameSeed', made, fair.arcade.shop.staff)).toEqual(refused('NOT_FOUND', 'commitment'));
  });

  it('has outcomes that anyone recomputes with the script of the page, over versions and seeds', async () => {
    const fair = await Fair.open(app, ['amy', 'bob']);
    const prizes = [
      points('a', 5, 1),
      points('b', 2, 3),
      { code: 'c', name: 'C', kind: 'POINTS', points: 1, weight: 7 },
      nothing(9),
    ];
    await fair.offer('wheel', prizes, { dailyChances: 200 });
    const mix = (count: number) => Array.from({ length: count }, (_, index) => fair.play(index % 2 ? 'amy' : 'bob', 'wheel'));
    await Promise.all(mix(40));
    await fair.reveal('wheel');
    await fair.offer('wheel', [...prizes.slice(2), ...prizes.slice(0, 2)], { dailyChances: 200 });
    await Promise.all(mix(40));
    await fair.reveal('wheel');
    const weights = [
      [1, 3, 7, 9],
      [7, 9, 1, 3],
    ];
    const codes = [
      ['a', 'b', 'c', 'nothing'],
      ['c', 'nothing', 'a', 'b'],
    ];
    const seen = new Set<string>();
    for (const name of ['amy', 'bob']) {
      const { member } = await fair.arcade.query('query ($by: MemberRef!) { member(by: $by) { id } }', {
        by: { externalId: name },
      });
      for (const play of await fair.plays(name)) {
        const index = scripts.play({ ...play, memberId: member.id, weights: weights[play.version - 1] }) as number;
        expect(codes[play.version - 1]?.[index]).toBe(play.drawn);
        expect(() => scripts.play({ ...play, memberId: member.id, weights: [1], commitment: 'other' })).toThrow();
        seen.add(`${play.version} ${play.drawn}`);
      }
    }
    expect(seen.size).toBeGreaterThanOrEqual(6);
  });

  it('shows staff how what was drawn fits the odds', async () => {
    const fair = await Fair.open(app, ['amy']);
    await fair.offer('wheel', [points('a', 1, 1, { stock: 3 }), nothing(3)], { dailyChances: 200, whenOut: 'NOTHING' });
    await Promise.all(Array.from({ length: 60 }, () => fair.play('amy', 'wheel')));
    const document =
      '{ gameAudit(code: "wheel") { version plays statistic degreesOfFreedom pValue prizes { code weight expected drawn given } } }';
    const { gameAudit: audit } = await fair.arcade.query(document, {}, fair.arcade.shop.staff);
    const [a, none] = audit.prizes;
    expect(audit).toMatchObject({ version: 1, plays: 60, degreesOfFreedom: 1 });
    expect(a).toMatchObject({ weight: 1, expected: 15, given: Math.min(3, a.drawn) });
    expect(none).toMatchObject({ weight: 3, expected: 45, given: 60 - a.given });
    expect(a.drawn + none.drawn).toBe(60);
    expect(audit.statistic).toBeCloseTo((a.drawn - 15) ** 2 / 15 + (none.drawn - 45) ** 2 / 45, 9);
    // less than once in a hundred million runs
    expect(audit.pValue).toBeGreaterThan(1e-8);
  });
});

describe('a lucky draw', () => {
  const prizes = [points('big', 500, null, { stock: 1 }), points('small', 20, null, { stock: 2 })];
  const open = async (names: string[], more: Record<string, unknown> = {}) => {
    const fair = await Fair.open(app, names);
    const endsAt = new Date(app.clock.now() + DAY).toISOString();
    await fair.offer('draw', prizes, { kind: 'LUCKY_DRAW', endsAt, dailyChances: 2, ...more });
    return fair;
  };
  const names = ['amy', 'bob', 'cat', 'dan', 'eve'];

  it('is held once when it ends, gives each winner one prize, and anyone holds it again with the script of the page', async () => {
    const fair = await open(names);
    const entered = await Promise.all(names.flatMap((name) => [fair.play(name, 'draw'), fair.play(name, 'draw')]));
    expect(new Set(entered.map(({ play }) => play.status))).toEqual(new Set(['ENTERED']));
    const { commitment } = await fair.game('draw');
    await app.app.jobs.runNow('draws');
    expect(await fair.game('draw', 'draw { drawnAt } entries { nodes { entry } }')).toEqual({ draw: null, entries: null });
    app.clock.advance(DAY);
    expect(await fair.play('amy', 'draw')).toEqual(refused('EXPIRED', 'game'));
    await Promise.all([1, 2, 3, 4].map(() => app.app.jobs.runNow('draws')));
    const held = await fair.game(
      'draw',
      'commitment draw { entryCount entriesHash commitment serverSeed } entries(first: 100) { nodes { entry clientSeed prize } } prizes { code left }',
    );
    expect(held.draw).toMatchObject({ entryCount: 10, commitment });
    expect(held.commitment).toBeNull();
    expect(held.prizes).toEqual([
      { code: 'big', left: 0 },
      { code: 'small', left: 0 },
    ]);
    const points = await Promise.all(names.map((name) => fair.arcade.shop.points(name)));
    expect(points.sort((a, b) => a - b)).toEqual([1000, 1000, 1020, 1020, 1500]);
    const entries = held.entries.nodes as { entry: string; prize: string | null }[];
    const order = scripts.draw({ game: 'draw', ...held.draw, entries }) as string[];
    // the winners stand in the order of the tickets, where later entries of one member are passed over
    const places = ['big', 'small'].map((prize) =>
      entries.filter((one) => one.prize === prize).map(({ entry }) => order.indexOf(entry)),
    );
    expect(places[0]).toEqual([0]);
    expect(Math.min(...(places[1] ?? []))).toBeGreaterThan(0);
    expect(() => scripts.draw({ game: 'draw', ...held.draw, entries: entries.slice(1) })).toThrow();
    const statuses = (await Promise.all(names.map((name) => fair.plays(name)))).flat().map(({ status }) => status);
    expect(statuses.filter((status) => status === 'WON')).toHaveLength(3);
    expect(statuses.filter((status) => status === 'LOST')).toHaveLength(7);
  });

  it('keeps its word: what it promised cannot be edited, its seed not be revealed before', async () => {
    const fair = await open(['amy']);
    const endsAt = new Date(app.clock.now() + DAY).toISOString();
    const same = { kind: 'LUCKY_DRAW', endsAt, dailyChances: 9 };
    expect((await fair.save('draw', prizes, same)).game.version).toBe(2);
    expect(await fair.save('draw', prizes.slice(1), same)).toEqual(refused('INVALID', 'prizes'));
    expect(await fair.save('draw', prizes, { ...same, endsAt: '2030-01-01T00:00:00Z' })).toEqual(refused('INVALID', 'endsAt'));
    expect(await fair.reveal('draw')).toEqual(refused('INVALID_STATE', 'game'));
  });

  it('gives nothing to who has left, waits with what cannot be given yet, and is held without entries', async () => {
    const fair = await Fair.open(app, ['amy', 'bob']);
    const endsAt = new Date(app.clock.now() + DAY).toISOString();
    const draw = { kind: 'LUCKY_DRAW', endsAt, dailyChances: 1 };
    await fair.offer('empty', prizes, draw);
    await fair.offer('gone', prizes, draw);
    await fair.offer('mug', [{ code: 'mug', name: 'Mug', kind: 'REWARD', reward: 'mug', stock: 1 }], draw);
    await fair.play('amy', 'gone');
    await fair.play('bob', 'mug');
    await fair.arcade.shop.send('closeMember', { idempotencyKey: 'c', member: { externalId: 'amy' } });
    app.clock.advance(DAY);
    await app.app.jobs.runNow('draws');
    expect((await fair.game('empty', 'draw { entryCount }')).draw).toEqual({ entryCount: 0 });
    expect(await fair.plays('amy', 'status points')).toEqual([{ status: 'LOST', points: 0 }]);
    expect(await fair.plays('bob', 'status redemption { status }')).toEqual([{ status: 'WON', redemption: null }]);
    await fair.arcade.offer('mug', { stock: 1 });
    await app.app.jobs.runNow('draws');
    expect(await fair.plays('bob', 'status redemption { status }')).toEqual([
      { status: 'WON', redemption: { status: 'RESERVED' } },
    ]);
  });
});
