import type { Pool } from 'pg';
import type { Reads } from './database/index.js';
import type { Clock } from './kernel/clock.js';
import type { ReadMemberRef } from './kernel/member-ref.js';
import {
  ChangeComplaints,
  ComplaintFieldsResolver,
  type ComplaintReader,
  ComplaintReportResolver,
  ComplaintResolver,
  ComplaintSettingsResolver,
  FileComplaint,
  GoodwillCouponResolver,
  GoodwillResolver,
  Handling,
  SaveSettings,
} from './modules/complaints/index.js';
import type { CouponReader } from './modules/coupons/index.js';
import type { Commands, LedgerReader } from './modules/ledger/index.js';
import type { MemberReader } from './modules/members/index.js';

interface ComplaintDeps {
  pool: Pool;
  clock: Clock;
  commands: Commands;
  reader: LedgerReader;
  reads: Reads;
  members: MemberReader;
  readRef: ReadMemberRef;
  complaints: ComplaintReader;
  coupons: CouponReader;
  onEvents(): void;
}

/** What members complain about, and what is given for it. */
export function complaintResolversOf(deps: ComplaintDeps): object[] {
  const { pool, clock, commands, reader: ledger, reads, members, readRef, complaints, coupons, onEvents } = deps;
  return [
    new ComplaintResolver({
      complaints,
      filing: new FileComplaint(pool, readRef, clock, onEvents),
      changes: new ChangeComplaints(new Handling(pool, clock, onEvents)),
    }),
    new ComplaintFieldsResolver(reads, members),
    new ComplaintSettingsResolver(reads, new SaveSettings(pool, clock)),
    new GoodwillResolver({ commands, ledger, reads }),
    new GoodwillCouponResolver(coupons),
    new ComplaintReportResolver(reads),
  ];
}
