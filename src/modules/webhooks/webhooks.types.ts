import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { EventType } from '../../kernel/event-type.js';
import { Node } from '../../kernel/node.js';
import { PageInfo } from '../../kernel/pagination.js';
import { Cursor, DateTime } from '../../kernel/scalars/index.js';
import { InputError, UserError } from '../../kernel/user-error.js';
import type { Delivery, DeliveryStatus, DisabledReason, EndpointStatus, WebhookEndpoint, WebhookFailure } from './webhook.js';

/** A partner deals with its own. */
export const ForWebhooks = Access('staff', 'server', 'partner', 'admin', { scope: 'webhooks:write' });

const ERRORS = 'Empty on success.';

export const WebhookEndpointStatusEnum = { ACTIVE: 'ACTIVE', DISABLED: 'DISABLED' } as const;
registerEnumType(WebhookEndpointStatusEnum, {
  name: 'WebhookEndpointStatus',
  description: 'Whether anything is sent.',
  valuesConfig: {
    ACTIVE: { description: 'Events are sent.' },
    DISABLED: { description: 'Nothing is sent. Switched on again, it goes on where it stopped.' },
  },
});

export const WebhookDisabledReasonEnum = { BY_HAND: 'BY_HAND', FAILING: 'FAILING', GONE: 'GONE' } as const;
registerEnumType(WebhookDisabledReasonEnum, {
  name: 'WebhookDisabledReason',
  description: 'Why nothing is sent.',
  valuesConfig: {
    BY_HAND: { description: 'Somebody switched it off.' },
    FAILING: { description: 'Nothing had arrived for five days.' },
    GONE: { description: 'It answered 410 Gone.' },
  },
});

export const WebhookDeliveryStatusEnum = { PENDING: 'PENDING', DELIVERED: 'DELIVERED', DEAD: 'DEAD' } as const;
registerEnumType(WebhookDeliveryStatusEnum, {
  name: 'WebhookDeliveryStatus',
  description: 'How far a delivery is.',
  valuesConfig: {
    PENDING: { description: 'It is tried, or will be again.' },
    DELIVERED: { description: 'It was answered with a status of 2xx.' },
    DEAD: { description: 'It was tried for three days, or was a test that failed. It can be sent again by hand.' },
  },
});

export const WebhookFailureEnum = {
  STATUS: 'STATUS',
  REDIRECT: 'REDIRECT',
  TIMEOUT: 'TIMEOUT',
  CONNECTION: 'CONNECTION',
  ADDRESS: 'ADDRESS',
  PAYLOAD: 'PAYLOAD',
} as const;
registerEnumType(WebhookFailureEnum, {
  name: 'WebhookFailure',
  description: 'Why an attempt failed.',
  valuesConfig: {
    STATUS: { description: 'The answer had another status than 2xx.' },
    REDIRECT: { description: 'It was redirected, which is not followed.' },
    TIMEOUT: { description: 'There was no whole answer in time.' },
    CONNECTION: { description: 'There was no connection, or it was lost.' },
    ADDRESS: { description: 'The address is not one of the public internet.' },
    PAYLOAD: { description: 'The document cannot tell of the event any more, e.g. for want of a scope.' },
  },
});

@ObjectType('WebhookEndpoint', { implements: Node, description: 'Where events are sent.' })
@ForWebhooks
export class WebhookEndpointType extends Node {
  @Field(() => ID, { description: 'Opaque global id.' })
  override id!: unknown;

  @Field(() => String, { description: 'The address that is posted to.' })
  url!: string;

  @Field(() => String, { nullable: true, description: 'What it is for.' })
  description!: string | null;

  @Field(() => [EventType], {
    nullable: true,
    description: 'Kinds of events that are sent; null: all that its owner may hear of.',
  })
  eventTypes!: string[] | null;

  @Field(() => String, { description: 'What is told of an event: a subscription of `events`.' })
  document!: string;

  @Field(() => [String], {
    nullable: true,
    description: "What the document may read; null for a partner's, which may what the partner may.",
  })
  scopes!: string[] | null;

  @Field(() => WebhookEndpointStatusEnum, { description: 'Whether anything is sent.' })
  status!: EndpointStatus;

  @Field(() => WebhookDisabledReasonEnum, { nullable: true, description: 'Why nothing is sent.' })
  disabledReason!: DisabledReason | null;

  @Field(() => DateTime, { nullable: true, description: 'Since when nothing is sent.' })
  disabledAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Since when nothing has arrived; null while all is well. After five days it is switched off.',
  })
  failingSince!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Until when the secret before is good as well; null for none.' })
  previousUntil!: Date | null;

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => DateTime, { description: 'When it was last changed.' })
  updatedAt!: Date;
}

@ObjectType('WebhookAttempt', { description: 'One request to an endpoint.' })
@ForWebhooks
export class WebhookAttempt {
  @Field(() => DateTime, { description: 'When it began.' })
  at!: string;

  @Field(() => Int, { description: 'How long it took, in milliseconds.' })
  durationMs!: number;

  @Field(() => Int, { nullable: true, description: 'The status of the answer; null where there was none.' })
  statusCode!: number | null;

  @Field(() => WebhookFailureEnum, { nullable: true, description: 'Why it failed; null when it did not.' })
  failure!: WebhookFailure | null;

  @Field(() => String, { nullable: true, description: 'More about the failure, for people.' })
  detail!: string | null;

  @Field(() => String, { nullable: true, description: 'How the answer begins: at most 1,000 characters.' })
  excerpt!: string | null;
}

@ObjectType('WebhookDelivery', { description: 'An event on its way to an endpoint.' })
@ForWebhooks
export class WebhookDeliveryType {
  @Field(() => ID, { description: 'Names it when it is sent again.' })
  id!: unknown;

  @Field(() => EventType, { nullable: true, description: 'What happened; null for a test.' })
  type!: string | null;

  @Field(() => WebhookDeliveryStatusEnum, { description: 'How far it is.' })
  status!: DeliveryStatus;

  @Field(() => Int, { description: 'How often it was tried, since it was last sent anew.' })
  attempts!: number;

  @Field(() => DateTime, { nullable: true, description: 'When it is tried next; null when it has ended.' })
  nextAttemptAt!: Date | null;

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it arrived, or was given up.' })
  endedAt!: Date | null;

  @Field(() => [WebhookAttempt], { description: 'The last 20 attempts, oldest first.' })
  history!: WebhookAttempt[];
}

@ObjectType('WebhookDeliveryEdge', { description: 'A delivery and its place in the list.' })
@ForWebhooks
export class WebhookDeliveryEdge {
  @Field(() => Cursor, { description: 'Its place.' })
  cursor!: string;

  @Field(() => WebhookDeliveryType, { description: 'The delivery.' })
  node!: Delivery;
}

@ObjectType('WebhookDeliveryConnection', { description: 'A page of deliveries, newest first.' })
@ForWebhooks
export class WebhookDeliveryConnection {
  @Field(() => [WebhookDeliveryEdge], { description: 'The deliveries with their places.' })
  edges!: WebhookDeliveryEdge[];

  @Field(() => [WebhookDeliveryType], { description: 'The deliveries.' })
  nodes!: Delivery[];

  @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
  pageInfo!: PageInfo;
}

@ObjectType('WebhookEndpointPayload', { description: 'An endpoint as it is now, or why nothing was changed.' })
@ForWebhooks
export class WebhookEndpointPayload {
  @Field(() => WebhookEndpointType, { nullable: true, description: 'The endpoint; null once it was deleted.' })
  endpoint!: WebhookEndpoint | null;

  @Field(() => String, { nullable: true, description: 'A new secret (`whsec_...`). It is shown here and never again.' })
  secret!: string | null;

  @Field(() => [UserError], { description: ERRORS })
  userErrors!: InputError[];
}

@ObjectType('WebhookDeliveryPayload', { description: 'A delivery as it is now, or why nothing was sent.' })
@ForWebhooks
export class WebhookDeliveryPayload {
  @Field(() => WebhookDeliveryType, { nullable: true, description: 'The delivery.' })
  delivery!: Delivery | null;

  @Field(() => [UserError], { description: ERRORS })
  userErrors!: InputError[];
}
