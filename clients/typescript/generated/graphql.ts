/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** The phone number of somebody who is not recognised yet. */
export type BindPhoneInput = {
  /** What the app calls the device, 1 to 200 characters; only a keyed hash is kept. */
  deviceId?: string | null | undefined;
  /** What to call a new member. */
  displayName?: string | null | undefined;
  /** What the phone-number button gave: good once, for five minutes. It may be left out when the answer of before had a ticket and something else was refused. */
  phoneCode?: string | null | undefined;
  /** The code of the member who recommended the program. */
  referralCode?: string | null | undefined;
  /** The ticket of `loginWithMiniProgram`, good for half an hour. */
  ticket: string;
};

/** A hold to spend. */
export type CaptureHoldInput = {
  /** The same in money, for a wallet in money; not beside `points`. */
  amount?: MoneyInput | null | undefined;
  /** The hold. */
  holdId: string | number;
  /** Makes a repeat safe: the same key with the same input gives the first result. 1 to 200 characters. */
  idempotencyKey: string;
  /** How many of its points to spend, all if left out; the rest is released. */
  points?: number | string | null | undefined;
};

/** A person to enrol; at least one of external id, phone and e-mail is given. */
export type EnrollMemberInput = {
  /** The day of birth. */
  birthday?: string | null | undefined;
  /** What the person's own app or browser calls the device, 1 to 200 characters; not for tablets in shops. Only a keyed hash is kept: of those who enrol on one device only the first can count as referred. */
  deviceId?: string | null | undefined;
  /** What to call the member. */
  displayName?: string | null | undefined;
  /** E-mail address. */
  email?: string | null | undefined;
  /** Its id in the system of the brand. */
  externalId?: string | null | undefined;
  /** Makes a retry safe: the same key gives the same result. */
  idempotencyKey: string;
  /** Since when it is a member; now if left out. */
  joinedAt?: string | null | undefined;
  /** In any common spelling. */
  phone?: string | null | undefined;
  /** The code of the member who recommended the program. */
  referralCode?: string | null | undefined;
};

/** What happened. */
export type EventType =
  /** More people speak of one thing than is usual; it happened to no member. Told to who may read alarms. */
  | 'ALARM_RAISED'
  /** A complaint was filed, or moved on. Told to its member, and to who may read complaints. */
  | 'COMPLAINT_UPDATED'
  /** A member got a coupon, or one was kept, used or given back. Of coupons that are nobody’s: to who uses them. */
  | 'COUPON_UPDATED'
  /** The first places of a leaderboard changed; it happened to no member. */
  | 'LEADERBOARD_CHANGED'
  /** Somebody became a member. */
  | 'MEMBER_ENROLLED'
  /** A member got a pass, or something happened to one. */
  | 'PASS_UPDATED'
  /** Members voted in a poll, or it was decided; it happened to no member. Told to who may read the community. */
  | 'POLL_CHANGED'
  /** A member took a reward, or a redemption moved on. */
  | 'REDEMPTION_UPDATED'
  /** Somebody is asked, or asked again. Told to its member, and to who works with surveys. */
  | 'SURVEY_INVITED'
  /** A survey was answered. Told to its member, and to who works with surveys. */
  | 'SURVEY_RESPONDED'
  /** A member has another tier, or will have a lower one soon. */
  | 'TIER_CHANGED'
  /** Entries were written into a member's wallet. */
  | 'WALLET_CHANGED'
  /** A webhook endpoint was switched off. Told to the brand, and to the partner whose endpoint it is; it happened to no member. */
  | 'WEBHOOK_DISABLED';

/** Points to reserve for a checkout. */
export type HoldPointsInput = {
  /** How much of a wallet in money, above 0. */
  amount?: MoneyInput | null | undefined;
  /** Makes a repeat safe: the same key with the same input gives the first result. 1 to 200 characters. */
  idempotencyKey: string;
  /** Whose points; a member's token may leave it out. */
  member?: MemberRef | null | undefined;
  /** The order they are for. */
  orderId?: string | null | undefined;
  /** How many, above 0; of a wallet in money, in its smallest unit. Either this or `amount`. */
  points?: number | string | null | undefined;
  /** How long they stay reserved; the program's default if left out, its maximum at most. */
  ttlSeconds?: number | null | undefined;
  /** Which wallet. */
  walletCode?: string;
};

/** Where a hold stands. */
export type HoldStatus =
  /** The points are reserved. */
  | 'ACTIVE'
  /** All or some were spent; the rest was released. */
  | 'CAPTURED'
  /** Its time was over before it was captured: the points were given back. */
  | 'EXPIRED'
  /** It was given back before its time was over. */
  | 'RELEASED';

/** What an entry did. */
export type LedgerEntryKind =
  /** Staff corrected the balance, or closing the membership emptied it. */
  | 'ADJUST'
  /** Reserved points were spent. */
  | 'CAPTURE'
  /** Points were owed that the wallet did not have. */
  | 'DEBT'
  /** A debt was paid outside of a credit. */
  | 'DEBT_REPAYMENT'
  /** Points were earned, available at once or pending. */
  | 'EARN'
  /** Points died. */
  | 'EXPIRE'
  /** Available points were reserved. */
  | 'HOLD'
  /** Pending points became available. */
  | 'MATURE'
  /** Money that was paid in and not used was paid out, or the bonus on it taken back. */
  | 'REFUND'
  /** Spent points came back to the lots that had paid. */
  | 'REINSTATE'
  /** Reserved points became available again. */
  | 'RELEASE'
  /** A return took back what its purchase had earned. */
  | 'REVERSE'
  /** Available points were spent. */
  | 'SPEND'
  /** Money was paid in, or given as a bonus. */
  | 'TOP_UP'
  /** Points came from another member. */
  | 'TRANSFER_IN'
  /** Points went to another member. */
  | 'TRANSFER_OUT';

/** Who opened a mini-program. */
export type LoginWithMiniProgramInput = {
  /** The id of the mini-program, as `wx.getAccountInfoSync()` tells it. */
  appId: string;
  /** What `wx.login` gave: good once, for five minutes. */
  code: string;
  /** The code of the program, e.g. `demo`. */
  program: string;
};

/** A session to end. */
export type LogoutInput = {
  /** Whether to end all sessions of the member, on its other devices too. */
  everywhere?: boolean | null | undefined;
  /** Any refresh token of the session. */
  refreshToken: string;
};

/** Names a member. Exactly one field is given. */
export type MemberRef = {
  /** The number of its card; spaces and hyphens do not matter. */
  cardNumber?: string | null | undefined;
  /** Its id in the system of the brand. */
  externalId?: string | null | undefined;
  /** Its global id. */
  id?: string | number | null | undefined;
  /** Its phone number in any common spelling. */
  phone?: string | null | undefined;
};

/** An exact amount of money, with no more decimals than the currency has. */
export type MoneyInput = {
  /** The amount. */
  amount: string;
  /** The currency. */
  currency: string;
};

/** `lineId` is unique within the order (default: its position); amounts are what was paid, discounts taken off. */
export type PurchaseLineInput = {
  /** What was paid for the line in all. */
  amount: string;
  /** The article's category. */
  category?: string | null | undefined;
  /** Its name within the order; its position, counted from 0, if left out. */
  lineId?: string | null | undefined;
  /** How many, above 0. */
  quantity: string;
  /** What was bought. */
  sku: string;
};

/** An order that was paid. */
export type RecordPurchaseInput = {
  /** Where it was sold, e.g. web or store. */
  channel?: string | null | undefined;
  /** Makes a repeat safe: the same key with the same input gives the first result. 1 to 200 characters. */
  idempotencyKey: string;
  /** The lines. What they leave of the total is an implicit last line (shipping, say). */
  lines?: Array<PurchaseLineInput> | null | undefined;
  /** Who bought. */
  member: MemberRef;
  /** When it was paid; now if left out. Rules and expiry go by it. */
  occurredAt?: string | null | undefined;
  /** Unique within the program: earns once for ever. */
  orderId: string;
  /** The part that was paid with coupons. */
  paidWithCoupons?: string | null | undefined;
  /** The part that was paid with points. */
  paidWithPoints?: string | null | undefined;
  /** In which store. */
  store?: string | null | undefined;
  /** What was paid in all, points and coupons taken off; 0 is recorded and earns nothing. */
  total: MoneyInput;
};

/** Goods that came back. */
export type RecordReturnInput = {
  /** What is paid back in all. */
  amount: MoneyInput;
  /** Makes a repeat safe: the same key with the same input gives the first result. 1 to 200 characters. */
  idempotencyKey: string;
  /** Of which lines. What they leave of the amount is taken from the lines in their order. Only `amount` counts where the order has no lines. */
  lines?: Array<ReturnLineInput> | null | undefined;
  /** Who returns. */
  member: MemberRef;
  /** When it came back; now if left out. */
  occurredAt?: string | null | undefined;
  /** The returned purchase; left out when the shop does not know it: then it is spread over the member's purchases, newest first. */
  orderId?: string | null | undefined;
  /** Unique within the program: takes back once for ever. */
  returnId: string;
};

/** A reward to be redeemed. */
export type RedeemRewardInput = {
  /** Makes a repeat safe: the same key with the same input gives the first result. 1 to 200 characters. */
  idempotencyKey: string;
  /** Who redeems it; a member's token may leave it out. */
  member?: MemberRef | null | undefined;
  /** How many. */
  quantity?: number;
  /** What the shop calls it, e.g. its order or the address that it keeps. At most 200 characters, nothing personal. */
  reference?: string | null | undefined;
  /** The reward. */
  rewardId: string | number;
  /** The slot, for a service. */
  slotId?: string | number | null | undefined;
};

/** How far a redemption is. Which may follow which depends on the kind of its reward. */
export type RedemptionStatus =
  /** It was called off: its points came back. */
  | 'CANCELLED'
  /** The shop has taken it on. */
  | 'CONFIRMED'
  /** Nobody confirmed it in time: its points came back. */
  | 'EXPIRED'
  /** The member has it. */
  | 'FULFILLED'
  /** It is kept for the member, and waits for the shop. */
  | 'RESERVED'
  /** It is on its way. */
  | 'SHIPPED'
  /** The service was rendered. */
  | 'USED';

/** A session to go on with. */
export type RefreshSessionInput = {
  /** Makes a retry safe: the same key with the same token gives the same tokens. The same token with another key ends the session, because two hold it. */
  idempotencyKey: string;
  /** The refresh token of the last answer. It is good once. */
  refreshToken: string;
};

/** A hold to give back. */
export type ReleaseHoldInput = {
  /** The hold. */
  holdId: string | number;
  /** Makes a repeat safe: the same key with the same input gives the first result. 1 to 200 characters. */
  idempotencyKey: string;
};

/** What came back of a line. */
export type ReturnLineInput = {
  /** What is paid back for them. */
  amount: string;
  /** The line of the order. */
  lineId: string;
  /** How many came back, above 0. */
  quantity: string;
};

/** Why a mutation was refused. Stable: callers may branch on it. */
export type UserErrorCode =
  /** It exists already, with other content. */
  | 'ALREADY_EXISTS'
  /** A second person has to approve. */
  | 'APPROVAL_REQUIRED'
  /** It was valid once and is no more. */
  | 'EXPIRED'
  /** The caller may do this, but not to this member, or not to what somebody else made. */
  | 'FORBIDDEN_TARGET'
  /** A request with this key is under way; repeat it a little later. */
  | 'IDEMPOTENCY_IN_PROGRESS'
  /** The key was used before with other input. */
  | 'IDEMPOTENCY_KEY_MISMATCH'
  /** Fewer points are available than the request needs. */
  | 'INSUFFICIENT_POINTS'
  /** The input breaks a rule; `field` says where. */
  | 'INVALID'
  /** Its state does not allow this any more. */
  | 'INVALID_STATE'
  /** A limit per member, day or program is used up. */
  | 'LIMIT_REACHED'
  /** The member may not do this (suspended, closed, in debt, not in the audience). */
  | 'NOT_ELIGIBLE'
  /** What the input names does not exist, or is not visible to the caller. */
  | 'NOT_FOUND'
  /** Nothing is left. */
  | 'OUT_OF_STOCK';

export type IssuedFragment = { memberId: string, accessToken: string, accessExpiresAt: string, refreshToken: string, refreshExpiresAt: string };

type Happening_AlarmRaised_Fragment = { cursor: string, type: EventType, occurredAt: string, member: { id: string } | null };

type Happening_ComplaintUpdate_Fragment = { cursor: string, type: EventType, occurredAt: string, member: { id: string } | null };

type Happening_CouponUpdate_Fragment = { cursor: string, type: EventType, occurredAt: string, member: { id: string } | null };

type Happening_LeaderboardChange_Fragment = { cursor: string, type: EventType, occurredAt: string, member: { id: string } | null };

type Happening_MemberEnrolled_Fragment = { cursor: string, type: EventType, occurredAt: string, member: { id: string } | null };

type Happening_PassUpdate_Fragment = { cursor: string, type: EventType, occurredAt: string, member: { id: string } | null };

type Happening_PollChange_Fragment = { cursor: string, type: EventType, occurredAt: string, member: { id: string } | null };

type Happening_RedemptionUpdate_Fragment = { status: RedemptionStatus, cursor: string, type: EventType, occurredAt: string, redemption: { id: string, points: number }, member: { id: string } | null };

type Happening_SurveyInvited_Fragment = { cursor: string, type: EventType, occurredAt: string, member: { id: string } | null };

type Happening_SurveyResponded_Fragment = { cursor: string, type: EventType, occurredAt: string, member: { id: string } | null };

type Happening_TierChange_Fragment = { upcoming: boolean, cursor: string, type: EventType, occurredAt: string, to: { code: string, name: string }, member: { id: string } | null };

type Happening_WalletChange_Fragment = { cursor: string, type: EventType, occurredAt: string, wallet: { code: string, balance: { available: number, pending: number, held: number, debt: number } }, entries: Array<{ sequence: number, kind: LedgerEntryKind, points: number, occurredAt: string, reason: string }>, member: { id: string } | null };

type Happening_WebhookDisabled_Fragment = { cursor: string, type: EventType, occurredAt: string, member: { id: string } | null };

export type HappeningFragment =
  | Happening_AlarmRaised_Fragment
  | Happening_ComplaintUpdate_Fragment
  | Happening_CouponUpdate_Fragment
  | Happening_LeaderboardChange_Fragment
  | Happening_MemberEnrolled_Fragment
  | Happening_PassUpdate_Fragment
  | Happening_PollChange_Fragment
  | Happening_RedemptionUpdate_Fragment
  | Happening_SurveyInvited_Fragment
  | Happening_SurveyResponded_Fragment
  | Happening_TierChange_Fragment
  | Happening_WalletChange_Fragment
  | Happening_WebhookDisabled_Fragment
;

export type LoginWithMiniProgramMutationVariables = Exact<{
  input: LoginWithMiniProgramInput;
}>;


export type LoginWithMiniProgramMutation = { loginWithMiniProgram: { ticket: string | null, session: { memberId: string, accessToken: string, accessExpiresAt: string, refreshToken: string, refreshExpiresAt: string } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string, retryable: boolean }> } };

export type BindPhoneMutationVariables = Exact<{
  input: BindPhoneInput;
}>;


export type BindPhoneMutation = { bindPhone: { ticket: string | null, created: boolean, session: { memberId: string, accessToken: string, accessExpiresAt: string, refreshToken: string, refreshExpiresAt: string } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string, retryable: boolean }> } };

export type RefreshSessionMutationVariables = Exact<{
  input: RefreshSessionInput;
}>;


export type RefreshSessionMutation = { refreshSession: { session: { memberId: string, accessToken: string, accessExpiresAt: string, refreshToken: string, refreshExpiresAt: string } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string, retryable: boolean }> } };

export type LogoutMutationVariables = Exact<{
  input: LogoutInput;
}>;


export type LogoutMutation = { logout: { userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string, retryable: boolean }> } };

export type MyHomeQueryVariables = Exact<{ [key: string]: never; }>;


export type MyHomeQuery = { streamHead: string, me: { id: string, displayName: string | null, tier: { code: string, name: string } | null, wallet: { code: string, balance: { available: number, pending: number, held: number, debt: number } } | null } | null };

export type RewardsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type RewardsQuery = { rewards: { nodes: Array<{ id: string, code: string, name: string, description: string | null, pricePoints: number, eligible: boolean, ineligibleReason: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type RedeemRewardMutationVariables = Exact<{
  input: RedeemRewardInput;
}>;


export type RedeemRewardMutation = { redeemReward: { redemption: { id: string, status: RedemptionStatus, points: number, codes: Array<string> } | null, wallet: { code: string, balance: { available: number, pending: number, held: number, debt: number } } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string, retryable: boolean }> } };

export type EventsSinceQueryVariables = Exact<{
  after?: string | null | undefined;
  first?: number | null | undefined;
  types?: Array<EventType> | EventType | null | undefined;
}>;


export type EventsSinceQuery = { events: { nodes: Array<
      | { cursor: string, type: EventType, occurredAt: string, member: { id: string } | null }
      | { cursor: string, type: EventType, occurredAt: string, member: { id: string } | null }
      | { cursor: string, type: EventType, occurredAt: string, member: { id: string } | null }
      | { cursor: string, type: EventType, occurredAt: string, member: { id: string } | null }
      | { cursor: string, type: EventType, occurredAt: string, member: { id: string } | null }
      | { cursor: string, type: EventType, occurredAt: string, member: { id: string } | null }
      | { cursor: string, type: EventType, occurredAt: string, member: { id: string } | null }
      | { status: RedemptionStatus, cursor: string, type: EventType, occurredAt: string, redemption: { id: string, points: number }, member: { id: string } | null }
      | { cursor: string, type: EventType, occurredAt: string, member: { id: string } | null }
      | { cursor: string, type: EventType, occurredAt: string, member: { id: string } | null }
      | { upcoming: boolean, cursor: string, type: EventType, occurredAt: string, to: { code: string, name: string }, member: { id: string } | null }
      | { cursor: string, type: EventType, occurredAt: string, wallet: { code: string, balance: { available: number, pending: number, held: number, debt: number } }, entries: Array<{ sequence: number, kind: LedgerEntryKind, points: number, occurredAt: string, reason: string }>, member: { id: string } | null }
      | { cursor: string, type: EventType, occurredAt: string, member: { id: string } | null }
    >, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type EventsSubscriptionVariables = Exact<{
  after?: string | null | undefined;
  types?: Array<EventType> | EventType | null | undefined;
}>;


export type EventsSubscription = { events:
    | { cursor: string, type: EventType, occurredAt: string, member: { id: string } | null }
    | { cursor: string, type: EventType, occurredAt: string, member: { id: string } | null }
    | { cursor: string, type: EventType, occurredAt: string, member: { id: string } | null }
    | { cursor: string, type: EventType, occurredAt: string, member: { id: string } | null }
    | { cursor: string, type: EventType, occurredAt: string, member: { id: string } | null }
    | { cursor: string, type: EventType, occurredAt: string, member: { id: string } | null }
    | { cursor: string, type: EventType, occurredAt: string, member: { id: string } | null }
    | { status: RedemptionStatus, cursor: string, type: EventType, occurredAt: string, redemption: { id: string, points: number }, member: { id: string } | null }
    | { cursor: string, type: EventType, occurredAt: string, member: { id: string } | null }
    | { cursor: string, type: EventType, occurredAt: string, member: { id: string } | null }
    | { upcoming: boolean, cursor: string, type: EventType, occurredAt: string, to: { code: string, name: string }, member: { id: string } | null }
    | { cursor: string, type: EventType, occurredAt: string, wallet: { code: string, balance: { available: number, pending: number, held: number, debt: number } }, entries: Array<{ sequence: number, kind: LedgerEntryKind, points: number, occurredAt: string, reason: string }>, member: { id: string } | null }
    | { cursor: string, type: EventType, occurredAt: string, member: { id: string } | null }
   };

export type RefusedFragment = { code: UserErrorCode, field: Array<string> | null, message: string, retryable: boolean };

export type MovementFragment = { sequence: number, kind: LedgerEntryKind, points: number, occurredAt: string, reason: string };

export type PurseFragment = { code: string, balance: { available: number, pending: number, held: number, debt: number } };

export type EnrollMemberMutationVariables = Exact<{
  input: EnrollMemberInput;
}>;


export type EnrollMemberMutation = { enrollMember: { created: boolean, member: { id: string, externalId: string | null, cardNumber: string, referralCode: string } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string, retryable: boolean }> } };

export type RecordPurchaseMutationVariables = Exact<{
  input: RecordPurchaseInput;
}>;


export type RecordPurchaseMutation = { recordPurchase: { created: boolean, outcomes: Array<{ rule: string, walletCode: string, granted: number, reason: string }>, entries: Array<{ sequence: number, kind: LedgerEntryKind, points: number, occurredAt: string, reason: string }>, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string, retryable: boolean }> } };

export type RecordReturnMutationVariables = Exact<{
  input: RecordReturnInput;
}>;


export type RecordReturnMutation = { recordReturn: { reversed: Array<{ what: string, points: number, done: boolean, reason: string }>, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string, retryable: boolean }> } };

export type HoldPointsMutationVariables = Exact<{
  input: HoldPointsInput;
}>;


export type HoldPointsMutation = { holdPoints: { hold: { id: string, points: number, status: HoldStatus, expiresAt: string } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string, retryable: boolean }> } };

export type CaptureHoldMutationVariables = Exact<{
  input: CaptureHoldInput;
}>;


export type CaptureHoldMutation = { captureHold: { hold: { id: string, captured: number, status: HoldStatus } | null, wallet: { code: string, balance: { available: number, pending: number, held: number, debt: number } } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string, retryable: boolean }> } };

export type ReleaseHoldMutationVariables = Exact<{
  input: ReleaseHoldInput;
}>;


export type ReleaseHoldMutation = { releaseHold: { hold: { id: string, status: HoldStatus } | null, wallet: { code: string, balance: { available: number, pending: number, held: number, debt: number } } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string, retryable: boolean }> } };

export type MemberHomeQueryVariables = Exact<{
  by: MemberRef;
  last?: number | null | undefined;
}>;


export type MemberHomeQuery = { member: { id: string, displayName: string | null, wallets: Array<{ code: string, expiring: Array<{ points: number, expiresAt: string }>, entries: { nodes: Array<{ sequence: number, kind: LedgerEntryKind, points: number, occurredAt: string, reason: string }> }, balance: { available: number, pending: number, held: number, debt: number } }> } | null };

export type StreamHeadQueryVariables = Exact<{ [key: string]: never; }>;


export type StreamHeadQuery = { streamHead: string };

export type WalletChangedSubscriptionVariables = Exact<{
  member?: MemberRef | null | undefined;
  after?: string | null | undefined;
}>;


export type WalletChangedSubscription = { walletChanged: { cursor: string, wallet: { code: string, balance: { available: number, pending: number, held: number, debt: number } }, entries: Array<{ sequence: number, kind: LedgerEntryKind, points: number, occurredAt: string, reason: string }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const IssuedFragmentDoc = new TypedDocumentString(`
    fragment Issued on MemberSession {
  memberId
  accessToken
  accessExpiresAt
  refreshToken
  refreshExpiresAt
}
    `, {"fragmentName":"Issued"}) as unknown as TypedDocumentString<IssuedFragment, unknown>;
export const PurseFragmentDoc = new TypedDocumentString(`
    fragment Purse on Wallet {
  code
  balance {
    available
    pending
    held
    debt
  }
}
    `, {"fragmentName":"Purse"}) as unknown as TypedDocumentString<PurseFragment, unknown>;
export const MovementFragmentDoc = new TypedDocumentString(`
    fragment Movement on LedgerEntry {
  sequence
  kind
  points
  occurredAt
  reason
}
    `, {"fragmentName":"Movement"}) as unknown as TypedDocumentString<MovementFragment, unknown>;
export const HappeningFragmentDoc = new TypedDocumentString(`
    fragment Happening on Event {
  cursor
  type
  occurredAt
  member {
    id
  }
  ... on WalletChange {
    wallet {
      ...Purse
    }
    entries {
      ...Movement
    }
  }
  ... on TierChange {
    upcoming
    to {
      code
      name
    }
  }
  ... on RedemptionUpdate {
    status
    redemption {
      id
      points
    }
  }
}
    fragment Movement on LedgerEntry {
  sequence
  kind
  points
  occurredAt
  reason
}
fragment Purse on Wallet {
  code
  balance {
    available
    pending
    held
    debt
  }
}`, {"fragmentName":"Happening"}) as unknown as TypedDocumentString<HappeningFragment, unknown>;
export const RefusedFragmentDoc = new TypedDocumentString(`
    fragment Refused on UserError {
  code
  field
  message
  retryable
}
    `, {"fragmentName":"Refused"}) as unknown as TypedDocumentString<RefusedFragment, unknown>;
export const LoginWithMiniProgramDocument = new TypedDocumentString(`
    mutation LoginWithMiniProgram($input: LoginWithMiniProgramInput!) {
  loginWithMiniProgram(input: $input) {
    session {
      ...Issued
    }
    ticket
    userErrors {
      ...Refused
    }
  }
}
    fragment Issued on MemberSession {
  memberId
  accessToken
  accessExpiresAt
  refreshToken
  refreshExpiresAt
}
fragment Refused on UserError {
  code
  field
  message
  retryable
}`, {"hash":"sha256:4a7b2daa8603436a33024fb19c2caebaa1feb3d89bee81037dcf22fb3c805aeb"}) as unknown as TypedDocumentString<LoginWithMiniProgramMutation, LoginWithMiniProgramMutationVariables>;
export const BindPhoneDocument = new TypedDocumentString(`
    mutation BindPhone($input: BindPhoneInput!) {
  bindPhone(input: $input) {
    session {
      ...Issued
    }
    ticket
    created
    userErrors {
      ...Refused
    }
  }
}
    fragment Issued on MemberSession {
  memberId
  accessToken
  accessExpiresAt
  refreshToken
  refreshExpiresAt
}
fragment Refused on UserError {
  code
  field
  message
  retryable
}`, {"hash":"sha256:0291b5aa7058abebe2281bd018c5ecf976b93c027e4ee98e2b4eee3b33162ba9"}) as unknown as TypedDocumentString<BindPhoneMutation, BindPhoneMutationVariables>;
export const RefreshSessionDocument = new TypedDocumentString(`
    mutation RefreshSession($input: RefreshSessionInput!) {
  refreshSession(input: $input) {
    session {
      ...Issued
    }
    userErrors {
      ...Refused
    }
  }
}
    fragment Issued on MemberSession {
  memberId
  accessToken
  accessExpiresAt
  refreshToken
  refreshExpiresAt
}
fragment Refused on UserError {
  code
  field
  message
  retryable
}`, {"hash":"sha256:a67653e1ad8a422c4b09c59c5085ba53cf58e6039f41140846700aef6efd2c89"}) as unknown as TypedDocumentString<RefreshSessionMutation, RefreshSessionMutationVariables>;
export const LogoutDocument = new TypedDocumentString(`
    mutation Logout($input: LogoutInput!) {
  logout(input: $input) {
    userErrors {
      ...Refused
    }
  }
}
    fragment Refused on UserError {
  code
  field
  message
  retryable
}`, {"hash":"sha256:64f010dfcbb28ab7dcaa1e69a0c125fdab9157c9c8e7a8e6723b4fa884a1051b"}) as unknown as TypedDocumentString<LogoutMutation, LogoutMutationVariables>;
export const MyHomeDocument = new TypedDocumentString(`
    query MyHome {
  streamHead
  me {
    id
    displayName
    tier {
      code
      name
    }
    wallet {
      ...Purse
    }
  }
}
    fragment Purse on Wallet {
  code
  balance {
    available
    pending
    held
    debt
  }
}`, {"hash":"sha256:68735a2b24454efd8e324cf33a459a91fb36c1bab590fd8856e9fc4ff42d114d"}) as unknown as TypedDocumentString<MyHomeQuery, MyHomeQueryVariables>;
export const RewardsDocument = new TypedDocumentString(`
    query Rewards($first: Int = 20, $after: Cursor) {
  rewards(first: $first, after: $after) {
    nodes {
      id
      code
      name
      description
      pricePoints
      eligible
      ineligibleReason
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `, {"hash":"sha256:1fbb9acc1bdd2a9bea215d54ab444c3f992a570ea0a1ddf5151f37d61e31bfd4"}) as unknown as TypedDocumentString<RewardsQuery, RewardsQueryVariables>;
export const RedeemRewardDocument = new TypedDocumentString(`
    mutation RedeemReward($input: RedeemRewardInput!) {
  redeemReward(input: $input) {
    redemption {
      id
      status
      points
      codes
    }
    wallet {
      ...Purse
    }
    userErrors {
      ...Refused
    }
  }
}
    fragment Refused on UserError {
  code
  field
  message
  retryable
}
fragment Purse on Wallet {
  code
  balance {
    available
    pending
    held
    debt
  }
}`, {"hash":"sha256:fb5962e935b2c05dc3bab27287efc32bcdf776f6ede36201bb4228bfbc4184ac"}) as unknown as TypedDocumentString<RedeemRewardMutation, RedeemRewardMutationVariables>;
export const EventsSinceDocument = new TypedDocumentString(`
    query EventsSince($after: Cursor, $first: Int = 50, $types: [EventType!]) {
  events(after: $after, first: $first, types: $types) {
    nodes {
      ...Happening
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment Happening on Event {
  cursor
  type
  occurredAt
  member {
    id
  }
  ... on WalletChange {
    wallet {
      ...Purse
    }
    entries {
      ...Movement
    }
  }
  ... on TierChange {
    upcoming
    to {
      code
      name
    }
  }
  ... on RedemptionUpdate {
    status
    redemption {
      id
      points
    }
  }
}
fragment Movement on LedgerEntry {
  sequence
  kind
  points
  occurredAt
  reason
}
fragment Purse on Wallet {
  code
  balance {
    available
    pending
    held
    debt
  }
}`, {"hash":"sha256:66a50a12dc5b5892334060f45090ab0ae25de74d6c62a0f5a9ef01ace43a561b"}) as unknown as TypedDocumentString<EventsSinceQuery, EventsSinceQueryVariables>;
export const EventsDocument = new TypedDocumentString(`
    subscription Events($after: Cursor, $types: [EventType!]) {
  events(after: $after, types: $types) {
    ...Happening
  }
}
    fragment Happening on Event {
  cursor
  type
  occurredAt
  member {
    id
  }
  ... on WalletChange {
    wallet {
      ...Purse
    }
    entries {
      ...Movement
    }
  }
  ... on TierChange {
    upcoming
    to {
      code
      name
    }
  }
  ... on RedemptionUpdate {
    status
    redemption {
      id
      points
    }
  }
}
fragment Movement on LedgerEntry {
  sequence
  kind
  points
  occurredAt
  reason
}
fragment Purse on Wallet {
  code
  balance {
    available
    pending
    held
    debt
  }
}`, {"hash":"sha256:33134ea7f2686754341b2add8068ae21407fc420708cc4e54a9aec239ab1aec6"}) as unknown as TypedDocumentString<EventsSubscription, EventsSubscriptionVariables>;
export const EnrollMemberDocument = new TypedDocumentString(`
    mutation EnrollMember($input: EnrollMemberInput!) {
  enrollMember(input: $input) {
    created
    member {
      id
      externalId
      cardNumber
      referralCode
    }
    userErrors {
      ...Refused
    }
  }
}
    fragment Refused on UserError {
  code
  field
  message
  retryable
}`, {"hash":"sha256:6ded815137f3ff5c9374eb5c383a156cf946b54798e98f052df6203d466bc7ca"}) as unknown as TypedDocumentString<EnrollMemberMutation, EnrollMemberMutationVariables>;
export const RecordPurchaseDocument = new TypedDocumentString(`
    mutation RecordPurchase($input: RecordPurchaseInput!) {
  recordPurchase(input: $input) {
    created
    outcomes {
      rule
      walletCode
      granted
      reason
    }
    entries {
      ...Movement
    }
    userErrors {
      ...Refused
    }
  }
}
    fragment Refused on UserError {
  code
  field
  message
  retryable
}
fragment Movement on LedgerEntry {
  sequence
  kind
  points
  occurredAt
  reason
}`, {"hash":"sha256:3499409c991cb198ba52b663b27b7ba7e25f9283fe3daa08a011fbe3a7d2f43a"}) as unknown as TypedDocumentString<RecordPurchaseMutation, RecordPurchaseMutationVariables>;
export const RecordReturnDocument = new TypedDocumentString(`
    mutation RecordReturn($input: RecordReturnInput!) {
  recordReturn(input: $input) {
    reversed {
      what
      points
      done
      reason
    }
    userErrors {
      ...Refused
    }
  }
}
    fragment Refused on UserError {
  code
  field
  message
  retryable
}`, {"hash":"sha256:fee744b8d38683a9786b616670d2a6d72eef2470b5c8f1ff349a616692c14c75"}) as unknown as TypedDocumentString<RecordReturnMutation, RecordReturnMutationVariables>;
export const HoldPointsDocument = new TypedDocumentString(`
    mutation HoldPoints($input: HoldPointsInput!) {
  holdPoints(input: $input) {
    hold {
      id
      points
      status
      expiresAt
    }
    userErrors {
      ...Refused
    }
  }
}
    fragment Refused on UserError {
  code
  field
  message
  retryable
}`, {"hash":"sha256:7f5b7c7b5577f0981971bdff58c6c43fe8d9c57901054390d4375eea28acb0f5"}) as unknown as TypedDocumentString<HoldPointsMutation, HoldPointsMutationVariables>;
export const CaptureHoldDocument = new TypedDocumentString(`
    mutation CaptureHold($input: CaptureHoldInput!) {
  captureHold(input: $input) {
    hold {
      id
      captured
      status
    }
    wallet {
      ...Purse
    }
    userErrors {
      ...Refused
    }
  }
}
    fragment Refused on UserError {
  code
  field
  message
  retryable
}
fragment Purse on Wallet {
  code
  balance {
    available
    pending
    held
    debt
  }
}`, {"hash":"sha256:a09335d9c2acc51eef9bbb931e3111791dd03dd74f91d417dff75ffa3e6acf3f"}) as unknown as TypedDocumentString<CaptureHoldMutation, CaptureHoldMutationVariables>;
export const ReleaseHoldDocument = new TypedDocumentString(`
    mutation ReleaseHold($input: ReleaseHoldInput!) {
  releaseHold(input: $input) {
    hold {
      id
      status
    }
    wallet {
      ...Purse
    }
    userErrors {
      ...Refused
    }
  }
}
    fragment Refused on UserError {
  code
  field
  message
  retryable
}
fragment Purse on Wallet {
  code
  balance {
    available
    pending
    held
    debt
  }
}`, {"hash":"sha256:6f1f1897e3737b6a75ebbadab2cf2df92b0417b9b7038b015a0552159b353afe"}) as unknown as TypedDocumentString<ReleaseHoldMutation, ReleaseHoldMutationVariables>;
export const MemberHomeDocument = new TypedDocumentString(`
    query MemberHome($by: MemberRef!, $last: Int = 20) {
  member(by: $by) {
    id
    displayName
    wallets {
      ...Purse
      expiring(first: 3) {
        points
        expiresAt
      }
      entries(last: $last) {
        nodes {
          ...Movement
        }
      }
    }
  }
}
    fragment Movement on LedgerEntry {
  sequence
  kind
  points
  occurredAt
  reason
}
fragment Purse on Wallet {
  code
  balance {
    available
    pending
    held
    debt
  }
}`, {"hash":"sha256:ce4de725567c5725cac096d639b116c0352496e6980adaff8ef924a27804b3f8"}) as unknown as TypedDocumentString<MemberHomeQuery, MemberHomeQueryVariables>;
export const StreamHeadDocument = new TypedDocumentString(`
    query StreamHead {
  streamHead
}
    `, {"hash":"sha256:9fbe646adf9596c42970e8716969e3b0cdb148385e82c64d7ace372c392acab4"}) as unknown as TypedDocumentString<StreamHeadQuery, StreamHeadQueryVariables>;
export const WalletChangedDocument = new TypedDocumentString(`
    subscription WalletChanged($member: MemberRef, $after: Cursor) {
  walletChanged(member: $member, after: $after) {
    cursor
    wallet {
      ...Purse
    }
    entries {
      ...Movement
    }
  }
}
    fragment Movement on LedgerEntry {
  sequence
  kind
  points
  occurredAt
  reason
}
fragment Purse on Wallet {
  code
  balance {
    available
    pending
    held
    debt
  }
}`, {"hash":"sha256:677945fe3d86c281ba619858a4da696dbf79b730c19b1503350e04ccb3c2a0a5"}) as unknown as TypedDocumentString<WalletChangedSubscription, WalletChangedSubscriptionVariables>;