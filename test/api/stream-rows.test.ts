import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Delivery } from '../../src/modules/realtime/coalesce.js';
import type { Stream } from '../../src/modules/realtime/index.js';
import { readEvents } from '../../src/modules/realtime/read-stream.js';
import type { EventFilter } from '../../src/modules/realtime/stream-event.js';
import { type Change, everything, StreamBed, take } from './stream.fixture.js';

const MEMBERS = 7;
const WALLETS = 2;
/** More events than the rows that are looked through for a member near the head. */
const ROWS = 120;

describe('events of which several share a row', () => {
  let bed: StreamBed;
  let stream: Stream;
  let all: Delivery[];

  beforeAll(async () => {
    bed = await StreamBed.make();
    stream = bed.stream();
    const sequences = new Map<string, number>();
    const change = (n: number): Change => {
      const [member, wallet] = [1 + (n % MEMBERS), 1 + (Math.floor(n / 3) % WALLETS)];
      const first = (sequences.get(`${member} ${wallet}`) ?? 0) + 1;
      sequences.set(`${member} ${wallet}`, first);
      return { member, wallet, first };
    };
    for (let row = 0; row < ROWS; row += 1) {
      await bed.append(1, ...Array.from({ length: row % 3 === 0 ? 40 : 15 }, (_, n) => change(row * 11 + n)));
      if (row % 10 === 5) await bed.append(1, { member: 1 + (row % MEMBERS) });
      if (row % 10 === 6) await bed.append(2, { member: 1, wallet: 1, first: row }, { member: 2, wallet: 1, first: row });
    }
    await bed.relay();
    all = (await stream.page(1, null, 10_000, everything)).deliveries;
  });
  afterAll(() => bed.close());

  const filters: [string, EventFilter][] = [
    ['a program', everything],
    ['a member', { ...everything, memberId: 3 }],
    ["a member's wallet", { memberId: 3, walletId: 2, types: ['WALLET_CHANGED'] }],
    ['wallets', { memberId: null, walletId: 1, types: ['WALLET_CHANGED'] }],
    ['enrolments', { memberId: null, walletId: null, types: ['MEMBER_ENROLLED'] }],
    ["a member's enrolments", { memberId: 6, walletId: null, types: ['MEMBER_ENROLLED'] }],
  ];
  const wantedOf = ({ memberId, walletId, types }: EventFilter) =>
    all
      .map(({ event }) => event)
      .filter(
        (event) =>
          (memberId === null || event.memberId === memberId) &&
          (walletId === null || event.walletId === walletId) &&
          (types === null || types.includes(event.type)),
      );

  it('have consecutive positions of their own, each once, but for those of the other program', async () => {
    const other = (await stream.page(2, null, 10_000, everything)).deliveries;
    const positions = [...all, ...other].map(({ event }) => event.position).toSorted((a, b) => a - b);
    expect(positions).toEqual(Array.from({ length: positions.length }, (_, n) => n + 1));
    expect(all.length).toBeGreaterThan(2_500);
    expect(other).toHaveLength((ROWS / 10) * 2);
  });

  it.each(filters)('are told of %s page by page, from cursors within rows, without a gap or a repeat', async (_, filter) => {
    const wanted = wantedOf(filter);
    expect(wanted.length).toBeGreaterThan(0);
    for (const limit of [7, 97]) {
      const told: number[] = [];
      let after: string | null = null;
      for (let more = true; more; ) {
        const page = await stream.page(1, after, limit, filter);
        expect(page.deliveries.length).toBe(Math.min(limit, wanted.length - told.length));
        told.push(...page.deliveries.map(({ event }) => event.position));
        after = stream.cursors.write(1, page.end);
        more = page.hasNextPage;
      }
      expect(told).toEqual(wanted.map(({ position }) => position));
    }
  });

  it.each(filters)('are read of %s up to a position within a row, with what is owed from before', async (_, filter) => {
    const wanted = wantedOf(filter).map(({ position }) => position);
    for (const [from, until] of [
      [5, 33],
      [700, 1_403],
      [2_600, 2_611],
    ] as const) {
      const owed = [from - 4, from - 3, from - 1];
      const { events } = await readEvents(bed.database.app, 1, { at: { position: from, owed }, until, limit: 1_000 }, filter);
      const due = wanted.filter((position) => owed.includes(position) || (position > from && position <= until));
      expect(events.map(({ position }) => position)).toEqual(due);
    }
  });

  it('are not found by the role of another program, by whichever way', async () => {
    const { events } = await readEvents(
      bed.database.app,
      2,
      { at: { position: 0, owed: [3, 4] }, limit: 1_000 },
      { memberId: 3, walletId: null, types: null },
    );
    expect(events).toEqual([]);
  });

  it('are heard by five hundred listeners that come back at once, who ask for a few connections at a time', async () => {
    const after = all[0] as Delivery;
    const missed = wantedOf({ ...everything, memberId: 3 })
      .map(({ position }) => position)
      .filter((position) => position > after.at.position)
      .slice(0, 20);
    const pool = bed.database.app;
    let mostWaiting = 0;
    const look = () => {
      mostWaiting = Math.max(mostWaiting, pool.waitingCount);
    };
    pool.on('acquire', look);
    const heard = await Promise.all(
      Array.from({ length: 500 }, async () => {
        const cursor = stream.cursors.write(1, after.at);
        const follower = await stream.follow(1, cursor, { ...everything, memberId: 3 }, false);
        const told = await take(follower, missed.length);
        await follower.return();
        return told.map(({ event }) => event.position);
      }),
    );
    pool.off('acquire', look);
    expect(heard).toEqual(heard.map(() => missed));
    expect(mostWaiting).toBeLessThan(10);
  });

  it('say of each whether its member has left', async () => {
    await bed.owner.query(`INSERT INTO member (program_id, id, status, card_number, referral_code, joined_at, created_at)
      SELECT 1, id, CASE WHEN id = 4 THEN 'CLOSED' ELSE 'ACTIVE' END, 'c' || id, 'r' || id, now(), now() FROM generate_series(1, ${MEMBERS}) id`);
    const { deliveries } = await stream.page(1, null, 200, everything);
    for (const { event } of deliveries)
      expect([event.memberId, event.memberIsOpen]).toEqual([event.memberId, event.memberId !== 4]);
  });
});
