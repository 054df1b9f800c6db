import { Field, InputType } from 'type-graphql';
import { MemberRef } from '../../kernel/member-ref.js';
import { Json } from '../../kernel/scalars/index.js';

@InputType({ description: 'Tags to add to a member and to take away.' })
export class TagMemberInput {
  @Field(() => MemberRef, { description: 'Which member.' })
  member!: MemberRef;

  @Field(() => [String], {
    nullable: true,
    description: 'Tags to add, of 1 to 60 characters. A member has at most 200; one that it has already stays.',
  })
  add?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Tags to take away; one that it does not have changes nothing.' })
  remove?: string[] | null;
}

@InputType({ description: 'Attributes of a member to set.' })
export class SetMemberAttributesInput {
  @Field(() => MemberRef, { description: 'Which member.' })
  member!: MemberRef;

  @Field(() => Json, {
    description:
      'A flat object of texts, numbers and booleans; null takes a name away, names left out stay. A member has at most 100. They are not encrypted: nothing that tells who the member is.',
  })
  attributes!: unknown;
}
