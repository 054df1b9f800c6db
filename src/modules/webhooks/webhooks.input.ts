import { Field, ID, InputType, Int } from 'type-graphql';
import { EventType } from '../../kernel/event-type.js';
import { Cursor, DateTime } from '../../kernel/scalars/index.js';

const URL_ = 'The address to post to: https, and of the public internet.';
const DESCRIPTION = 'What it is for.';
const TYPES = 'Kinds of events to send; null: all that its owner may hear of.';
const DOCUMENT = 'What to tell of an event: `subscription { events { ... } }` with the fields that are wanted.';
const WHICH = 'Which endpoint.';

@InputType({ description: 'A new endpoint.' })
export class CreateWebhookEndpointInput {
  @Field(() => String, { description: URL_ })
  url!: string;

  @Field(() => String, { nullable: true, description: DESCRIPTION })
  description?: string | null;

  @Field(() => [EventType], { nullable: true, description: TYPES })
  eventTypes?: string[] | null;

  @Field(() => String, { nullable: true, description: `${DOCUMENT} The usual ones, if left out.` })
  document?: string | null;

  @Field(() => ID, { nullable: true, description: "Whose it is; the brand's own, if left out. A partner's are its own." })
  partnerId?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: "What the document of the brand's own endpoint may read; what a back end may and the caller has, if left out.",
  })
  scopes?: string[] | null;
}

@InputType({ description: 'What is new about an endpoint; what is left out stays as it is.' })
export class UpdateWebhookEndpointInput {
  @Field(() => ID, { description: WHICH })
  id!: string;

  @Field(() => String, { nullable: true, description: URL_ })
  url?: string | null;

  @Field(() => String, { nullable: true, description: DESCRIPTION })
  description?: string | null;

  @Field(() => [EventType], { nullable: true, description: TYPES })
  eventTypes?: string[] | null;

  @Field(() => String, { nullable: true, description: DOCUMENT })
  document?: string | null;
}

@InputType({ description: 'An endpoint.' })
export class WebhookEndpointRefInput {
  @Field(() => ID, { description: WHICH })
  id!: string;
}

@InputType({ description: 'A secret to make anew.' })
export class RotateWebhookSecretInput {
  @Field(() => ID, { description: WHICH })
  id!: string;

  @Field(() => Int, { defaultValue: 24, description: 'For how many hours the secret so far is good as well: 0 to 168.' })
  overlapHours!: number;
}

@InputType({ description: 'Events to send again. Give either `after` or `since`.' })
export class ReplayWebhookInput {
  @Field(() => ID, { description: WHICH })
  id!: string;

  @Field(() => Cursor, { nullable: true, description: 'Events after this one.' })
  after?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Events that were recorded since then.' })
  since?: Date | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Only those that could not be delivered.' })
  onlyDead!: boolean;
}

@InputType({ description: 'A delivery to send again.' })
export class ResendWebhookInput {
  @Field(() => ID, { description: 'Which delivery.' })
  deliveryId!: string;
}
