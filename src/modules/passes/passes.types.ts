import { type ClassType, Field, ID, Int, ObjectType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { Money } from '../../kernel/money.types.js';
import { Node } from '../../kernel/node.js';
import { PageInfo } from '../../kernel/pagination.js';
import { Cursor, DateTime, Points } from '../../kernel/scalars/index.js';
import type { PassEntryKind, PassStatus } from './pass.js';
import { PassTypeType } from './pass-types.types.js';
import { PassEntryKindEnum, PassStatusEnum } from './passes.enums.js';

/** Who reads passes. */
export const ForHolders = Access('member:self', 'staff', 'server', 'partner', 'admin', {
  scope: ['points:read', 'points:write'],
});

@ObjectType('Pass', {
  implements: Node,
  simpleResolvers: true,
  description: 'A prepaid entitlement of a member. What time does to it counts at its instant.',
})
@ForHolders
export class PassObject extends Node {
  @Field(() => ID, { description: 'Opaque global id.' })
  override id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What is shown at the till; another one for each owner. Null for a member that gave it away.',
  })
  code!: string | null;

  @Field(() => PassTypeType, { description: 'Its type, in the version by which it was issued.' })
  type!: object;

  @Field(() => PassStatusEnum, { description: 'Where it stands.' })
  status!: PassStatus;

  @Field(() => Int, { description: 'Units that can be used now.' })
  remaining!: number;

  @Field(() => Int, { description: 'Units that were used.' })
  used!: number;

  @Field(() => Int, {
    description: 'Units that are gone unused: with their period, with the pass, or because it was refunded or cancelled.',
  })
  lapsed!: number;

  @Field(() => Int, { description: 'Periods whose units are still to come.' })
  periodsLeft!: number;

  @Field(() => DateTime, { nullable: true, description: 'When units come next; null when none do.' })
  renewsAt!: Date | null;

  @Field(() => DateTime, { description: 'When it starts.' })
  startsAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'The first instant at which it is no longer good; null: for ever.' })
  endsAt!: Date | null;

  @Field(() => Boolean, { description: 'Whether it may be given to another member.' })
  giftable!: boolean;

  @Field(() => Boolean, { description: 'Whether what is unused may be paid back.' })
  refundable!: boolean;

  @Field(() => Money, { description: 'What was paid for it in money.' })
  priceMoney!: Money;

  @Field(() => Points, { description: 'What was paid for it in points.' })
  pricePoints!: number;

  @Field(() => Money, { description: 'What was paid back in money.' })
  refundedMoney!: Money;

  @Field(() => Points, { description: 'The points that came back.' })
  refundedPoints!: number;

  @Field(() => String, { nullable: true, description: 'The order that it was bought with.' })
  orderId!: string | null;

  @Field(() => DateTime, { description: 'When it was issued.' })
  createdAt!: Date;

  @Field(() => DateTime, { description: 'When it last changed.' })
  updatedAt!: Date;
}

@ObjectType('PassEntry', { simpleResolvers: true, description: 'Something that happened to a pass. Entries are never changed.' })
@ForHolders
export class PassEntryType {
  @Field(() => ID, { description: 'Names a use when it is taken back.' })
  id!: string;

  @Field(() => PassEntryKindEnum, { description: 'What.' })
  kind!: PassEntryKind;

  @Field(() => Int, { description: 'Signed: the change of what remains.' })
  units!: number;

  @Field(() => Int, { description: 'What remained after it.' })
  remaining!: number;

  @Field(() => String, { nullable: true, description: 'What the shop calls the use.' })
  reference!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was taken back.' })
  reasonCode!: string | null;

  @Field(() => DateTime, { description: 'When it happened; for what happens by itself, the instant it was due.' })
  occurredAt!: Date;

  @Field(() => DateTime, { description: 'When it was written.' })
  recordedAt!: Date;
}

/** The connection of passes, or of what happened to one. */
function connectionOf(node: ClassType, name: string, one: string, page: string) {
  @ObjectType(`${name}Edge`, { description: `${one} and its place in the list.` })
  @ForHolders
  class Edge {
    @Field(() => Cursor, { description: 'Its place.' })
    cursor!: string;

    @Field(() => node, { description: `${one}.` })
    node!: object;
  }
  @ObjectType(`${name}Connection`, { description: page })
  @ForHolders
  class Page {
    @Field(() => [Edge], { description: 'Each with its place.' })
    edges!: Edge[];

    @Field(() => [node], { description: 'The same without their places.' })
    nodes!: object[];

    @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
    pageInfo!: PageInfo;
  }
  return Page;
}

export const PassConnection = connectionOf(PassObject, 'Pass', 'A pass', 'A page of passes, newest first.');
export const PassEntryConnection = connectionOf(
  PassEntryType,
  'PassEntry',
  'An entry',
  'A page of what happened to a pass, oldest first.',
);
