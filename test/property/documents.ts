import { COUPONS } from '../model/coupons.js';
import { PASS } from '../model/passes.js';
import { MUG } from '../model/redemptions.js';
import type { RuleScheme, Scheme } from '../model/scheme.js';
import { decimal } from './said.js';

export const CREATE_PROGRAM =
  'mutation Program($input: CreateProgramInput!) { answer: createProgram(input: $input) { userErrors { code field message } } }';
export const ENROL =
  'mutation Enrol($input: EnrollMemberInput!) { answer: enrollMember(input: $input) { userErrors { code field message } } }';

const STATUS = (name: string, type: string) =>
  `mutation Status($input: ${type}!) { answer: ${name}(input: $input) { userErrors { code field message } } }`;
export const SET_STATUS = {
  ACTIVE: STATUS('reinstateMember', 'MemberStatusInput'),
  SUSPENDED: STATUS('suspendMember', 'MemberStatusInput'),
  CLOSED: STATUS('closeMember', 'EndMembershipInput'),
};

const TOTALS = '{ available pending held debt }';

/** All members' wallets, now and at two past instants. */
export const LOOK = `query Look($a: MemberRef!, $b: MemberRef!, $c: MemberRef!, $recorded: DateTime!, $occurred: DateTime!) {
  a: member(by: $a) { ...View }
  b: member(by: $b) { ...View }
  c: member(by: $c) { ...View }
}
fragment View on Member {
  externalId
  wallets {
    code
    balance ${TOTALS}
    expiring(first: 100) { points expiresAt }
    recorded: balance(asOf: $recorded) ${TOTALS}
    occurred: balance(asOf: $occurred, axis: OCCURRED) ${TOTALS}
    entries(last: 1) { nodes { sequence after ${TOTALS} } }
  }
}`;

export const ENTRIES = `query Entries($by: MemberRef!, $wallet: String!, $after: Cursor) {
  member(by: $by) {
    wallet(code: $wallet) {
      entries(first: 100, after: $after) {
        nodes { sequence kind points change ${TOTALS} after ${TOTALS} occurredAt recordedAt }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
}`;

export const PAYMENTS =
  'query Payments($by: MemberRef!) { member(by: $by) { storedValuePayments(first: 100) { nodes { id orderId } } } }';

export const ORDER = `query Order($orderId: String!) { purchase(orderId: $orderId) { orderId returned { amount } lines { lineId returned } } }`;

const { off, tenth } = COUPONS;
/** What every program sells beside points: see the model. */
export const OFFER = `mutation Offer {
  answer: saveReward(input: { code: "mug", kind: GOODS, name: "Mug", pricePoints: ${MUG} }) { reward { id } userErrors { code field message } }
  savePassType(input: {
    code: "daily", name: "Daily", units: ${PASS.units}, schedule: { period: DAY, periods: ${PASS.days} },
    pricePoints: ${PASS.points}, priceMoney: "${decimal(PASS.money)}", giftable: true, refundable: true
  }) { userErrors { code } }
  off: saveCouponType(input: {
    code: "off", name: "1.00 off", effect: { amountOff: "${decimal(off.amountOff)}" }, minimumSpend: "${decimal(off.minimumSpend)}",
    validDays: ${off.validDays}, perMember: ${off.perMember}, group: "off"
  }) { userErrors { code } }
  tenth: saveCouponType(input: {
    code: "tenth", name: "10 % off", effect: { percentOff: { percent: "${tenth.percentOff}" } }, uses: ${tenth.uses},
    validDays: ${tenth.validDays}, group: "tenth", priority: 1
  }) { userErrors { code } }
}`;
export const MUG_ID = '{ reward(code: "mug") { id } }';

export const NEXT_RULE =
  'mutation Rule($input: UpdateProgramInput!) { answer: updateProgram(input: $input) { userErrors { code field message } } }';

function ruleInput({ code, pointsPer, rounding, basis, maturity, wallets }: RuleScheme): Record<string, unknown> {
  return { code, pointsPer, rounding, basis, maturity, walletCodes: wallets };
}

/** Further versions and rules, after the first. */
export const laterRules = (scheme: Scheme): Record<string, unknown>[] =>
  scheme.rules.slice(1).map((rule) => ({ rule: { ...ruleInput(rule), validFrom: new Date(rule.validFrom).toISOString() } }));

export function programInput(code: string, scheme: Scheme): Record<string, unknown> {
  const [rule] = scheme.rules;
  if (rule === undefined) throw new Error('a program has a rule');
  return {
    code,
    name: code,
    timeZone: scheme.timeZone,
    region: 'CN',
    currency: 'CNY',
    wallets: scheme.wallets.map(({ code, kind, expiry, returnPolicy }) => ({
      ...{ code, expiry, returnPolicy },
      ...(kind === undefined ? {} : { kind, name: code }),
    })),
    rule: ruleInput(rule),
    holds: scheme.holds,
    transfers: scheme.transfers,
    adjustments: scheme.adjustments,
  };
}
