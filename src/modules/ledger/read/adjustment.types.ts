import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Access } from '../../../kernel/access.js';
import { Node } from '../../../kernel/node.js';
import { PageInfo } from '../../../kernel/pagination.js';
import { Cursor, DateTime, Points } from '../../../kernel/scalars/index.js';
import { Wallet } from './wallet.types.js';
import { WalletRecord } from './wallet-record.js';

export const AdjustmentStatus = { PENDING_APPROVAL: 'PENDING_APPROVAL', APPROVED: 'APPROVED', DECLINED: 'DECLINED' } as const;

registerEnumType(AdjustmentStatus, {
  name: 'AdjustmentStatus',
  description: 'Where an adjustment stands.',
  valuesConfig: {
    PENDING_APPROVAL: { description: 'It waits for a second person and has changed nothing.' },
    APPROVED: { description: 'It took effect.' },
    DECLINED: { description: 'A second person declined it: it changed nothing.' },
  },
});

const ForAdjusters = Access('staff', 'server', 'partner', 'admin', { scope: ['points:read', 'points:adjust', 'points:approve'] });

@ObjectType('Adjustment', {
  implements: Node,
  simpleResolvers: true,
  description: "A correction of a wallet by staff. Above the program's threshold it waits for a second person.",
})
@ForAdjusters
export class Adjustment {
  id!: string;

  @Field(() => AdjustmentStatus, { description: 'Where it stands.' })
  status!: keyof typeof AdjustmentStatus;

  @Field(() => Points, { description: 'Signed: what the member gains or loses.' })
  points!: number;

  @Field(() => String, { description: "Why, as one of the brand's own codes." })
  reasonCode!: string;

  @Field(() => String, { nullable: true, description: 'Why, in words, for staff.' })
  note!: string | null;

  @Field(() => Wallet, { description: 'The wallet that it corrects.' })
  wallet!: WalletRecord;

  @Field(() => String, { description: 'Who asked for it.' })
  requestedBy!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Who approved or declined it; null for one that needed no second person or still waits.',
  })
  decidedBy!: string | null;

  @Field(() => DateTime, { description: 'When it was asked for.' })
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was approved or declined.' })
  decidedAt!: Date | null;
}

@ObjectType('AdjustmentEdge', { simpleResolvers: true, description: 'An adjustment in a list.' })
@ForAdjusters
export class AdjustmentEdge {
  @Field(() => Cursor, { description: 'Its position.' })
  cursor!: string;

  @Field(() => Adjustment, { description: 'The adjustment.' })
  node!: Adjustment;
}

@ObjectType('AdjustmentConnection', { simpleResolvers: true, description: 'Adjustments, oldest first.' })
@ForAdjusters
export class AdjustmentConnection {
  @Field(() => [AdjustmentEdge], { description: 'The adjustments with their cursors.' })
  edges!: AdjustmentEdge[];

  @Field(() => [Adjustment], { description: 'The adjustments.' })
  nodes!: Adjustment[];

  @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
  pageInfo!: PageInfo;
}
