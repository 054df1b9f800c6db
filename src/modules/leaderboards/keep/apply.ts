import type { Instant } from '../../../kernel/clock.js';
import type { ProgramConfig } from '../../../kernel/program-config.js';
import { boardsCounting } from '../counting.js';
import { roundAt, settlesAt } from '../periods.js';
import type { ScoreChange } from '../scores-part.js';
import type { ScoreRow, Standing, WantedPeriod } from './score-rows.js';

/** What changes in one round, by member. */
export interface RoundChanges {
  period: WantedPeriod;
  members: Map<number, { change: number; reached: Instant }>;
}

/** In which rounds changes count. What was recorded after a round had settled counts nowhere. */
export function sortIntoRounds(program: ProgramConfig, changes: readonly ScoreChange[]): RoundChanges[] {
  const rounds = new Map<string, RoundChanges>();
  for (const { memberId, metric, change, occurredAt, countedAt, recordedAt } of changes) {
    for (const board of boardsCounting(program, metric, countedAt)) {
      const round = roundAt(board, occurredAt, program.timeZone);
      if (round === null) continue;
      const settles = settlesAt(board, round);
      if (settles !== null && recordedAt >= settles) continue;
      const key = `${board.code} ${round.startsAt}`;
      let known = rounds.get(key);
      if (!known) {
        known = { period: { board: board.code, ...round, settlesAt: settles }, members: new Map() };
        rounds.set(key, known);
      }
      const before = known.members.get(memberId);
      known.members.set(memberId, {
        change: (before?.change ?? 0) + change,
        reached: Math.max(before?.reached ?? 0, recordedAt),
      });
    }
  }
  return [...rounds.values()];
}

/** A score after a change; it was reached when the newest of its changes was recorded, in whatever order they come in here. */
export function changed(before: ScoreRow, { change, reached }: { change: number; reached: Instant }): ScoreRow {
  const sum = Math.max(-Number.MAX_SAFE_INTEGER, Math.min(Number.MAX_SAFE_INTEGER, before.score + change));
  return { ...before, score: sum, reached: Math.max(before.reached, reached) };
}

/** Whether a member is not to be seen: who left, who said so, and where the leaderboard asks first, who said nothing. */
export function isHidden(standing: Standing | undefined, shownByDefault: boolean): boolean {
  return standing === undefined || standing.left || !(standing.shown ?? shownByDefault);
}
