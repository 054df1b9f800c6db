import { Field, InputType } from 'type-graphql';
import { MemberRef } from '../../kernel/member-ref.js';
import { DateTime, Json } from '../../kernel/scalars/index.js';

@InputType('RecordActivityInput', { description: 'Something that a member did.' })
export class RecordActivityInput {
  @Field(() => String, {
    description: 'Makes a repeat safe: the same key with the same input gives the first result. 1 to 200 characters.',
  })
  idempotencyKey!: string;

  @Field(() => MemberRef, { nullable: true, description: "Who did it; a member's token may leave it out." })
  member?: MemberRef | null;

  @Field(() => String, { description: 'The code of the activity.' })
  activity!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What the brand calls this very thing, e.g. the id of a review: unique within the activity, for ever, so that it is never rewarded twice. 1 to 200 characters.',
  })
  externalRef?: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "When it happened; now if left out. Rules and caps go by it. Not for a member's token.",
  })
  occurredAt?: Date | null;

  @Field(() => Json, {
    nullable: true,
    description:
      'What rules can look at: a flat object of at most 50 texts, numbers and booleans by name. It outlives an erased member: nothing that tells who the member is.',
  })
  attributes?: unknown;
}

@InputType('ActivitySettingsInput', { description: 'What an activity is called, and who may report it.' })
export class ActivitySettingsInput {
  @Field(() => String, { description: 'For people, up to 200 characters.' })
  name!: string;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether a member may report it itself, false if left out. Then every rule that rewards it needs a cap per member.',
  })
  selfReported?: boolean | null;
}

@InputType('SaveActivityInput', { description: 'An activity that members are rewarded for.' })
export class SaveActivityInput extends ActivitySettingsInput {
  @Field(() => String, { description: 'Up to 63 lower-case letters, digits, hyphens and underscores; it never changes.' })
  code!: string;
}

@InputType('EndActivityInput', { description: 'An activity that is over.' })
export class EndActivityInput {
  @Field(() => String, { description: 'Which one.' })
  code!: string;
}
