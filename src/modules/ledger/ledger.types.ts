import { Field, ObjectType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { InputError, UserError } from '../../kernel/user-error.js';
import { Adjustment, type EntryView, Hold, LedgerEntry, Wallet, type WalletRecord } from './read/index.js';

const ERRORS = 'Empty on success.';
const ENTRIES = 'What was written.';

@ObjectType('HoldPointsPayload', { description: 'The reservation.' })
@Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'points:write' })
export class HoldPointsPayload {
  @Field(() => Hold, { nullable: true, description: 'The hold.' })
  hold!: Hold | null;

  @Field(() => [UserError], { description: ERRORS })
  userErrors!: InputError[];
}

@ObjectType('CaptureHoldPayload', { description: 'What was spent of a hold.' })
@Access('staff', 'server', 'partner', 'admin', { scope: 'points:write' })
export class CaptureHoldPayload {
  @Field(() => Hold, { nullable: true, description: 'The hold as it is now.' })
  hold!: Hold | null;

  @Field(() => [LedgerEntry], { description: ENTRIES })
  entries!: EntryView[];

  @Field(() => Wallet, { nullable: true, description: 'The wallet as it is now.' })
  wallet!: WalletRecord | null;

  @Field(() => [UserError], { description: ERRORS })
  userErrors!: InputError[];
}

@ObjectType('ReleaseHoldPayload', { description: 'A hold that was given back.' })
@Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'points:write' })
export class ReleaseHoldPayload {
  @Field(() => Hold, { nullable: true, description: 'The hold as it is now.' })
  hold!: Hold | null;

  @Field(() => Wallet, { nullable: true, description: 'The wallet as it is now.' })
  wallet!: WalletRecord | null;

  @Field(() => [UserError], { description: ERRORS })
  userErrors!: InputError[];
}

@ObjectType('AdjustPointsPayload', { description: 'An adjustment, carried out or waiting for a second person.' })
@Access('staff', 'server', 'admin', { scope: ['points:adjust', 'points:approve'] })
export class AdjustPointsPayload {
  @Field(() => Adjustment, { nullable: true, description: 'The adjustment.' })
  adjustment!: Adjustment | null;

  @Field(() => [LedgerEntry], { description: 'What was written; nothing while it waits.' })
  entries!: EntryView[];

  @Field(() => Wallet, { nullable: true, description: 'The wallet as it is now.' })
  wallet!: WalletRecord | null;

  @Field(() => [UserError], { description: ERRORS })
  userErrors!: InputError[];
}

@ObjectType('TransferPointsPayload', { description: "A transfer, the giver's side only." })
@Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'points:write' })
export class TransferPointsPayload {
  @Field(() => [LedgerEntry], { description: ENTRIES })
  entries!: EntryView[];

  @Field(() => Wallet, { nullable: true, description: "The giver's wallet as it is now." })
  wallet!: WalletRecord | null;

  @Field(() => [UserError], { description: ERRORS })
  userErrors!: InputError[];
}
