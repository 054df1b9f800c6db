import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { Node } from '../../kernel/node.js';
import { PageInfo } from '../../kernel/pagination.js';
import { Cursor, DateTime } from '../../kernel/scalars/index.js';
import { InputError, UserError } from '../../kernel/user-error.js';
import type { ApiKey } from './auth.entity.js';

/** Names of the API, values of the table. */
export const ApiKeyKindEnum = { SERVER: 'server', PARTNER: 'partner' } as const;
registerEnumType(ApiKeyKindEnum, {
  name: 'ApiKeyKind',
  description: 'Whose key it is.',
  valuesConfig: {
    SERVER: { description: "The brand's own: a till, a shop, an order system." },
    PARTNER: { description: "A partner's app." },
  },
});

@ObjectType('ApiKey', {
  implements: Node,
  description: 'A credential of a back end or a partner. Its secret is shown once, when it is made.',
})
@Access('staff', 'admin', { scope: 'keys:write' })
export class ApiKeyType extends Node {
  @Field(() => ID, { description: 'Opaque global id.' })
  override id!: unknown;

  @Field(() => String, { description: 'The actor it stands for; keys of one kind and name are one actor.' })
  name!: string;

  @Field(() => ApiKeyKindEnum, { description: 'Whose key it is.' })
  kind!: string;

  @Field(() => String, { description: 'The part of the key that may be shown.' })
  prefix!: string;

  @Field(() => [String], { description: 'What it may do.' })
  scopes!: string[];

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it ends by itself; null for never.' })
  expiresAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was revoked; null while it is good.' })
  revokedAt!: Date | null;
}

@ObjectType('ApiKeyEdge', { description: 'A key and its place in the list.' })
@Access('staff', 'admin', { scope: 'keys:write' })
export class ApiKeyEdge {
  @Field(() => Cursor, { description: 'Its place.' })
  cursor!: string;

  @Field(() => ApiKeyType, { description: 'The key.' })
  node!: ApiKey;
}

@ObjectType('ApiKeyConnection', { description: 'A page of keys, in the order they were made.' })
@Access('staff', 'admin', { scope: 'keys:write' })
export class ApiKeyConnection {
  @Field(() => [ApiKeyEdge], { description: 'The keys with their places.' })
  edges!: ApiKeyEdge[];

  @Field(() => [ApiKeyType], { description: 'The keys.' })
  nodes!: ApiKey[];

  @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
  pageInfo!: PageInfo;
}

@ObjectType('CreateApiKeyPayload', { description: 'A new key, or why there is none.' })
@Access('staff', 'admin', { scope: 'keys:write' })
export class CreateApiKeyPayload {
  @Field(() => ApiKeyType, { nullable: true, description: 'The key.' })
  apiKey!: ApiKey | null;

  @Field(() => String, {
    nullable: true,
    description: 'What to send as `Authorization: Bearer ...`. It is shown here and never again.',
  })
  secret!: string | null;

  @Field(() => [UserError], { description: 'Empty on success.' })
  userErrors!: InputError[];
}

@ObjectType('RevokeApiKeyPayload', { description: 'The revoked key, or why it was not.' })
@Access('staff', 'admin', { scope: 'keys:write' })
export class RevokeApiKeyPayload {
  @Field(() => ApiKeyType, { nullable: true, description: 'The key.' })
  apiKey!: ApiKey | null;

  @Field(() => [UserError], { description: 'Empty on success.' })
  userErrors!: InputError[];
}
