import type { Pool } from 'pg';
import type { Reads } from './database/index.js';
import type { Clock } from './kernel/clock.js';
import type { ReadMemberRef } from './kernel/member-ref.js';
import { CheckoutSettingsResolver, QuoteCartResolver } from './modules/checkout/index.js';
import {
  CodeImport,
  CouponFieldsResolver,
  type CouponReader,
  CouponResolver,
  CouponTypeResolver,
  CouponUseResolver,
  Guesses,
} from './modules/coupons/index.js';
import type { Commands, LedgerReader } from './modules/ledger/index.js';
import type { MemberReader } from './modules/members/index.js';
import type { SchemeStore } from './modules/programs/index.js';

interface CouponDeps {
  pool: Pool;
  clock: Clock;
  commands: Commands;
  reader: LedgerReader;
  reads: Reads;
  members: MemberReader;
  readRef: ReadMemberRef;
  schemes: SchemeStore;
  coupons: CouponReader;
}

/** Coupons, and what a cart costs with them and with points. */
export function couponResolvers(deps: CouponDeps): object[] {
  const { pool, clock, commands, reader: ledger, reads, members, readRef, schemes, coupons } = deps;
  const guesses = new Guesses(pool);
  const shared = { commands, coupons, guesses, members, readRef };
  return [
    new CouponTypeResolver(schemes, new CodeImport(pool, clock)),
    new CouponResolver(shared),
    new CouponUseResolver(shared),
    new CouponFieldsResolver(coupons, members),
    new CheckoutSettingsResolver(schemes),
    new QuoteCartResolver({ reads, coupons, guesses, ledger, members, readRef }),
  ];
}
