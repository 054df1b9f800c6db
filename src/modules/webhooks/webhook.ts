import type { Instant } from '../../kernel/clock.js';

export type EndpointStatus = 'ACTIVE' | 'DISABLED';
export type DisabledReason = 'BY_HAND' | 'FAILING' | 'GONE';
export type DeliveryStatus = 'PENDING' | 'DELIVERED' | 'DEAD';
/** Why an attempt failed. */
export type WebhookFailure = 'STATUS' | 'REDIRECT' | 'TIMEOUT' | 'CONNECTION' | 'ADDRESS' | 'PAYLOAD';

/** An endpoint as it may be shown. */
export class WebhookEndpoint {
  readonly id!: number;
  readonly partnerId!: number | null;
  readonly url!: string;
  readonly description!: string | null;
  readonly eventTypes!: string[] | null;
  readonly document!: string;
  readonly scopes!: string[] | null;
  readonly status!: EndpointStatus;
  readonly disabledReason!: DisabledReason | null;
  readonly disabledAt!: Date | null;
  readonly failingSince!: Date | null;
  readonly position!: number;
  readonly previousUntil!: Date | null;
  readonly createdAt!: Date;
  readonly updatedAt!: Date;
}

/** What came of one attempt. `at` is an ISO instant. */
export interface Attempt {
  at: string;
  durationMs: number;
  statusCode: number | null;
  failure: WebhookFailure | null;
  /** More about the failure, for people. */
  detail: string | null;
  /** How the answer begins. */
  excerpt: string | null;
}

export interface Delivery {
  id: number;
  endpointId: number;
  position: number | null;
  type: string | null;
  memberId: number | null;
  status: DeliveryStatus;
  attempts: number;
  firstAttemptAt: Date | null;
  nextAttemptAt: Date | null;
  createdAt: Date;
  endedAt: Date | null;
  history: Attempt[];
}

/** The id that a receiver sees: the same at each attempt, one for each event and endpoint. */
export function webhookId({ id, endpointId, position }: Pick<Delivery, 'id' | 'endpointId' | 'position'>): string {
  return position === null ? `test_${id.toString(36)}` : `evt_${endpointId.toString(36)}_${position.toString(36)}`;
}

/** An event as deliveries are made of it. */
export interface TellableEvent {
  position: number;
  type: string;
  /** Null for what happened to no member. */
  memberId: number | null;
}

/** The event stream as webhooks need it. */
export interface EventSource {
  /** The newest position. */
  head(): Promise<number>;
  /** Events after a position, in order; `end` is as far as there are none left out. Those that a partner may hear of, or the brand. */
  after(
    programId: number,
    position: number,
    limit: number,
    types: readonly string[] | null,
    partnerId: number | null,
  ): Promise<{ events: TellableEvent[]; end: number }>;
  /** What a subscription would be told; null when it is not kept any more. */
  at(programId: number, position: number): Promise<{ event: object; occurredAt: Instant } | null>;
  /** @throws ApiError BAD_USER_INPUT, CURSOR_EXPIRED */
  positionOf(programId: number, cursor: string): Promise<number>;
  /** The position before the first event that was recorded at or after an instant. */
  before(programId: number, instant: Instant): Promise<number>;
}
