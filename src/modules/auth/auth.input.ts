import { Field, ID, InputType } from 'type-graphql';
import { DateTime } from '../../kernel/scalars/index.js';
import { ApiKeyKindEnum } from './auth.types.js';

@InputType({ description: 'A new API key.' })
export class CreateApiKeyInput {
  @Field(() => String, { description: 'The actor it stands for, e.g. `till`; keys of one kind and name are one actor.' })
  name!: string;

  @Field(() => ApiKeyKindEnum, { description: 'Whose key it is.' })
  kind!: 'server' | 'partner';

  @Field(() => [String], { description: 'What it may do, e.g. `purchases:write`; no more than the caller may.' })
  scopes!: string[];

  @Field(() => DateTime, { nullable: true, description: 'When it ends by itself; never, if left out.' })
  expiresAt?: Date | null;
}

@InputType({ description: 'A key to end.' })
export class RevokeApiKeyInput {
  @Field(() => ID, { description: 'Which key.' })
  id!: string;
}
