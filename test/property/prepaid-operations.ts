import type { OfCoupons, Prepaid } from '../model/prepaid-commands.js';
import { decimal, type Ids, idOf, money } from './said.js';

/** How the model's commands about rewards, stored value, passes and coupons are said in GraphQL. */

type Command = Prepaid | OfCoupons;

const ERRORS = 'userErrors { code field message }';
const ENTRIES = 'entries { sequence transactionId kind points }';
const PASS = 'pass { id status remaining refundedMoney { amount } refundedPoints }';
const USED = `coupon { status } undone { amount } ${ERRORS}`;

export const prepaidDocuments: Record<Command['do'], string> = {
  redeem: `mutation Redeem($input: RedeemRewardInput!) { answer: redeemReward(input: $input) { redemption { id status } ${ENTRIES} ${ERRORS} } }`,
  cancel: `mutation Cancel($input: CancelRedemptionInput!) { answer: cancelRedemption(input: $input) { redemption { id status } ${ENTRIES} ${ERRORS} } }`,
  topUp: `mutation TopUp($input: TopUpStoredValueInput!) { answer: topUpStoredValue(input: $input) { created topUp { id } ${ENTRIES} ${ERRORS} } }`,
  refundTopUp: `mutation Out($input: RefundStoredValueTopUpInput!) { answer: refundStoredValueTopUp(input: $input) { paidOut { amount } ${ENTRIES} ${ERRORS} } }`,
  pay: `mutation Pay($input: PayWithStoredValueInput!) { answer: payWithStoredValue(input: $input) { payment { id } ${ENTRIES} ${ERRORS} } }`,
  refundPayment: `mutation Back($input: RefundStoredValuePaymentInput!) { answer: refundStoredValuePayment(input: $input) { ${ENTRIES} ${ERRORS} } }`,
  issue: `mutation Issue($input: IssuePassInput!) { answer: issuePass(input: $input) { ${PASS} ${ERRORS} } }`,
  use: `mutation Use($input: UsePassInput!) { answer: usePass(input: $input) { ${PASS} use { id } ${ERRORS} } }`,
  reverseUse: `mutation Unuse($input: ReversePassUseInput!) { answer: reversePassUse(input: $input) { ${PASS} ${ERRORS} } }`,
  gift: `mutation Gift($input: GiftPassInput!) { answer: giftPass(input: $input) { ${PASS} ${ERRORS} } }`,
  refundPass: `mutation RefundPass($input: RefundPassInput!) { answer: refundPass(input: $input) { ${PASS} ${ENTRIES} ${ERRORS} } }`,
  issueCoupon: `mutation Coupon($input: IssueCouponInput!) { answer: issueCoupon(input: $input) { coupon { id code status } ${ERRORS} } }`,
  reserveCoupon: `mutation Keep($input: ReserveCouponInput!) { answer: reserveCoupon(input: $input) { ${USED} } }`,
  redeemCoupon: `mutation Use($input: RedeemCouponInput!) { answer: redeemCoupon(input: $input) { ${USED} } }`,
  rollbackCoupon: `mutation Undo($input: RollbackCouponInput!) { answer: rollbackCoupon(input: $input) { ${USED} } }`,
  revokeCoupon: `mutation Revoke($input: RevokeCouponInput!) { answer: revokeCoupon(input: $input) { coupon { status } ${ERRORS} } }`,
};

const some = (amount: number | undefined) => (amount === undefined ? {} : { amount: money(amount) });
const cartOf = (amount: number) => ({ lines: [{ lineId: 'only', sku: 'any', amount: decimal(amount) }] });

export function prepaidInput(command: Command, ids: Ids): Record<string, unknown> {
  const idempotencyKey = command.key;
  switch (command.do) {
    case 'redeem':
      return { idempotencyKey, member: { externalId: command.member }, rewardId: idOf(ids, 'mug') };
    case 'cancel':
      return { idempotencyKey, redemptionId: idOf(ids, command.name) };
    case 'topUp': {
      const { member, topUpId, amount, bonus } = command;
      const more = bonus === 0 ? {} : { bonus: money(bonus) };
      return { idempotencyKey, member: { externalId: member }, topUpId, amount: money(amount), ...more };
    }
    case 'refundTopUp':
      return { idempotencyKey, topUpId: idOf(ids, `top-up ${command.name}`), ...some(command.amount) };
    case 'pay': {
      const { member, orderId, amount } = command;
      return { idempotencyKey, member: { externalId: member }, orderId, amount: money(amount) };
    }
    case 'refundPayment':
      return { idempotencyKey, paymentId: idOf(ids, `payment ${command.name}`), ...some(command.amount) };
    case 'issue':
      return { idempotencyKey, member: { externalId: command.member }, passType: 'daily', free: command.free };
    case 'use':
      return { idempotencyKey, passId: idOf(ids, `pass ${command.name}`), units: command.units };
    case 'reverseUse':
      return { idempotencyKey, passId: idOf(ids, `pass ${command.name}`), useId: idOf(ids, command.use) };
    case 'gift':
      return { idempotencyKey, passId: idOf(ids, `pass ${command.name}`), to: { externalId: command.to } };
    case 'refundPass':
      return { idempotencyKey, passId: idOf(ids, `pass ${command.name}`) };
    default:
      return couponInput(command, ids);
  }
}

function couponInput(command: OfCoupons, ids: Ids): Record<string, unknown> {
  const idempotencyKey = command.key;
  if (command.do === 'issueCoupon') return { idempotencyKey, type: command.kind, member: { externalId: command.member } };
  if (command.do === 'revokeCoupon') return { idempotencyKey, couponId: idOf(ids, command.name) };
  const { orderId } = command;
  const use = { idempotencyKey, code: ids.get(`code of ${command.name}`) ?? 'none', orderId };
  switch (command.do) {
    case 'reserveCoupon': {
      const ttl = command.ttlSeconds === undefined ? {} : { ttlSeconds: command.ttlSeconds };
      return { ...use, cart: cartOf(command.amount), ...ttl };
    }
    case 'redeemCoupon':
      return { ...use, ...(command.amount === undefined ? {} : { cart: cartOf(command.amount) }) };
    default:
      return {
        ...use,
        ...(command.amount === undefined ? {} : { lines: [{ lineId: 'only', amount: decimal(command.amount) }] }),
      };
  }
}

export interface PrepaidPayload {
  redemption?: { id: string; status: string } | null;
  topUp?: { id: string } | null;
  paidOut?: { amount: string } | null;
  payment?: { id: string } | null;
  pass?: { id: string; status: string; remaining: number; refundedMoney: { amount: string }; refundedPoints: number } | null;
  use?: { id: string } | null;
  coupon?: { id: string; code: string; status: string } | null;
  undone?: { amount: string } | null;
}

/** Where the thing stands that a command was about, as the model says it. */
export function standingIn({ redemption, pass, coupon }: PrepaidPayload): string | undefined {
  return redemption?.status ?? coupon?.status ?? (pass ? `${pass.status} ${pass.remaining}` : undefined);
}

/** What else it moved. */
export function movedIn(command: { do: string }, { paidOut, pass, undone }: PrepaidPayload): Record<string, number> | undefined {
  const minor = (amount: string) => Math.round(Number(amount) * 100);
  if (command.do === 'refundTopUp' && paidOut) return { paidOut: minor(paidOut.amount) };
  if (command.do === 'rollbackCoupon' && undone) return { undone: minor(undone.amount) };
  return command.do === 'refundPass' && pass
    ? { money: minor(pass.refundedMoney.amount), points: pass.refundedPoints }
    : undefined;
}

/** The ids that an answer gives to what the script calls by name. */
export function idsIn(
  command: Command,
  { redemption, topUp, payment, pass, use, coupon }: PrepaidPayload,
): [string, string | undefined][] {
  switch (command.do) {
    case 'redeem':
      return [[command.name, redemption?.id]];
    case 'topUp':
      return [[`top-up ${command.topUpId}`, topUp?.id]];
    case 'pay':
      return [[`payment ${command.name}`, payment?.id]];
    case 'issue':
      return [[`pass ${command.name}`, pass?.id]];
    case 'use':
      return [[command.as, use?.id]];
    case 'issueCoupon':
      return [
        [command.name, coupon?.id],
        [`code of ${command.name}`, coupon?.code],
      ];
    default:
      return [];
  }
}
