import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../../kernel/context.js';
import { walletByCode } from '../../../kernel/program-config.js';
import { type Member, MemberType } from '../../members/index.js';
import { ForPointsReaders } from './readers.js';
import { Wallet } from './wallet.types.js';
import { WalletRecord } from './wallet-record.js';

/** The ledger's part of a member. Every member has every wallet of its program, so naming them reads nothing. */
@Resolver(() => MemberType)
export class MemberWalletsResolver {
  @FieldResolver(() => Wallet, { nullable: true, description: 'One wallet; null for a code that the program does not have.' })
  @ForPointsReaders
  wallet(
    @Root() member: Member,
    @Ctx() context: RequestContext,
    @Arg('code', () => String, { defaultValue: 'points', description: "The wallet's code." }) code: string,
  ): WalletRecord | null {
    const config = walletByCode(context.tenant, code);
    return config && new WalletRecord(member.id, config);
  }

  @FieldResolver(() => [Wallet], { description: 'All wallets.' })
  @ForPointsReaders
  wallets(@Root() member: Member, @Ctx() context: RequestContext): WalletRecord[] {
    return context.tenant.wallets.map((config) => new WalletRecord(member.id, config));
  }
}
