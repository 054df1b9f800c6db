import type { AlarmReader } from './modules/alarms/index.js';
import { BacktestMemberResolver, BacktestResolver, type Backtests } from './modules/backtests/index.js';
import type { PollReader } from './modules/community/index.js';
import type { ComplaintReader } from './modules/complaints/index.js';
import type { CouponReader } from './modules/coupons/index.js';
import type { LedgerReader } from './modules/ledger/index.js';
import type { MemberReader } from './modules/members/index.js';
import type { PassReader } from './modules/passes/index.js';
import {
  AlarmRaisedResolver,
  ComplaintUpdateResolver,
  CouponUpdateResolver,
  EventFieldsResolver,
  EventsResolver,
  PassUpdateResolver,
  PollChangedResolver,
  PollOfChangeResolver,
  RedemptionUpdateResolver,
  type Stream,
  SurveyInvitedResolver,
  SurveyRespondedResolver,
  TierChangeResolver,
  WalletChangeResolver,
} from './modules/realtime/index.js';
import type { RedemptionReader } from './modules/rewards/index.js';
import type { SurveyReaders } from './survey-resolvers.js';

interface ObservingDeps {
  stream: Stream;
  reader: LedgerReader;
  members: MemberReader;
  redemptions: RedemptionReader;
  passes: PassReader;
  coupons: CouponReader;
  complaints: ComplaintReader;
  alarms: AlarmReader;
  polls: PollReader;
  backtests: Backtests;
  asking: SurveyReaders;
}

/** What looks at all that was recorded: the stream of events, and backtests. */
export function observingResolvers(deps: ObservingDeps): object[] {
  const { stream, reader, members, redemptions, passes, coupons, complaints, alarms, polls, backtests, asking } = deps;
  return [
    new BacktestResolver(backtests),
    new BacktestMemberResolver(members),
    new EventsResolver(stream),
    new EventFieldsResolver(members),
    new WalletChangeResolver(reader),
    new TierChangeResolver(),
    new RedemptionUpdateResolver(redemptions),
    new PassUpdateResolver(passes),
    new CouponUpdateResolver(coupons),
    new ComplaintUpdateResolver(complaints),
    new AlarmRaisedResolver(alarms),
    new PollChangedResolver(),
    new PollOfChangeResolver(polls),
    new SurveyInvitedResolver(asking.invitations),
    new SurveyRespondedResolver(asking.responses),
  ];
}
