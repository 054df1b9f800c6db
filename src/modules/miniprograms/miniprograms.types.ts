import { Field, ObjectType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { DateTime } from '../../kernel/scalars/index.js';
import { InputError, UserError } from '../../kernel/user-error.js';
import { type Member, MemberType } from '../members/index.js';
import { MemberSession } from '../sessions/index.js';

/** Set-up of the program, by people. */
export const ForPeople = Access('staff', 'admin', { scope: 'program:write' });
const ForBackEnds = Access('staff', 'server', 'admin', { scope: 'members:write' });

@ObjectType('MiniProgram', { description: 'A mini-program that members may sign in from. Its secret is never shown.' })
@ForPeople
export class MiniProgramType {
  @Field(() => String, { description: 'Its id at the platform.' })
  appId!: string;

  @Field(() => String, { description: 'What the brand calls it.' })
  name!: string;

  @Field(() => DateTime, { description: 'When it was added.' })
  createdAt!: Date;

  @Field(() => DateTime, { description: 'When its name or secret last changed.' })
  changedAt!: Date;
}

@ObjectType('MiniProgramPayload', { description: 'The mini-program, or why it was refused.' })
@ForPeople
export class MiniProgramPayload {
  @Field(() => MiniProgramType, { nullable: true, description: 'As it is now.' })
  miniProgram!: MiniProgramType | null;

  @Field(() => [UserError], { description: 'Empty on success.' })
  userErrors!: InputError[];
}

@ObjectType('RemoveMiniProgramPayload', { description: 'The end of a mini-program.' })
@ForPeople
export class RemoveMiniProgramPayload {
  @Field(() => [UserError], { description: 'Empty on success.' })
  userErrors!: InputError[];
}

@ObjectType('SignInPayload', { description: 'A session, or what is missing for one.' })
@Access('public')
export class SignInPayload {
  @Field(() => MemberSession, { nullable: true, description: 'The session; null where a phone number has to be bound first.' })
  session!: MemberSession | null;

  @Field(() => String, {
    nullable: true,
    description: 'What `bindPhone` takes, where the person is not recognised yet; good for half an hour.',
  })
  ticket!: string | null;

  @Field(() => Boolean, { description: 'Whether this made the person a member.' })
  created!: boolean;

  @Field(() => [UserError], { description: 'Empty on success, and where a phone number has to be bound.' })
  userErrors!: InputError[];
}

@ObjectType('BindVerifiedPhonePayload', { description: 'The member that the account belongs to now.' })
@ForBackEnds
export class BindVerifiedPhonePayload {
  @Field(() => MemberType, { nullable: true, description: 'The member.' })
  member!: Member | null;

  @Field(() => Boolean, { description: 'Whether this made the person a member.' })
  created!: boolean;

  @Field(() => [UserError], { description: 'Empty on success.' })
  userErrors!: InputError[];
}
