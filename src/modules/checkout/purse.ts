import type { RequestContext } from '../../kernel/context.js';
import type { WalletConfig } from '../../kernel/program-config.js';
import { walletByCode } from '../../kernel/program-config.js';
import type { CheckoutDefinition } from '../../kernel/scheme/coupons.js';
import { type LedgerReader, WalletRecord } from '../ledger/index.js';
import type { MemberReader } from '../members/index.js';

/** What a member can pay with. */
export interface Purse {
  terms: CheckoutDefinition;
  /** 0 in debt. */
  available: number;
  /** Whether the member is in good standing. */
  maySpend: boolean;
}

/** What a member can pay with at checkout; null where it has no such wallet. */
export async function purseOf(
  context: RequestContext,
  { ledger, members }: { ledger: LedgerReader; members: MemberReader },
  memberId: number,
  terms: CheckoutDefinition,
): Promise<Purse | null> {
  const config: WalletConfig | null = walletByCode(context.tenant, terms.walletCode);
  if (config === null) return null;
  const [member, { available, debt }] = await Promise.all([
    members.byId(context, memberId),
    ledger.balance(context, new WalletRecord(memberId, config)),
  ]);
  return { terms, available: debt > 0 ? 0 : available, maySpend: member?.status === 'ACTIVE' };
}
