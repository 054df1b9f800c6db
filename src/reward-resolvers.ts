import type { Pool } from 'pg';
import type { Reads } from './database/index.js';
import type { Clock } from './kernel/clock.js';
import type { ReadMemberRef } from './kernel/member-ref.js';
import type { CouponReader } from './modules/coupons/index.js';
import type { BookRead } from './modules/earning/index.js';
import type { Commands, LedgerReader } from './modules/ledger/index.js';
import type { MemberReader } from './modules/members/index.js';
import {
  Catalogue,
  CatalogueResolver,
  Eligibility,
  PoolImport,
  RedemptionFieldsResolver,
  type RedemptionReader,
  RedemptionResolver,
  type RewardReader,
  RewardResolver,
  Slots,
} from './modules/rewards/index.js';

interface RewardDeps {
  pool: Pool;
  clock: Clock;
  commands: Commands;
  reader: LedgerReader;
  reads: Reads;
  readBook: BookRead;
  members: MemberReader;
  readRef: ReadMemberRef;
  coupons: CouponReader;
  rewards: RewardReader;
  redemptions: RedemptionReader;
}

/** The catalogue, and what members take of it. */
export function rewardResolvers(deps: RewardDeps): object[] {
  const { pool, clock, commands, reader: ledger, reads, readBook, members, readRef, coupons, rewards, redemptions } = deps;
  return [
    new RewardResolver({ reads, rewards, eligibility: new Eligibility(reads, readBook, ledger) }),
    new CatalogueResolver({
      rewards,
      catalogue: new Catalogue(pool, clock),
      pools: new PoolImport(pool, clock),
      slots: new Slots(pool, clock),
    }),
    new RedemptionResolver({ commands, ledger, redemptions, readRef }),
    new RedemptionFieldsResolver({ reads, coupons, rewards, members }),
  ];
}
