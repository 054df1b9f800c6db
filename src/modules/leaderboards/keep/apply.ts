import type { Instant } from '../../../kernel/clock.js';
import type { ProgramConfig } from '../../../kernel/program-config.js';
import { boardsCounting } from '../counting.js';
import { roundAt, settlesAt } from '../periods.js';
import type { ScoreChange } from '../scores-part.js';
import type { ScoreRow, Standing, WantedPeriod } from './score-rows.js';

/** What counts in one round. */
export interface RoundChanges {
  period: WantedPeriod;
  changes: ScoreChange[];
}

/** To which rounds changes belong. */
export function sortIntoRounds(program: ProgramConfig, changes: readonly ScoreChange[]): RoundChanges[] {
  const rounds = new Map<string, RoundChanges>();
  for (const change of changes) {
    for (const board of boardsCounting(program, change.metric, change.countedAt)) {
      const round = roundAt(board, change.occurredAt, program);
      if (round === null) continue;
      const settles = settlesAt(board, round);
      const key = `${board.code} ${round.startsAt}`;
      let known = rounds.get(key);
      if (!known) {
        known = { period: { board: board.code, ...round, settlesAt: settles, isOpen: false }, changes: [] };
        rounds.set(key, known);
      }
      known.changes.push(change);
      if (settles === null || change.recordedAt < settles) known.period.isOpen = true;
    }
  }
  return [...rounds.values()];
}

/** What changes in a score. */
interface Sum {
  change: number;
  /** When the newest of the changes was recorded. */
  reached: Instant;
}

/** By member; what was recorded before the round settled, as was said when the round began. */
export function sumByMember(changes: readonly ScoreChange[], settles: Instant | null): Map<number, Sum> {
  const sums = new Map<number, Sum>();
  for (const { memberId, change, recordedAt } of changes) {
    if (settles !== null && recordedAt >= settles) continue;
    const before = sums.get(memberId);
    sums.set(memberId, { change: (before?.change ?? 0) + change, reached: Math.max(before?.reached ?? 0, recordedAt) });
  }
  return sums;
}

/** A score after a change; it was reached when the newest of its changes was recorded, in whatever order they come in here. */
export function changed(before: ScoreRow, { change, reached }: Sum): ScoreRow {
  const sum = Math.max(-Number.MAX_SAFE_INTEGER, Math.min(Number.MAX_SAFE_INTEGER, before.score + change));
  return { ...before, score: sum, reached: Math.max(before.reached, reached) };
}

/** Whether a member is not to be seen: who left, who said so, and where the leaderboard asks first, who said nothing. */
export function isHidden(standing: Standing | undefined, shownByDefault: boolean): boolean {
  return standing === undefined || standing.left || !(standing.shown ?? shownByDefault);
}
