import { describe, expect, test } from 'vitest';
import type { Reason } from '../state.js';
import { describeReason } from './reason.js';

const purchase: Reason = {
  code: 'PURCHASE',
  rule: 'default',
  version: 2,
  orderId: 'A1',
  amount: 12_990,
  wanted: 129,
  granted: 129,
};

describe('a reason is told in the language of the reader', () => {
  test.each<[Reason, string, string]>([
    [
      purchase,
      'Order A1 over 129.90 CNY: 129 points by rule "default" (version 2).',
      '订单 A1，金额 129.90 CNY：按规则“default”（第 2 版）获得 129 积分。',
    ],
    [
      { ...purchase, granted: 100 },
      'Order A1 over 129.90 CNY: 100 of 129 points by rule "default" (version 2); the rest was over a limit.',
      '订单 A1，金额 129.90 CNY：按规则“default”（第 2 版）应得 129 积分，因达到上限实得 100 积分。',
    ],
    [
      { ...purchase, rule: 'tier:gold', wanted: 64, granted: 64 },
      'Order A1 over 129.90 CNY: 64 points more as tier "gold".',
      '订单 A1，金额 129.90 CNY：等级“gold”加赠 64 积分。',
    ],
    [
      { ...purchase, code: 'ACTIVITY', of: 'review' },
      'Activity "review": 129 points by rule "default" (version 2).',
      '行为“review”：按规则“default”（第 2 版）获得 129 积分。',
    ],
    [
      { ...purchase, code: 'ACHIEVEMENT', of: 'regular', granted: 0 },
      'Achievement "regular": 0 of 129 points by rule "default" (version 2); the rest was over a limit.',
      '成就“regular”：按规则“default”（第 2 版）应得 129 积分，因达到上限实得 0 积分。',
    ],
    [
      { ...purchase, code: 'TIER_REACHED', of: 'gold' },
      'Tier "gold" reached: 129 points by rule "default" (version 2).',
      '达到等级“gold”：按规则“default”（第 2 版）获得 129 积分。',
    ],
    ...(
      [
        ['CHECK_IN', 'Check-in', '签到'],
        ['ENROLMENT', 'Welcome', '入会'],
        ['BIRTHDAY', 'Birthday', '生日'],
        ['REFERRAL', 'Referral', '推荐'],
      ] as const
    ).map(([code, en, zh]): [Reason, string, string] => [
      { ...purchase, code },
      `${en}: 129 points by rule "default" (version 2).`,
      `${zh}：按规则“default”（第 2 版）获得 129 积分。`,
    ]),
    [{ code: 'HOLD' }, 'Points were reserved for a checkout.', '积分已为结账预留。'],
    [{ code: 'HOLD', orderId: 'A1' }, 'Points were reserved for order A1.', '积分已为订单 A1 预留。'],
    [{ code: 'RETURN', returnId: 'R1', orderIds: [] }, 'Return R1: points were taken back.', '退货 R1：积分已收回。'],
    [
      { code: 'RETURN', returnId: 'R1', orderIds: ['A1', 'A2'] },
      'Return R1: points of A1, A2 were taken back.',
      '退货 R1：A1、A2 的积分已收回。',
    ],
    [{ code: 'ADJUSTMENT', reasonCode: 'GOODWILL' }, 'Corrected by staff (GOODWILL).', '由工作人员调整（GOODWILL）。'],
  ])('%o', (reason, en, zh) => {
    expect(describeReason(reason, null, 'en', 'CNY')).toBe(en);
    expect(describeReason(reason, null, 'zh-CN', 'CNY')).toBe(zh);
  });

  test('the order of the entry is told where the reason does not name one', () => {
    expect(describeReason({ code: 'HOLD' }, 'A1', 'en', 'CNY')).toBe('Points were reserved for order A1.');
    expect(describeReason({ code: 'HOLD', orderId: 'A2' }, 'A1', 'en', 'CNY')).toBe('Points were reserved for order A2.');
  });

  test('a code without a text is shown as it is', () => {
    expect(describeReason({ code: 'STORE_CLOSED', store: 'S1' }, null, 'en', 'CNY')).toBe('STORE_CLOSED');
  });

  test('a brace in an order id is not taken for a parameter', () => {
    expect(describeReason({ code: 'HOLD', orderId: '{returnId}', returnId: 'x' }, null, 'en', 'CNY')).toBe(
      'Points were reserved for order {returnId}.',
    );
  });
});
