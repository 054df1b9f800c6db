import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { EventType } from '../../kernel/event-type.js';
import { Node } from '../../kernel/node.js';
import { PageInfo } from '../../kernel/pagination.js';
import { Cursor, DateTime, Json, LocalDate } from '../../kernel/scalars/index.js';
import type { PartnerRate, PartnerStatus } from './partner.js';

/** Those who give out credentials. */
export const ForKeepers = Access('staff', 'admin', { scope: 'keys:write' });

export const PartnerStatusEnum = { ACTIVE: 'ACTIVE', SUSPENDED: 'SUSPENDED', REVOKED: 'REVOKED' } as const;
registerEnumType(PartnerStatusEnum, {
  name: 'PartnerStatus',
  description: 'Whether a partner may come in.',
  valuesConfig: {
    ACTIVE: { description: 'It may.' },
    SUSPENDED: { description: 'Not for now: its credentials are refused, its webhooks wait.' },
    REVOKED: { description: 'Never again.' },
  },
});

@ObjectType('PartnerRate', { description: 'A budget of cost points, held by each process.' })
@ForKeepers
export class PartnerRateType {
  @Field(() => Int, { description: 'Cost points that it can hold.' })
  capacity!: number;

  @Field(() => Int, { description: 'Cost points that come back each second.' })
  restorePerSecond!: number;
}

@ObjectType('PartnerSecret', { description: "A secret of a partner's OAuth client. What it is, is shown once, when it is made." })
@ForKeepers
export class PartnerSecretType {
  @Field(() => ID, { description: 'Names it when it is revoked.' })
  id!: unknown;

  @Field(() => String, { description: 'The part of it that may be shown.' })
  prefix!: string;

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it ends by itself; null for never.' })
  expiresAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was revoked; null while it is good.' })
  revokedAt!: Date | null;
}

@ObjectType('PartnerUsageDay', { description: "What a partner used on a day of the program's time zone." })
@ForKeepers
export class PartnerUsageDay {
  @Field(() => LocalDate, { description: 'The day.' })
  day!: string;

  @Field(() => Int, { description: 'Operations, refused ones too.' })
  requests!: number;

  @Field(() => Int, { description: 'Cost points of what ran.' })
  cost!: number;

  @Field(() => Int, { description: 'Operations that were refused because its budget was used up.' })
  throttled!: number;

  @Field(() => Int, { description: 'Events that its subscriptions were told.' })
  events!: number;
}

@ObjectType('PartnerDocument', { description: 'A document that was registered for a partner.' })
@ForKeepers
export class PartnerDocument {
  @Field(() => String, { description: 'SHA-256 of its text, in hex: what stands for it in a request.' })
  hash!: string;

  @Field(() => String, { description: 'Its text.' })
  text!: string;

  @Field(() => DateTime, { description: 'When it was registered.' })
  createdAt!: Date;
}

@ObjectType('PartnerDocumentEdge', { description: 'A document and its place in the list.' })
@ForKeepers
export class PartnerDocumentEdge {
  @Field(() => Cursor, { description: 'Its place.' })
  cursor!: string;

  @Field(() => PartnerDocument, { description: 'The document.' })
  node!: PartnerDocument;
}

@ObjectType('PartnerDocumentConnection', { description: 'A page of documents, in the order of their hashes.' })
@ForKeepers
export class PartnerDocumentConnection {
  @Field(() => [PartnerDocumentEdge], { description: 'The documents with their places.' })
  edges!: PartnerDocumentEdge[];

  @Field(() => [PartnerDocument], { description: 'The documents.' })
  nodes!: PartnerDocument[];

  @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
  pageInfo!: PageInfo;
}

@ObjectType('Partner', {
  implements: Node,
  description: 'A company whose app works with the program, as the actor `partner:<code>`.',
})
@ForKeepers
export class PartnerType extends Node {
  @Field(() => ID, { description: 'Opaque global id.' })
  override id!: unknown;

  @Field(() => String, { description: 'Its code, which never changes.' })
  code!: string;

  @Field(() => String, { description: 'Its name. Of the company, not of a person.' })
  name!: string;

  @Field(() => PartnerStatusEnum, { description: 'Whether it may come in.' })
  status!: PartnerStatus;

  @Field(() => [String], { description: 'What it may do: none of its credentials may more.' })
  scopes!: string[];

  @Field(() => [EventType], { nullable: true, description: 'Kinds of events that it is told of; null: all.' })
  eventTypes!: string[] | null;

  @Field(() => PartnerRateType, { nullable: true, description: 'Its own budget; null: that of every partner.' })
  rate!: PartnerRate | null;

  @Field(() => Boolean, { description: 'Whether it may run only documents that were registered for it.' })
  onlyPersisted!: boolean;

  @Field(() => String, { description: 'What it calls itself at the token endpoint.' })
  clientId!: string;

  @Field(() => Json, { nullable: true, description: 'Its public keys, for private_key_jwt.' })
  jwks!: object | null;

  @Field(() => String, { nullable: true, description: 'Where it publishes its public keys.' })
  jwksUri!: string | null;

  @Field(() => DateTime, { description: 'When it was registered.' })
  createdAt!: Date;

  @Field(() => DateTime, { description: 'When it was last changed.' })
  updatedAt!: Date;
}
