/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** A hold to spend. */
export type CaptureHoldInput = {
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
  /** A complaint was filed, or moved on. Told to its member, and to who may read complaints. */
  | 'COMPLAINT_UPDATED'
  /** Somebody became a member. */
  | 'MEMBER_ENROLLED'
  /** A member took a reward, or a redemption moved on. */
  | 'REDEMPTION_UPDATED'
  /** A member has another tier, or will have a lower one soon. */
  | 'TIER_CHANGED'
  /** Entries were written into a member's wallet. */
  | 'WALLET_CHANGED';

/** Points to reserve for a checkout. */
export type HoldPointsInput = {
  /** Makes a repeat safe: the same key with the same input gives the first result. 1 to 200 characters. */
  idempotencyKey: string;
  /** Whose points; a member's token may leave it out. */
  member?: MemberRef | null | undefined;
  /** The order they are for. */
  orderId?: string | null | undefined;
  /** How many, above 0. */
  points: number | string;
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
  /** Spent points came back to the lots that had paid. */
  | 'REINSTATE'
  /** Reserved points became available again. */
  | 'RELEASE'
  /** A return took back what its purchase had earned. */
  | 'REVERSE'
  /** Available points were spent. */
  | 'SPEND'
  /** Points came from another member. */
  | 'TRANSFER_IN'
  /** Points went to another member. */
  | 'TRANSFER_OUT';

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
  /** The caller may do this, but not to this member. */
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

export type EventsSinceQueryVariables = Exact<{
  after?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type EventsSinceQuery = { events: { nodes: Array<
      | { cursor: string, type: EventType, occurredAt: string, member: { id: string } | null }
      | { cursor: string, type: EventType, occurredAt: string, member: { id: string } | null }
      | { cursor: string, type: EventType, occurredAt: string, member: { id: string } | null }
      | { cursor: string, type: EventType, occurredAt: string, member: { id: string } | null }
      | { cursor: string, type: EventType, occurredAt: string, member: { id: string } | null }
    >, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

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
export const RefusedFragmentDoc = new TypedDocumentString(`
    fragment Refused on UserError {
  code
  field
  message
  retryable
}
    `, {"fragmentName":"Refused"}) as unknown as TypedDocumentString<RefusedFragment, unknown>;
export const MovementFragmentDoc = new TypedDocumentString(`
    fragment Movement on LedgerEntry {
  sequence
  kind
  points
  occurredAt
  reason
}
    `, {"fragmentName":"Movement"}) as unknown as TypedDocumentString<MovementFragment, unknown>;
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
}`) as unknown as TypedDocumentString<EnrollMemberMutation, EnrollMemberMutationVariables>;
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
}`) as unknown as TypedDocumentString<RecordPurchaseMutation, RecordPurchaseMutationVariables>;
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
}`) as unknown as TypedDocumentString<RecordReturnMutation, RecordReturnMutationVariables>;
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
}`) as unknown as TypedDocumentString<HoldPointsMutation, HoldPointsMutationVariables>;
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
}`) as unknown as TypedDocumentString<CaptureHoldMutation, CaptureHoldMutationVariables>;
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
}`) as unknown as TypedDocumentString<ReleaseHoldMutation, ReleaseHoldMutationVariables>;
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
}`) as unknown as TypedDocumentString<MemberHomeQuery, MemberHomeQueryVariables>;
export const StreamHeadDocument = new TypedDocumentString(`
    query StreamHead {
  streamHead
}
    `) as unknown as TypedDocumentString<StreamHeadQuery, StreamHeadQueryVariables>;
export const EventsSinceDocument = new TypedDocumentString(`
    query EventsSince($after: Cursor, $first: Int = 50) {
  events(after: $after, first: $first) {
    nodes {
      cursor
      type
      occurredAt
      member {
        id
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<EventsSinceQuery, EventsSinceQueryVariables>;
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
}`) as unknown as TypedDocumentString<WalletChangedSubscription, WalletChangedSubscriptionVariables>;