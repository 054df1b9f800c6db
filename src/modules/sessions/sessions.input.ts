import { Field, InputType } from 'type-graphql';
import { MemberRef } from '../../kernel/member-ref.js';

@InputType({ description: 'A session to go on with.' })
export class RefreshSessionInput {
  @Field(() => String, {
    description:
      'Makes a retry safe: the same key with the same token gives the same tokens. The same token with another key ends the session, because two hold it.',
  })
  idempotencyKey!: string;

  @Field(() => String, { description: 'The refresh token of the last answer. It is good once.' })
  refreshToken!: string;
}

@InputType({ description: 'A session to end.' })
export class LogoutInput {
  @Field(() => String, { description: 'Any refresh token of the session.' })
  refreshToken!: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether to end all sessions of the member, on its other devices too.' })
  everywhere?: boolean | null;
}

@InputType({ description: 'Whose sessions to end.' })
export class EndSessionsInput {
  @Field(() => MemberRef, { description: 'Which member.' })
  member!: MemberRef;
}
