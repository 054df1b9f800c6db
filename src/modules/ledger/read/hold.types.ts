import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Access } from '../../../kernel/access.js';
import type { Instant } from '../../../kernel/clock.js';
import { type RequestContext } from '../../../kernel/context.js';
import { toGlobalId } from '../../../kernel/global-id.js';
import { Money } from '../../../kernel/money.types.js';
import { Node } from '../../../kernel/node.js';
import { DateTime, Points } from '../../../kernel/scalars/index.js';
import { type HoldStatus as Status } from '../state.js';
import { type EntryView, moneyIn } from './entry-view.js';
import { Wallet } from './wallet.types.js';
import { WalletRecord } from './wallet-record.js';

export const HoldStatus = { ACTIVE: 'ACTIVE', CAPTURED: 'CAPTURED', RELEASED: 'RELEASED', EXPIRED: 'EXPIRED' } as const;

registerEnumType(HoldStatus, {
  name: 'HoldStatus',
  description: 'Where a hold stands.',
  valuesConfig: {
    ACTIVE: { description: 'The points are reserved.' },
    CAPTURED: { description: 'All or some were spent; the rest was released.' },
    RELEASED: { description: 'It was given back before its time was over.' },
    EXPIRED: { description: 'Its time was over before it was captured: the points were given back.' },
  },
});

@ObjectType('Hold', { implements: Node, simpleResolvers: true, description: 'Points reserved for a checkout.' })
@Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: ['points:read', 'points:write'] })
export class Hold {
  id!: string;

  @Field(() => Points, { description: 'How many were reserved.' })
  points!: number;

  @Field(() => Points, { description: 'How many of them were spent.' })
  captured!: number;

  @Field(() => Money, { nullable: true, description: 'What was reserved as money; null for points.' })
  amount!: EntryView['money'];

  @Field(() => Money, { nullable: true, description: 'What was spent of it as money; null for points.' })
  capturedAmount!: EntryView['money'];

  @Field(() => HoldStatus, { description: 'Where it stands now.' })
  status!: Status;

  @Field(() => DateTime, { description: 'When it ends by itself, unless it was captured or released before.' })
  expiresAt!: Date;

  @Field(() => Wallet, { description: 'The wallet whose points are reserved.' })
  wallet!: WalletRecord;

  @Field(() => String, { nullable: true, description: 'The order that they are reserved for.' })
  orderId!: string | null;

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: Date;
}

export interface HoldData {
  id: number;
  points: number;
  captured: number;
  status: Status;
  orderId: string | null;
  createdAt: Instant;
  expiresAt: Instant;
}

/** A hold as it stands at `now`: one whose time is over has ended, whether or not that was written yet. */
export function holdAt(hold: HoldData, wallet: WalletRecord, now: Instant): Hold {
  return Object.assign(new Hold(), {
    id: toGlobalId('Hold', hold.id),
    points: hold.points,
    captured: hold.captured,
    amount: (_args: object, context: RequestContext) => moneyIn(wallet, hold.points, context),
    capturedAmount: (_args: object, context: RequestContext) => moneyIn(wallet, hold.captured, context),
    status: hold.status === 'ACTIVE' && hold.expiresAt <= now ? 'EXPIRED' : hold.status,
    expiresAt: new Date(hold.expiresAt),
    wallet,
    orderId: hold.orderId,
    createdAt: new Date(hold.createdAt),
  });
}
