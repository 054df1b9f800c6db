import { type Audience, backEnds, brand, type Expectation, memberAnd, people } from './authorization.audiences.js';

/** The brand's own systems. */
const tills: Audience = { server: ['points:write'], admin: true };

/** What members pay for beforehand: by hand, as the rest of the table. */
export const passExpectations: readonly Expectation[] = [
  {
    because: 'whoever buys, or shows the shop, sees what passes there are',
    who: memberAnd('program:read', 'program:write', 'points:read', 'points:write'),
    coordinates: [
      'Query.passTypes',
      'PassType.code name description units schedule validity priceMoney pricePoints walletCode giftable refundable rounding status version validFrom validUntil',
      'PassSchedule.period periods carry',
      'PassValidity.days months',
      'Reward.passType',
    ],
  },
  {
    because: 'what a pass is decides people',
    who: people('program:write'),
    coordinates: ['Mutation.savePassType endPassType', 'PassTypePayload.passType userErrors'],
  },
  {
    because: 'the brand alone makes passes and pays them back',
    who: brand('points:write'),
    coordinates: [
      'Mutation.issuePass refundPass',
      'IssuePassPayload.pass entries userErrors',
      'RefundPassPayload.pass entries reversed userErrors',
    ],
  },
  {
    because: 'whoever serves the member uses its pass; the member shows it only',
    who: backEnds('points:write'),
    coordinates: [
      'Mutation.usePass reversePassUse',
      'UsePassPayload.pass use userErrors',
      'ReversePassUsePayload.pass use userErrors',
    ],
  },
  {
    because: 'a member gives away what is its own',
    who: memberAnd('points:write'),
    coordinates: ['Mutation.giftPass', 'GiftPassPayload.pass userErrors'],
  },
  {
    because: 'to take something away without giving it back is for people',
    who: people('points:adjust'),
    coordinates: ['Mutation.cancelPass', 'CancelPassPayload.pass userErrors'],
  },
  {
    because: 'a member reads what it paid for, and what happened to it',
    who: memberAnd('points:read', 'points:write'),
    coordinates: [
      'Query.pass',
      'Member.passes storedValueTopUps storedValuePayments',
      'Redemption.passes',
      'Pass.id code type status remaining used lapsed periodsLeft renewsAt startsAt endsAt giftable refundable priceMoney pricePoints refundedMoney refundedPoints orderId createdAt updatedAt member history',
      'PassConnection.edges nodes pageInfo',
      'PassEdge.cursor node',
      'PassEntry.id kind units remaining reference reasonCode occurredAt recordedAt',
      'PassEntryConnection.edges nodes pageInfo',
      'PassEntryEdge.cursor node',
      'StoredValueTopUp.id topUpId wallet amount bonus refunded withheld bonusTakenBack recordedAt',
      'StoredValueTopUpConnection.edges nodes pageInfo',
      'StoredValueTopUpEdge.cursor node',
      'StoredValuePayment.id wallet amount refunded orderId recordedAt',
      'StoredValuePaymentConnection.edges nodes pageInfo',
      'StoredValuePaymentEdge.cursor node',
    ],
  },
  {
    because: 'money comes in and goes out through the tills of the brand',
    who: tills,
    coordinates: [
      'Mutation.topUpStoredValue refundStoredValueTopUp',
      'TopUpStoredValuePayload.topUp created entries wallet userErrors',
      'RefundStoredValueTopUpPayload.topUp paidOut entries wallet userErrors',
    ],
  },
  {
    because: 'what is paid with it says the shop, never the member',
    who: backEnds('points:write'),
    coordinates: [
      'Mutation.payWithStoredValue refundStoredValuePayment',
      'PayWithStoredValuePayload.payment entries wallet userErrors',
      'RefundStoredValuePaymentPayload.payment entries wallet userErrors',
    ],
  },
  {
    because: 'money is read as points are',
    who: memberAnd('points:read'),
    coordinates: ['MoneyState.available pending held'],
  },
  {
    because: 'members listen to themselves, others need to be allowed to',
    who: memberAnd('stream:read'),
    coordinates: ['PassUpdate.cursor type occurredAt member pass status remaining'],
  },
];
