import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { PageInfo } from '../../kernel/pagination.js';
import { Cursor, DateTime, Points } from '../../kernel/scalars/index.js';
import type { GiftKind } from '../../kernel/scheme/rule.js';
import { InputError, UserError } from '../../kernel/user-error.js';
import { GiftKindEnum } from '../earning/index.js';
import type { BacktestStatus } from './backtest.js';
import { BacktestStatusEnum } from './backtests.enums.js';

@ObjectType('BacktestFlow', { description: 'Points that were granted and taken back again.' })
@Access('staff', 'server', 'admin', { scope: 'program:read' })
export class BacktestFlow {
  @Field(() => Points, { description: 'What rules gave for purchases of the period.' })
  granted!: number;

  @Field(() => Points, { description: 'What returns took of that, or made a debt; what had expired before is not in it.' })
  takenBack!: number;

  @Field(() => Points, { description: 'What is left.' })
  net!: number;
}

@ObjectType('BacktestWallet', { description: 'A wallet over all members.' })
@Access('staff', 'server', 'admin', { scope: 'program:read' })
export class BacktestWallet {
  @Field(() => String, { description: 'The code of the wallet.' })
  walletCode!: string;

  @Field(() => BacktestFlow, { description: 'What was recorded.' })
  recorded!: BacktestFlow;

  @Field(() => BacktestFlow, { description: 'What would have been.' })
  simulated!: BacktestFlow;

  @Field(() => Points, { description: 'How many points more the program would owe its members; negative for fewer.' })
  liabilityChange!: number;
}

@ObjectType('BacktestRule', { description: 'One rule and one of its wallets; `tier:` and a code for what a tier multiplied.' })
@Access('staff', 'server', 'admin', { scope: 'program:read' })
export class BacktestRule {
  @Field(() => String, { description: 'The code of the rule.' })
  rule!: string;

  @Field(() => String, { description: 'The code of the wallet.' })
  walletCode!: string;

  @Field(() => Points, { description: 'What it gave, as recorded.' })
  recorded!: number;

  @Field(() => Points, { description: 'What it would have given without any limit.' })
  wanted!: number;

  @Field(() => Points, { description: 'What it would have given.' })
  simulated!: number;

  @Field(() => Int, { description: 'For how many purchases it would have given something.' })
  awards!: number;

  @Field(() => Int, { description: 'For how many purchases a cap or a budget would have made it less.' })
  cut!: number;
}

@ObjectType('BacktestGift', {
  description: 'What one rule gave that is no points, in pieces. What returns took back is not taken off.',
})
@Access('staff', 'server', 'admin', { scope: 'program:read' })
export class BacktestGift {
  @Field(() => String, { description: 'The code of the rule.' })
  rule!: string;

  @Field(() => GiftKindEnum, { description: 'What it is.' })
  kind!: GiftKind;

  @Field(() => String, { description: 'The code of the kind of coupon, the pass type or the game.' })
  code!: string;

  @Field(() => Int, { description: 'What it gave, as recorded.' })
  recorded!: number;

  @Field(() => Int, { description: 'What it would have given without any limit of rules.' })
  wanted!: number;

  @Field(() => Int, {
    description:
      'What it would have given within the limits of rules, were there always enough of it: pools of codes, and what one member may have of a kind of coupon, are not looked at.',
  })
  simulated!: number;
}

@ObjectType('BacktestTierMove', { description: 'Members who would have one tier instead of another.' })
@Access('staff', 'server', 'admin', { scope: 'program:read' })
export class BacktestTierMove {
  @Field(() => String, { description: 'The code of the tier that they have; empty without any.' })
  from!: string;

  @Field(() => String, { description: 'The code of the tier that they would have.' })
  to!: string;

  @Field(() => Int, { description: 'How many.' })
  members!: number;
}

@ObjectType('BacktestTiers', { description: 'The tiers that members would have now, against those that they have.' })
@Access('staff', 'server', 'admin', { scope: 'program:read' })
export class BacktestTiers {
  @Field(() => Int, { description: 'Members who ever bought something.' })
  members!: number;

  @Field(() => Int, { description: 'How many of them would have a higher tier.' })
  up!: number;

  @Field(() => Int, { description: 'How many of them would have a lower one.' })
  down!: number;

  @Field(() => [BacktestTierMove], { description: 'From which tier to which, the most frequent first.' })
  moves!: BacktestTierMove[];
}

@ObjectType('BacktestDifference', { description: "What would be different in a member's wallet." })
@Access('staff', 'server', 'admin', { scope: 'program:read' })
export class BacktestDifference {
  @Field(() => String, { description: 'The code of the wallet.' })
  walletCode!: string;

  @Field(() => Points, { description: 'What was granted for purchases of the period and not taken back.' })
  recorded!: number;

  @Field(() => Points, { description: 'The same as it would have been.' })
  simulated!: number;

  @Field(() => Points, { description: 'How much more that would be; negative for less.' })
  difference!: number;
}

@ObjectType('BacktestMember', { description: 'A member for whom it would be different.' })
@Access('staff', 'server', 'admin', { scope: 'program:read' })
export class BacktestMember {
  memberId!: number;

  @Field(() => [BacktestDifference], { description: 'Wallet by wallet.' })
  wallets!: BacktestDifference[];
}

@ObjectType('BacktestResult', { description: 'What a backtest found.' })
@Access('staff', 'server', 'admin', { scope: 'program:read' })
export class BacktestResultType {
  @Field(() => Int, { description: 'Purchases of the period: so many were judged anew.' })
  purchases!: number;

  @Field(() => Int, { description: 'Returns that took something of them, whenever they came.' })
  returns!: number;

  @Field(() => [BacktestWallet], { description: 'Points, wallet by wallet.' })
  wallets!: BacktestWallet[];

  @Field(() => [BacktestRule], { description: 'Points, rule by rule.' })
  rules!: BacktestRule[];

  @Field(() => [BacktestGift], { description: 'What is no points, rule by rule.' })
  gifts!: BacktestGift[];

  @Field(() => BacktestTiers, { nullable: true, description: 'Tiers; null where there would be none.' })
  tiers!: BacktestTiers | null;

  @Field(() => [BacktestMember], { description: 'The 20 members for whom most would be different.' })
  members!: BacktestMember[];
}

@ObjectType('Backtest', {
  description: 'Rules and tiers that are tried on what the program has recorded. Nothing else is changed by it.',
})
@Access('staff', 'server', 'admin', { scope: 'program:read' })
export class BacktestType {
  @Field(() => ID, { description: 'Opaque global id.' })
  id!: string;

  @Field(() => BacktestStatusEnum, { description: 'How it stands.' })
  status!: BacktestStatus;

  @Field(() => Boolean, { description: 'Whether what was in force is tried.' })
  active!: boolean;

  @Field(() => DateTime, { description: 'The beginning of its period.' })
  from!: Date;

  @Field(() => DateTime, { description: 'The end of its period.' })
  to!: Date;

  @Field(() => Int, { description: 'Purchases and returns that it has gone through, of all times.' })
  done!: number;

  @Field(() => Int, { nullable: true, description: 'How many there are to go through; null before it has begun.' })
  total!: number | null;

  @Field(() => BacktestResultType, { nullable: true, description: 'What it found; null until it is done.' })
  result!: BacktestResultType | null;

  @Field(() => String, { description: 'Who asked for it.' })
  requestedBy!: string;

  @Field(() => DateTime, { description: 'When it was asked for.' })
  requestedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it ended; null until then.' })
  endedAt!: Date | null;
}

@ObjectType('BacktestEdge', { description: 'A backtest and its place in the list.' })
@Access('staff', 'server', 'admin', { scope: 'program:read' })
export class BacktestEdge {
  @Field(() => Cursor, { description: 'Its place.' })
  cursor!: string;

  @Field(() => BacktestType, { description: 'The backtest.' })
  node!: BacktestType;
}

@ObjectType('BacktestConnection', { description: 'Backtests, the newest first.' })
@Access('staff', 'server', 'admin', { scope: 'program:read' })
export class BacktestConnection {
  @Field(() => [BacktestEdge], { description: 'Backtests with their places.' })
  edges!: BacktestEdge[];

  @Field(() => [BacktestType], { description: 'The same without their places.' })
  nodes!: BacktestType[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;
}

@ObjectType('BacktestPayload', { description: 'A backtest, or why there is none.' })
@Access('staff', 'admin', { scope: 'program:write' })
export class BacktestPayload {
  @Field(() => BacktestType, { nullable: true, description: 'The backtest.' })
  backtest!: BacktestType | null;

  @Field(() => [UserError], { description: 'Empty on success.' })
  userErrors!: InputError[];
}
