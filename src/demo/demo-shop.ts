import { demoDefinition } from './demo-definition.js';

/** One call of the public API; `as` says which credential it takes. */
export interface Step {
  as: 'platform' | 'admin' | 'server';
  /** The mutation's name, and the type of its input. */
  mutation: string;
  inputType: string;
  input: Record<string, unknown>;
}

export const DEMO_PROGRAM = 'demo';

/** The order that is recorded last: where it is, the demo program is complete. */
export const LAST_ORDER = 'demo-1004';

const lives = { kind: 'ROLLING', months: 12, roundUpTo: 'MONTH' };
const money = (amount: string) => ({ amount, currency: 'CNY' });

const program: Step = {
  as: 'platform',
  mutation: 'createProgram',
  inputType: 'CreateProgramInput',
  input: {
    code: DEMO_PROGRAM,
    name: 'Demo shop',
    timeZone: 'Asia/Shanghai',
    region: 'CN',
    currency: 'CNY',
    wallets: [
      { code: 'points', expiry: lives, returnPolicy: 'DEBT' },
      { code: 'status', expiry: lives },
    ],
    rule: {
      walletCodes: ['points', 'status'],
      pointsPer: '1',
      basis: 'ORDER',
      rounding: 'FLOOR',
      maturity: { kind: 'NONE' },
    },
    transfers: { enabled: true },
    adjustments: { approvalAbove: 10_000 },
  },
};

const definition: Step = {
  as: 'admin',
  mutation: 'applyProgram',
  inputType: 'ApplyProgramInput',
  input: demoDefinition,
};

const enrol = (externalId: string, displayName: string, phone: string): Step => ({
  as: 'server',
  mutation: 'enrollMember',
  inputType: 'EnrollMemberInput',
  input: { idempotencyKey: `demo-enrol-${externalId}`, externalId, displayName, phone },
});

const purchase = (orderId: string, externalId: string, amount: string, lines?: Record<string, string>[]): Step => ({
  as: 'server',
  mutation: 'recordPurchase',
  inputType: 'RecordPurchaseInput',
  input: {
    idempotencyKey: orderId,
    orderId,
    member: { externalId },
    total: money(amount),
    channel: 'demo',
    ...(lines && { lines }),
  },
});

const checkIn: Step = {
  as: 'server',
  mutation: 'checkIn',
  inputType: 'CheckInInput',
  input: { idempotencyKey: 'demo-check-in', member: { externalId: 'bob' } },
};

const report = (activity: string, externalId: string): Step => ({
  as: 'server',
  mutation: 'recordActivity',
  inputType: 'RecordActivityInput',
  input: { idempotencyKey: `demo-${activity}`, member: { externalId }, activity, externalRef: `demo-${activity}` },
});

const coupon: Step = {
  as: 'server',
  mutation: 'issueCoupon',
  inputType: 'IssueCouponInput',
  input: { idempotencyKey: 'demo-coupon', type: 'tea-10', member: { externalId: 'alice' } },
};

const goodwill: Step = {
  as: 'admin',
  mutation: 'saveGoodwillPolicy',
  inputType: 'SaveGoodwillPolicyInput',
  input: { period: 'MONTH', budget: 10_000, approvalAbove: 500, maxPoints: 2_000 },
};

const complaint: Step = {
  as: 'server',
  mutation: 'fileComplaint',
  inputType: 'FileComplaintInput',
  input: {
    idempotencyKey: 'demo-complaint',
    member: { externalId: 'alice' },
    category: 'product',
    subject: 'One of the cups is chipped',
    text: 'I saw it when I unpacked them.',
    orderId: 'demo-1001',
  },
};

const topic: Step = {
  as: 'admin',
  mutation: 'saveTopic',
  inputType: 'SaveTopicInput',
  input: { code: 'next-tea', title: 'Which tea shall we blend next?', texts: [{ language: 'zh-CN', title: '下一款拼配茶' }] },
};

const post: Step = {
  as: 'server',
  mutation: 'writePost',
  inputType: 'WritePostInput',
  input: { idempotencyKey: 'demo-post', member: { externalId: 'bob' }, topic: 'next-tea', text: 'Osmanthus oolong, please.' },
};

const review: Step = {
  as: 'server',
  mutation: 'writeReview',
  inputType: 'WriteReviewInput',
  input: {
    idempotencyKey: 'demo-review',
    member: { externalId: 'alice' },
    ...{ sku: 'tea-250g', stars: 5, text: 'It tastes of spring.', orderId: 'demo-1001' },
  },
};

/** May be told of tiers over a connection that it holds open, or by webhooks; its keys are made by who tries it. */
const partner: Step = {
  as: 'admin',
  mutation: 'registerPartner',
  inputType: 'RegisterPartnerInput',
  input: {
    code: 'skyline',
    name: 'Skyline Airways',
    scopes: ['stream:read', 'members:read', 'webhooks:write'],
    eventTypes: ['TIER_CHANGED', 'MEMBER_ENROLLED'],
  },
};

const survey: Step = {
  as: 'admin',
  mutation: 'saveSurvey',
  inputType: 'SaveSurveyInput',
  input: {
    code: 'visit',
    title: 'Your last visit',
    titles: [{ language: 'zh-CN', text: '您最近的光临' }],
    questions: [
      { code: 'recommend', kind: 'NPS', text: 'How likely is it that you recommend us?' },
      {
        ...{ code: 'why', kind: 'TEXT', text: 'What went wrong?', required: false },
        showWhen: { conditions: [{ question: 'recommend', atMost: 6 }] },
      },
    ],
    reward: { points: 10 },
  },
};

/** The demo program, its members and what they bought, in order. Each step may be repeated: it has an effect once. */
export const demoShop: readonly Step[] = [
  program,
  definition,
  enrol('alice', 'Alice', '+8613800138000'),
  enrol('bob', 'Bob', '+8613800138001'),
  enrol('carol', 'Carol', '+8613800138002'),
  purchase('demo-1001', 'alice', '129.90', [
    { sku: 'tea-250g', category: 'tea', quantity: '1', amount: '68.00' },
    { sku: 'cup-blue', category: 'ware', quantity: '2', amount: '61.90' },
  ]),
  purchase('demo-1002', 'alice', '58.00'),
  purchase('demo-1003', 'bob', '300.00'),
  checkIn,
  report('profile-completed', 'bob'),
  report('review', 'alice'),
  coupon,
  goodwill,
  complaint,
  topic,
  post,
  review,
  partner,
  survey,
  purchase(LAST_ORDER, 'carol', '12.50'),
];
