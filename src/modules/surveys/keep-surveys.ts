import type { Pool } from 'pg';
import type { Clock } from '../../kernel/clock.js';
import type { ProgramDirectory } from '../../kernel/program-config.js';
import { issueDue, isWhole, remindDue } from './issue-due.js';
import { noticeFacts } from './notice.js';
import { openEnvelopes } from './open-envelopes.js';
import { forgetUnfinished } from './unfinished.js';

interface KeepingDeps {
  pool: Pool;
  programs: ProgramDirectory;
  clock: Clock;
  envelopeKey: Uint8Array;
  onEvents(): void;
}

/**
 * What surveys do by themselves: members are invited and reminded, and anonymous answers opened. It may be late, stop anywhere, or run in several processes at once:
 * each is done once. @returns how many
 */
export async function keepSurveys(deps: KeepingDeps, programId: number, goOn: () => boolean): Promise<number> {
  const { pool, clock, envelopeKey } = deps;
  const program = await deps.programs.get(programId);
  let count = await noticeFacts(pool, program, clock.now());
  for (const work of [issueDue, remindDue]) {
    let looked = 0;
    do {
      looked = await work(pool, program, clock.now());
      count += looked;
    } while (isWhole(looked) && goOn());
  }
  count += await forgetUnfinished(pool, programId, clock.now());
  count += await openEnvelopes(pool, program, envelopeKey, clock.now());
  if (count > 0) deps.onEvents();
  return count;
}
