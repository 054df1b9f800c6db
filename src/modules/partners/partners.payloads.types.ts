import { Field, ObjectType } from 'type-graphql';
import { PageInfo } from '../../kernel/pagination.js';
import { Cursor } from '../../kernel/scalars/index.js';
import { InputError, UserError } from '../../kernel/user-error.js';
import { type ApiKey, ApiKeyType } from '../auth/index.js';
import type { Partner } from './partner.js';
import { ForKeepers, PartnerSecretType, PartnerType } from './partners.types.js';
import type { PartnerSecret } from './read-secrets.js';

const ERRORS = 'Empty on success.';
const SHOWN_ONCE = 'It is shown here and never again.';

@ObjectType('PartnerEdge', { description: 'A partner and its place in the list.' })
@ForKeepers
export class PartnerEdge {
  @Field(() => Cursor, { description: 'Its place.' })
  cursor!: string;

  @Field(() => PartnerType, { description: 'The partner.' })
  node!: Partner;
}

@ObjectType('PartnerConnection', { description: 'A page of partners, in the order in which they were registered.' })
@ForKeepers
export class PartnerConnection {
  @Field(() => [PartnerEdge], { description: 'The partners with their places.' })
  edges!: PartnerEdge[];

  @Field(() => [PartnerType], { description: 'The partners.' })
  nodes!: Partner[];

  @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
  pageInfo!: PageInfo;
}

@ObjectType('PartnerPayload', { description: 'The partner as it is now, or why nothing was changed.' })
@ForKeepers
export class PartnerPayload {
  @Field(() => PartnerType, { nullable: true, description: 'The partner.' })
  partner!: Partner | null;

  @Field(() => [UserError], { description: ERRORS })
  userErrors!: InputError[];
}

@ObjectType('PartnerSecretPayload', { description: "A secret of a partner's OAuth client, or why nothing was changed." })
@ForKeepers
export class PartnerSecretPayload {
  @Field(() => PartnerType, { nullable: true, description: 'Whose it is.' })
  partner!: Partner | null;

  @Field(() => PartnerSecretType, { nullable: true, description: 'What may be shown of it.' })
  partnerSecret!: PartnerSecret | null;

  @Field(() => String, { nullable: true, description: `The secret. ${SHOWN_ONCE} Null where one was revoked.` })
  secret!: string | null;

  @Field(() => [UserError], { description: ERRORS })
  userErrors!: InputError[];
}

@ObjectType('PartnerKeyPayload', { description: 'A new API key of a partner, or why there is none.' })
@ForKeepers
export class PartnerKeyPayload {
  @Field(() => ApiKeyType, { nullable: true, description: 'The key.' })
  apiKey!: ApiKey | null;

  @Field(() => String, { nullable: true, description: `What to send as \`Authorization: Bearer ...\`. ${SHOWN_ONCE}` })
  secret!: string | null;

  @Field(() => [UserError], { description: ERRORS })
  userErrors!: InputError[];
}

@ObjectType('PartnerDocumentsPayload', { description: 'What was registered or removed, or why nothing was.' })
@ForKeepers
export class PartnerDocumentsPayload {
  @Field(() => [String], { description: 'The hashes of the documents, in their order.' })
  hashes!: string[];

  @Field(() => [UserError], { description: ERRORS })
  userErrors!: InputError[];
}
