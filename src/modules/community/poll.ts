import type { Instant } from '../../kernel/clock.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import { type Audience, isAmong } from './audience.js';
import type { Titled } from './titles.js';

export type Shows = 'ALWAYS' | 'AFTER_VOTE' | 'AFTER_CLOSE';

/** A question to members, with what they can answer. */
export interface Poll extends Titled {
  id: number;
  code: string;
  topic: string | null;
  tiers: Audience;
  mostChoices: number;
  shows: Shows;
  opensAt: Instant;
  closesAt: Instant;
  /** Since when it is decided. */
  settledAt: Instant | null;
  createdAt: Instant;
}

export interface PollOption extends Titled {
  code: string;
  /** The post that it came from. */
  contributionId: number | null;
  won: boolean;
}

/** Of which option counts of how many voted are kept. */
export const VOTERS = '';

interface Ballot {
  choices: readonly string[];
  options: readonly string[];
  tier: string | null;
  now: Instant;
}

/** Whether somebody may vote so. Refuses: EXPIRED (closed), NOT_ELIGIBLE (not open yet, the tier), INVALID (none, too many, twice), NOT_FOUND (option). */
export function checkBallot(poll: Poll, { choices, options, tier, now }: Ballot): Refusal | null {
  const { opensAt, closesAt, settledAt, tiers, mostChoices } = poll;
  if (settledAt !== null || closesAt <= now) return refuse('EXPIRED', ['poll'], 'poll-closed');
  if (now < opensAt) return refuse('NOT_ELIGIBLE', ['poll'], 'poll-not-open');
  if (!isAmong(tiers, tier)) return refuse('NOT_ELIGIBLE', ['poll'], 'community-tier');
  if (choices.length === 0 || choices.length > mostChoices)
    return refuse('INVALID', ['choices'], 'between', { min: 1, max: mostChoices });
  const unknown = choices.findIndex((choice) => !options.includes(choice));
  if (unknown >= 0) return refuse('NOT_FOUND', ['choices', String(unknown)], 'poll-no-option');
  return new Set(choices).size < choices.length ? refuse('INVALID', ['choices'], 'poll-twice') : null;
}

/** What a ballot in place of another, or of none, adds to the counts. */
export function countChanges(before: readonly string[] | null, after: readonly string[]): Map<string, number> {
  const changes = new Map<string, number>();
  const add = (option: string, by: number) => changes.set(option, (changes.get(option) ?? 0) + by);
  if (before === null) add(VOTERS, 1);
  for (const option of before ?? []) add(option, -1);
  for (const option of after) add(option, 1);
  for (const [option, by] of changes) if (by === 0) changes.delete(option);
  return changes;
}

/** Whether somebody sees how it stands. */
export function showsResults({ shows, closesAt, settledAt }: Poll, hasVoted: boolean, now: Instant): boolean {
  if (shows === 'ALWAYS' || settledAt !== null || closesAt <= now) return true;
  return shows === 'AFTER_VOTE' && hasVoted;
}

/** The options with most votes, all of them where there are several; none without a vote. */
export function winnersOf(counts: ReadonlyMap<string, number>): string[] {
  const options = [...counts].filter(([option, votes]) => option !== VOTERS && votes > 0);
  const most = Math.max(0, ...options.map(([, votes]) => votes));
  return options.filter(([, votes]) => votes === most).map(([option]) => option);
}
