import { Field, ID, InputType, Int } from 'type-graphql';
import { EventType } from '../../kernel/event-type.js';
import { DateTime, Json } from '../../kernel/scalars/index.js';

const SCOPES = 'What it may do, e.g. `stream:read`; no more than the caller may.';
const EVENT_TYPES = 'Kinds of events that it is told of; null: all.';
const RATE = 'Its own budget; null: that of every partner.';
const PERSISTED = 'Whether it may run only documents that are registered for it.';
const JWKS = 'Its public keys (JWK set), for private_key_jwt.';
const JWKS_URI = 'Where it publishes its public keys, instead of `jwks`.';
const WHICH = 'Which partner.';

@InputType({ description: 'A budget of cost points.' })
export class PartnerRateInput {
  @Field(() => Int, { description: 'Cost points that it can hold.' })
  capacity!: number;

  @Field(() => Int, { description: 'Cost points that come back each second.' })
  restorePerSecond!: number;
}

@InputType({ description: 'A new partner.' })
export class RegisterPartnerInput {
  @Field(() => String, { description: 'Its code, e.g. `acme`: the actor is `partner:acme` then. It never changes.' })
  code!: string;

  @Field(() => String, { description: 'Its name. Of the company, not of a person.' })
  name!: string;

  @Field(() => [String], { description: SCOPES })
  scopes!: string[];

  @Field(() => [EventType], { nullable: true, description: EVENT_TYPES })
  eventTypes?: string[] | null;

  @Field(() => PartnerRateInput, { nullable: true, description: RATE })
  rate?: PartnerRateInput | null;

  @Field(() => Boolean, { nullable: true, description: `${PERSISTED} False, if left out.` })
  onlyPersisted?: boolean | null;

  @Field(() => Json, { nullable: true, description: JWKS })
  jwks?: unknown;

  @Field(() => String, { nullable: true, description: JWKS_URI })
  jwksUri?: string | null;
}

@InputType({ description: 'What is new about a partner; what is left out stays as it is.' })
export class UpdatePartnerInput {
  @Field(() => ID, { description: WHICH })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Its name.' })
  name?: string | null;

  @Field(() => [String], { nullable: true, description: SCOPES })
  scopes?: string[] | null;

  @Field(() => [EventType], { nullable: true, description: EVENT_TYPES })
  eventTypes?: string[] | null;

  @Field(() => PartnerRateInput, { nullable: true, description: RATE })
  rate?: PartnerRateInput | null;

  @Field(() => Boolean, { nullable: true, description: PERSISTED })
  onlyPersisted?: boolean | null;

  @Field(() => Json, { nullable: true, description: `${JWKS} Tokens that the keys before signed for end.` })
  jwks?: unknown;

  @Field(() => String, { nullable: true, description: JWKS_URI })
  jwksUri?: string | null;
}

@InputType({ description: 'A partner to keep out, to let in again, or to end.' })
export class PartnerRefInput {
  @Field(() => ID, { description: WHICH })
  id!: string;
}

@InputType({ description: "A new secret of a partner's OAuth client." })
export class CreatePartnerSecretInput {
  @Field(() => ID, { description: WHICH })
  partnerId!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it ends by itself; never, if left out.' })
  expiresAt?: Date | null;
}

@InputType({ description: 'A secret to end.' })
export class RevokePartnerSecretInput {
  @Field(() => ID, { description: 'Which secret.' })
  id!: string;
}

@InputType({ description: 'A new API key of a partner.' })
export class CreatePartnerKeyInput {
  @Field(() => ID, { description: WHICH })
  partnerId!: string;

  @Field(() => [String], { nullable: true, description: 'What it may do, of what the partner may; all of that, if left out.' })
  scopes?: string[] | null;

  @Field(() => DateTime, { nullable: true, description: 'When it ends by itself; never, if left out.' })
  expiresAt?: Date | null;
}

@InputType({ description: 'Documents that a partner may run.' })
export class RegisterDocumentsInput {
  @Field(() => ID, { description: WHICH })
  partnerId!: string;

  @Field(() => [String], { description: 'The texts, exactly as they are hashed: at most 500 at once.' })
  documents!: string[];
}

@InputType({ description: 'Documents that a partner may not run any more.' })
export class RemoveDocumentsInput {
  @Field(() => ID, { description: WHICH })
  partnerId!: string;

  @Field(() => [String], { description: 'Their hashes: at most 500 at once.' })
  hashes!: string[];
}
