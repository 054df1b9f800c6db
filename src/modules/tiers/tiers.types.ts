import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { Node } from '../../kernel/node.js';
import { PageInfo } from '../../kernel/pagination.js';
import { Cursor, DateTime, Decimal, Json } from '../../kernel/scalars/index.js';
import type { TierRequirement } from '../../kernel/scheme/tiers.js';
import { InputError, UserError } from '../../kernel/user-error.js';
import { type Member, MemberType } from '../members/index.js';
import { TierCauseEnum, TierMatchEnum } from './scheme/tiers.enums.js';
import type { CauseCode } from './standing.js';

/** What a program's tiers are is known to all who deal with it. */
const ForAll = Access('member:self', 'staff', 'server', 'partner', 'admin');

/** Where a member stands: for itself and those whom it is served by. */
export const ForTierReaders = Access('member:self', 'staff', 'server', 'partner', 'admin', {
  scope: ['members:read', 'points:read'],
});

@ObjectType('Benefit', { simpleResolvers: true, description: 'What a tier gives.' })
@ForAll
export class Benefit {
  @Field(() => String, {
    description: 'Its code; `EARNING_MULTIPLIER` is enforced in earning, `PRIORITY_SERVICE` in complaints.',
  })
  code!: string;

  @Field(() => String, { description: 'For people.' })
  name!: string;

  @Field(() => Json, {
    nullable: true,
    description: 'What it is worth, as the brand wrote it; of EARNING_MULTIPLIER the factor, of PRIORITY_SERVICE the percent.',
  })
  value!: unknown;
}

@ObjectType('Tier', { implements: Node, simpleResolvers: true, description: 'A level of membership.' })
@ForAll
export class Tier extends Node {
  @Field(() => ID, { description: 'Opaque global id.' })
  override id!: string;

  @Field(() => String, { description: 'Its code, unique within the program.' })
  code!: string;

  @Field(() => String, { description: 'For people.' })
  name!: string;

  @Field(() => Int, { description: 'Its place: 1 for the lowest tier.' })
  rank!: number;

  @Field(() => [Benefit], { description: 'What it gives.' })
  benefits!: object[];
}

@ObjectType('MetricGap', { simpleResolvers: true, description: 'A metric that is not where it has to be.' })
@ForTierReaders
export class MetricGap {
  @Field(() => String, { description: 'STATUS_POINTS, SPEND (in money) or ORDERS.' })
  metric!: string;

  @Field(() => Decimal, { description: 'How much there is.' })
  have!: string;

  @Field(() => Decimal, { description: 'How much there has to be.' })
  need!: string;
}

@ObjectType('TierProgress', { simpleResolvers: true, description: 'Where a member stands, and what comes of it.' })
@ForTierReaders
export class TierProgress {
  @Field(() => Tier, { description: 'The tier it has.' })
  current!: object;

  @Field(() => Tier, { nullable: true, description: 'The tier above; null at the top.' })
  next!: object | null;

  @Field(() => [MetricGap], { description: 'What is still missing for the next tier, one row a metric.' })
  missing!: MetricGap[];

  @Field(() => TierMatchEnum, { description: 'Whether all rows of `missing` are needed, or any one.' })
  missingMatch!: TierRequirement['match'];

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When the period ends. In a calendar year or year of membership the metrics start again then; in a rolling window it is the end of the tier that was reached, and null for the lowest. Null where tiers are for life.',
  })
  periodEndsAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'After a period that was not enough: until when the tier can still be won back. Null otherwise.',
  })
  graceEndsAt!: Date | null;

  @Field(() => Tier, { description: "The tier at the period's end, and the end of its grace, if nothing more happens." })
  projected!: object;

  @Field(() => [MetricGap], {
    description: 'What is still missing to stay; of an assigned tier, to have earned it. Empty when nothing is.',
  })
  toStay!: MetricGap[];

  @Field(() => TierMatchEnum, { description: 'Whether all rows of `toStay` are needed, or any one.' })
  toStayMatch!: TierRequirement['match'];

  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when staff have assigned a tier; null without an end, or without one assigned.',
  })
  assignedUntil!: Date | null;
}

@ObjectType('TierHistoryEntry', { simpleResolvers: true, description: 'A change of a tier.' })
@ForTierReaders
export class TierHistoryEntry {
  @Field(() => Tier, { nullable: true, description: 'The tier before; null for one that no version of the scheme knows.' })
  from!: object | null;

  @Field(() => Tier, { nullable: true, description: 'The tier since; null for one that no version of the scheme knows.' })
  to!: object | null;

  @Field(() => String, { description: 'Why, for people.' })
  cause!: string;

  @Field(() => TierCauseEnum, { description: 'Why, for programs.' })
  causeCode!: CauseCode;

  @Field(() => String, {
    nullable: true,
    description: 'The order with which it was reached, or of which something was returned.',
  })
  orderId!: string | null;

  @Field(() => DateTime, { description: 'Since when it holds.' })
  effectiveAt!: Date;

  @Field(() => DateTime, { description: 'When it was written: later for what was due before anybody looked.' })
  recordedAt!: Date;
}

@ObjectType('TierHistoryEdge', { description: 'A change of a tier and its place in the list.' })
@ForTierReaders
export class TierHistoryEdge {
  @Field(() => Cursor, { description: 'Its place.' })
  cursor!: string;

  @Field(() => TierHistoryEntry, { description: 'The change.' })
  node!: object;
}

@ObjectType('TierHistoryConnection', { description: "A page of a member's changes of tier, by when they took effect." })
@ForTierReaders
export class TierHistoryConnection {
  @Field(() => [TierHistoryEdge], { description: 'The changes with their places.' })
  edges!: TierHistoryEdge[];

  @Field(() => [TierHistoryEntry], { description: 'The changes.' })
  nodes!: object[];

  @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
  pageInfo!: PageInfo;
}

@ObjectType('TierAssignmentPayload', { description: 'A member whose tier was assigned, or why it was not.' })
@Access('staff', 'server', 'admin', { scope: 'points:adjust' })
export class TierAssignmentPayload {
  @Field(() => MemberType, { nullable: true, description: 'The member.' })
  member!: Member | null;

  @Field(() => [UserError], { description: 'Empty on success.' })
  userErrors!: InputError[];
}
