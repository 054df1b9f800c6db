import type { Pool } from 'pg';
import { alarmResolversOf } from './alarm-resolvers.js';
import { communityResolversOf } from './community-resolvers.js';
import { complaintResolversOf } from './complaint-resolvers.js';
import type { Reads } from './database/index.js';
import type { Clock } from './kernel/clock.js';
import type { ReadMemberRef } from './kernel/member-ref.js';
import type { ProgramDirectory } from './kernel/program-config.js';
import { type AlarmReader, eraseMentions, eraseSignalWords, type ReadNode } from './modules/alarms/index.js';
import { type ContributionReader, eraseContributions, type PollReader } from './modules/community/index.js';
import { type ComplaintReader, eraseComplaintTexts } from './modules/complaints/index.js';
import type { CouponReader } from './modules/coupons/index.js';
import type { FollowUps } from './modules/earning/index.js';
import type { Commands, LedgerReader } from './modules/ledger/index.js';
import type { Erasure, MemberReader, MemberVault } from './modules/members/index.js';
import type { Stream } from './modules/realtime/index.js';
import { eraseSurveyTexts } from './modules/surveys/index.js';
import { ChangeTasks, eraseTaskTexts, TaskReader, TaskResolver } from './modules/tasks/index.js';
import { type SurveyReaders, surveyResolversOf } from './survey-resolvers.js';

interface HearingDeps {
  pool: Pool;
  clock: Clock;
  reads: Reads;
  members: MemberReader;
  readRef: ReadMemberRef;
  commands: Commands;
  followUps: FollowUps;
  reader: LedgerReader;
  complaints: ComplaintReader;
  alarms: AlarmReader;
  readNode: ReadNode;
  coupons: CouponReader;
  contributions: ContributionReader;
  polls: PollReader;
  vault: MemberVault;
  stream: Stream;
  programs: ProgramDirectory;
  asking: SurveyReaders;
}

/** What members have to say, and what staff have to do about it. */
export function hearingResolvers(deps: HearingDeps): object[] {
  const { pool, clock, reads, members, readRef, stream } = deps;
  return [
    new TaskResolver({ tasks: new TaskReader(reads), changes: new ChangeTasks(pool, readRef, clock), members }),
    ...complaintResolversOf({ ...deps, onEvents: () => stream.wake() }),
    ...alarmResolversOf({ ...deps, onEvents: () => stream.wake() }),
    ...communityResolversOf({ ...deps, onEvents: () => stream.wake() }),
    ...surveyResolversOf({ ...deps, onEvents: () => stream.wake() }),
  ];
}

/** What people wrote about a member goes with the member. */
export const erasures: readonly Erasure[] = [
  eraseTaskTexts,
  eraseComplaintTexts,
  eraseContributions,
  eraseSurveyTexts,
  eraseSignalWords,
  eraseMentions,
];
