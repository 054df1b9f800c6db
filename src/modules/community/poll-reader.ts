import type { Reads } from '../../database/index.js';
import type { RequestContext } from '../../kernel/context.js';
import { toGlobalId } from '../../kernel/global-id.js';
import { isCode } from '../../kernel/text.js';
import type { MemberReader } from '../members/index.js';
import { isAmong } from './audience.js';
import { showsResults, VOTERS } from './poll.js';
import type { PollOptionType } from './polls.types.js';
import { readCounts, readOptions, readPolls, readTiersNow, readVotes } from './read-polls.js';
import { PollRecord } from './records.js';
import { titleIn } from './titles.js';

/** Reads polls for callers: how they stand is told to those who may know it. */
export class PollReader {
  constructor(
    private readonly reads: Reads,
    private readonly members: MemberReader,
  ) {}

  async byCode(context: RequestContext, code: string): Promise<PollRecord | null> {
    const row = isCode(code) ? await this.reads.ask(context, readPolls, code) : null;
    return row && new PollRecord(row, context);
  }

  async options({ row }: PollRecord, context: RequestContext): Promise<PollOptionType[]> {
    const [options, counts] = await Promise.all([this.reads.ask(context, readOptions, row.id), this.counts(row, context)]);
    return options.map((option) => ({
      code: option.code,
      title: titleIn(option, context.reader).title,
      texts: Object.entries(option.texts).map(([language, text]) => ({ language, ...text })),
      contributionId: option.contributionId === null ? null : toGlobalId('Contribution', option.contributionId),
      votes: counts && (counts.get(option.code) ?? 0),
      won: option.won,
    }));
  }

  async voters({ row }: PollRecord, context: RequestContext): Promise<number | null> {
    const counts = await this.counts(row, context);
    return counts && (counts.get(VOTERS) ?? 0);
  }

  /** What the calling member chose; null where it did not vote. */
  async ownChoices({ row }: PollRecord, context: RequestContext): Promise<string[] | null> {
    const { kind, memberId } = context.caller;
    return kind === 'member' && memberId !== null ? this.reads.ask(context, readVotes, { pollId: row.id, memberId }) : null;
  }

  /** Whether the calling member can vote now. */
  async isFor(record: PollRecord, context: RequestContext): Promise<boolean> {
    const { kind, memberId } = context.caller;
    const { tiers } = record.row;
    if (!record.open || kind !== 'member' || memberId === null) return false;
    if (tiers === null) return true;
    const member = await this.members.byId(context, memberId);
    if (member === null) return false;
    const key = { memberId, joinedAt: member.joinedAt, now: context.clock.now() };
    return isAmong(tiers, await this.reads.ask(context, readTiersNow, key));
  }

  /** Null for who may not know them. Staff and back ends always do; partners as those who did not vote. */
  private async counts(row: PollRecord['row'], context: RequestContext): Promise<Map<string, number> | null> {
    const { kind } = context.caller;
    if (kind === 'member' || kind === 'partner') {
      const asksVote = row.shows === 'AFTER_VOTE' && kind === 'member';
      const hasVoted = asksVote && (await this.ownChoices(new PollRecord(row, context), context)) !== null;
      if (!showsResults(row, hasVoted, context.clock.now())) return null;
    }
    return this.reads.ask(context, readCounts, row.id);
  }
}
