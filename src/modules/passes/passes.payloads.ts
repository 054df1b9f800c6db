import { Field, ObjectType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { type InputError, UserError } from '../../kernel/user-error.js';
import { ReversalItem } from '../earning/index.js';
import { type EntryView, LedgerEntry } from '../ledger/index.js';
import { PassEntryType, PassObject } from './passes.types.js';

/** Who issues passes, and says how they are used and paid back. */
export const ForShops = Access('staff', 'server', 'partner', 'admin', { scope: 'points:write' });

/** Who makes passes and pays them back: the brand itself. */
export const ForSellers = Access('staff', 'server', 'admin', { scope: 'points:write' });

/** A member with what is its own, and back ends for it. */
export const ForGivers = Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'points:write' });

/** Who takes something away without giving it back. */
export const ForStaff = Access('staff', 'admin', { scope: 'points:adjust' });

const ERRORS = 'Empty on success.';
const PASS = 'The pass as it is now.';

@ObjectType('IssuePassPayload', { description: 'A pass that was issued.' })
@ForSellers
export class IssuePassPayload {
  @Field(() => PassObject, { nullable: true, description: PASS })
  pass!: object | null;

  @Field(() => [LedgerEntry], { description: 'What it wrote into the ledger: its price in points.' })
  entries!: EntryView[];

  @Field(() => [UserError], { description: ERRORS })
  userErrors!: InputError[];
}

@ObjectType('UsePassPayload', { description: 'Units that were used.' })
@ForShops
export class UsePassPayload {
  @Field(() => PassObject, { nullable: true, description: PASS })
  pass!: object | null;

  @Field(() => PassEntryType, { nullable: true, description: 'The use, as it stands in the history of the pass.' })
  use!: object | null;

  @Field(() => [UserError], { description: ERRORS })
  userErrors!: InputError[];
}

@ObjectType('ReversePassUsePayload', { description: 'A use that was taken back.' })
@ForShops
export class ReversePassUsePayload extends UsePassPayload {}

@ObjectType('GiftPassPayload', { description: 'A pass that was given away.' })
@ForGivers
export class GiftPassPayload {
  @Field(() => PassObject, {
    nullable: true,
    description: 'The pass as it is now; a member that gave it is not shown its new code.',
  })
  pass!: object | null;

  @Field(() => [UserError], { description: ERRORS })
  userErrors!: InputError[];
}

@ObjectType('CancelPassPayload', { description: 'A pass that was taken back.' })
@ForStaff
export class CancelPassPayload {
  @Field(() => PassObject, { nullable: true, description: PASS })
  pass!: object | null;

  @Field(() => [UserError], { description: ERRORS })
  userErrors!: InputError[];
}

@ObjectType('RefundPassPayload', { description: 'A pass whose unused part is paid back: its `refundedMoney` by the shop.' })
@ForSellers
export class RefundPassPayload {
  @Field(() => PassObject, { nullable: true, description: PASS })
  pass!: object | null;

  @Field(() => [LedgerEntry], {
    description: 'What it wrote into the ledger: points that came back, and what its order had earned.',
  })
  entries!: EntryView[];

  @Field(() => [ReversalItem], { description: 'All that its order had earned and that was reversed, or was not.' })
  reversed!: ReversalItem[];

  @Field(() => [UserError], { description: ERRORS })
  userErrors!: InputError[];
}
