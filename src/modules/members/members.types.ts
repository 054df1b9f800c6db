import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { Node } from '../../kernel/node.js';
import { PageInfo } from '../../kernel/pagination.js';
import { Cursor, DateTime, LocalDate, PhoneNumber } from '../../kernel/scalars/index.js';
import { InputError, UserError } from '../../kernel/user-error.js';
import type { Member, MemberStatus } from './member.js';

export const MemberStatusEnum: { [Status in MemberStatus]: Status } = {
  ACTIVE: 'ACTIVE',
  SUSPENDED: 'SUSPENDED',
  CLOSED: 'CLOSED',
};
registerEnumType(MemberStatusEnum, {
  name: 'MemberStatus',
  description: 'What a membership allows.',
  valuesConfig: {
    ACTIVE: { description: 'Earns and spends.' },
    SUSPENDED: { description: 'Earns and cannot spend.' },
    CLOSED: { description: 'Over: only returns are still recorded.' },
  },
});

@Directive('@key(fields: "id")')
@Directive('@key(fields: "externalId")')
@ObjectType('Member', {
  implements: Node,
  simpleResolvers: true,
  description: "A person in a program. Names and contacts are encrypted under the member's own key.",
})
@Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'members:read' })
export class MemberType extends Node {
  @Access('member:self', 'staff', 'server', 'partner', 'admin', {
    scope: [
      'members:read',
      'members:write',
      'purchases:write',
      'points:read',
      'points:write',
      'points:adjust',
      'points:approve',
      'stream:read',
    ],
  })
  @Field(() => ID, { description: 'Opaque global id.' })
  override id!: unknown;

  @Access('member:self', 'staff', 'server', 'partner', 'admin', {
    scope: [
      'members:read',
      'members:write',
      'purchases:write',
      'points:read',
      'points:write',
      'points:adjust',
      'points:approve',
      'stream:read',
    ],
  })
  @Field(() => String, { nullable: true, description: 'Its id in the system of the brand.' })
  externalId!: string | null;

  @Field(() => MemberStatusEnum, { description: 'What the membership allows.' })
  status!: MemberStatus;

  @Field(() => String, { nullable: true, description: 'What to call the member.' })
  displayName!: string | null;

  @Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'pii:read' })
  @Field(() => PhoneNumber, { nullable: true, description: 'The phone number, in E.164.' })
  phone!: string | null;

  @Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'pii:read' })
  @Field(() => String, { nullable: true, description: 'The e-mail address, in lower case.' })
  email!: string | null;

  @Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'pii:read' })
  @Field(() => LocalDate, { nullable: true, description: 'The day of birth.' })
  birthday!: string | null;

  @Field(() => String, { description: 'The number of the card: sixteen digits with a check digit.' })
  cardNumber!: string;

  @Field(() => DateTime, { description: 'Since when it is a member.' })
  joinedAt!: number;

  @Field(() => String, { description: 'What a friend gives when enrolling.' })
  referralCode!: string;
}

@ObjectType('MemberEdge', { description: 'A member and its place in the list.' })
@Access('staff', 'server', 'partner', 'admin', { scope: 'members:read' })
export class MemberEdge {
  @Field(() => Cursor, { description: 'Its place.' })
  cursor!: string;

  @Field(() => MemberType, { description: 'The member.' })
  node!: Member;
}

@ObjectType('MemberConnection', { description: 'A page of members, in the order of enrolment.' })
@Access('staff', 'server', 'partner', 'admin', { scope: 'members:read' })
export class MemberConnection {
  @Field(() => [MemberEdge], { description: 'The members with their places.' })
  edges!: MemberEdge[];

  @Field(() => [MemberType], { description: 'The members.' })
  nodes!: Member[];

  @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
  pageInfo!: PageInfo;
}

@ObjectType('EnrollMemberPayload', { description: 'Who was enrolled.' })
@Access('staff', 'server', 'partner', 'admin', { scope: 'members:write' })
export class EnrollMemberPayload {
  @Field(() => MemberType, { nullable: true, description: 'The member.' })
  member!: Member | null;

  @Field(() => Boolean, { description: 'False when the person was a member already: the same one is returned.' })
  created!: boolean;

  @Field(() => [UserError], { description: 'Empty on success.' })
  userErrors!: InputError[];
}

@ObjectType('MemberPayload', { description: 'A member that was changed, or why it was not.' })
@Access('staff', 'server', 'partner', 'admin', { scope: 'members:write' })
export class MemberPayload {
  @Field(() => MemberType, { nullable: true, description: 'The member as it is now.' })
  member!: Member | null;

  @Field(() => [UserError], { description: 'Empty on success.' })
  userErrors!: InputError[];
}
