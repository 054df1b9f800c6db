import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Shop } from './wallet.fixture.js';

let shop: Shop;
const waiting: string[] = [];
let done: string;

const list = `query ($status: AdjustmentStatus, $first: Int, $after: Cursor) { adjustments(status: $status, first: $first, after: $after) {
  nodes { id status points reasonCode note requestedBy decidedBy createdAt decidedAt wallet { code member { externalId } } }
  edges { cursor } pageInfo { hasNextPage endCursor } } }`;

beforeAll(async () => {
  shop = await Shop.open({ adjustments: { approvalAbove: 100 } });
  await shop.enroll('anna');
  waiting.push((await shop.adjust('anna', 101)).id);
  done = (await shop.adjust('anna', 100)).id;
  waiting.push((await shop.adjust('anna', -500)).id);
});

afterAll(() => shop.close());

describe('adjustments for staff', () => {
  test('those that wait are listed oldest first, without those that took effect', async () => {
    const { adjustments } = await shop.ask(list, { status: 'PENDING_APPROVAL' }, shop.staff);
    expect(adjustments.nodes.map((each: { id: string }) => each.id)).toEqual(waiting);
    expect(adjustments.nodes[0]).toMatchObject({
      status: 'PENDING_APPROVAL',
      points: 101,
      reasonCode: 'GOODWILL',
      note: 'late parcel',
      requestedBy: 'staff:susan',
      decidedBy: null,
      decidedAt: null,
      createdAt: '2026-03-02T04:00:00.000Z',
      wallet: { code: 'points', member: { externalId: 'anna' } },
    });
  });

  test('all come page by page', async () => {
    const first = (await shop.ask(list, { first: 2 }, shop.staff)).adjustments;
    expect(first.nodes.map((each: { id: string }) => each.id)).toEqual([waiting[0], done]);
    expect(first.pageInfo.hasNextPage).toBe(true);
    const second = (await shop.ask(list, { first: 2, after: first.pageInfo.endCursor }, shop.staff)).adjustments;
    expect(second.nodes.map((each: { id: string }) => each.id)).toEqual([waiting[1]]);
    expect(second.pageInfo.hasNextPage).toBe(false);
  });

  test('one is read by its id', async () => {
    const document = 'query ($id: ID!) { node(id: $id) { ... on Adjustment { id status points } } }';
    expect((await shop.ask(document, { id: done }, shop.staff)).node).toEqual({ id: done, status: 'APPROVED', points: 100 });
  });

  test('are not for members, nor for a back end without the scope', async () => {
    const member = await shop.memberToken('anna');
    expect((await shop.refusal(list, {}, member))?.extensions.code).toBe('FORBIDDEN');
    expect((await shop.refusal(list, {}, shop.server))?.extensions.code).toBe('FORBIDDEN');
    expect((await shop.ask('query ($id: ID!) { node(id: $id) { id } }', { id: done }, member)).node).toBeNull();
  });
});
