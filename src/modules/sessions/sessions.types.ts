import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { toGlobalId } from '../../kernel/global-id.js';
import { DateTime } from '../../kernel/scalars/index.js';
import { InputError, UserError } from '../../kernel/user-error.js';
import type { Tokens } from './sessions.js';

@ObjectType('MemberSession', {
  description:
    "A member's session on one device: a token of minutes to send with requests, and a refresh token that is good once for the next pair.",
})
@Access('public')
export class MemberSession {
  @Field(() => ID, { description: 'The global id of the member.' })
  memberId!: string;

  @Field(() => String, { description: 'What to send as `Authorization: Bearer ...`, and to sockets in `connection_init`.' })
  accessToken!: string;

  @Field(() => DateTime, { description: 'When the access token ends; sockets that were opened with it close with 4403 then.' })
  accessExpiresAt!: Date;

  @Field(() => String, { description: 'What `refreshSession` takes. Keep it where only the app reads it.' })
  refreshToken!: string;

  @Field(() => DateTime, { description: 'When the session ends unless it is refreshed before.' })
  refreshExpiresAt!: Date;
}

/** Tokens as callers get them. */
export function sessionOf({ memberId, ...tokens }: Tokens): MemberSession {
  return { memberId: toGlobalId('Member', memberId), ...tokens };
}

@ObjectType('RefreshSessionPayload', { description: 'The next tokens of a session.' })
@Access('public')
export class RefreshSessionPayload {
  @Field(() => MemberSession, { nullable: true, description: 'The session with new tokens; those of before are used up.' })
  session!: MemberSession | null;

  @Field(() => [UserError], { description: 'Empty on success.' })
  userErrors!: InputError[];
}

@ObjectType('LogoutPayload', { description: 'The end of a session.' })
@Access('public')
export class LogoutPayload {
  @Field(() => [UserError], { description: 'Empty: whatever the token is, it is good for nothing any more.' })
  userErrors!: InputError[];
}

@ObjectType('EndSessionsPayload', { description: 'The sessions of a member that were ended.' })
@Access('staff', 'server', 'admin', { scope: 'members:write' })
export class EndSessionsPayload {
  @Field(() => Int, { description: 'How many were open.' })
  ended!: number;

  @Field(() => [UserError], { description: 'Empty on success.' })
  userErrors!: InputError[];
}
