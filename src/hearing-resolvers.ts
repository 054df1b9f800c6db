import type { Pool } from 'pg';
import type { Reads } from './database/index.js';
import type { Clock } from './kernel/clock.js';
import type { ReadMemberRef } from './kernel/member-ref.js';
import { eraseComplaintTexts } from './modules/complaints/index.js';
import type { Erasure, MemberReader } from './modules/members/index.js';
import { ChangeTasks, eraseTaskTexts, TaskReader, TaskResolver } from './modules/tasks/index.js';

interface HearingDeps {
  pool: Pool;
  clock: Clock;
  reads: Reads;
  members: MemberReader;
  readRef: ReadMemberRef;
}

/** What staff have to do for members. */
export function hearingResolvers({ pool, clock, reads, members, readRef }: HearingDeps): object[] {
  return [new TaskResolver({ tasks: new TaskReader(reads), changes: new ChangeTasks(pool, readRef, clock), members })];
}

/** What people wrote about a member goes with the member. */
export const erasures: readonly Erasure[] = [eraseTaskTexts, eraseComplaintTexts];
