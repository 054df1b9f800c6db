import type { Reads } from '../../database/index.js';
import { accessRule, allowed } from '../../kernel/access.js';
import { ApiError } from '../../kernel/api-error.js';
import type { RequestContext } from '../../kernel/context.js';
import type { NodeLoader } from '../../kernel/node.js';
import { type Connection, type PageRequest, toConnection } from '../../kernel/pagination.js';
import { folded } from '../../kernel/text.js';
import { placeOf, readRewardPages, readRewards, readRewardsByCode, type ShelfReward } from './read-rewards.js';
import { RewardRecord } from './reward-record.js';
import type { RewardOrder } from './rewards.enums.js';
import type { RewardFilter } from './rewards.input.js';

/** As the fields of a reward declare. */
const readers = accessRule('member:self', 'staff', 'server', 'partner', 'admin', {
  scope: ['program:read', 'program:write', 'points:read', 'points:write'],
});

const MAX_WORDS = 10;

/** Reads the catalogue for callers: members see what is on offer or will be; what they redeemed they see for ever. */
export class RewardReader {
  constructor(private readonly reads: Reads) {}

  async byCode(context: RequestContext, code: string): Promise<RewardRecord | null> {
    const reward = await this.reads.ask(context, readRewardsByCode, code);
    return reward && isVisible(context, reward) ? new RewardRecord(reward, context) : null;
  }

  /** Of a redemption, whatever became of the reward. */
  async byId(context: RequestContext, id: number): Promise<RewardRecord | null> {
    const reward = await this.reads.ask(context, readRewards, id);
    return reward && new RewardRecord(reward, context);
  }

  async page(
    context: RequestContext,
    request: PageRequest,
    order: RewardOrder,
    filter: RewardFilter,
  ): Promise<Connection<RewardRecord>> {
    const isMember = context.caller.kind === 'member';
    const words = folded(filter.search ?? '')
      .split(/\s+/u)
      .filter(Boolean);
    if (words.length > MAX_WORDS) throw new ApiError('BAD_USER_INPUT', `A search has at most ${MAX_WORDS} words.`);
    const rows = await this.reads.ask(context, readRewardPages, {
      kinds: filter.kinds ?? null,
      categories: filter.categories ?? null,
      words,
      maxPoints: filter.maxPoints ?? null,
      statuses: isMember ? ['ACTIVE'] : (filter.statuses ?? null),
      openAt: isMember ? context.clock.now() : null,
      order,
      after: placeIn(request.after),
      limit: request.limit + 1,
    });
    const records = rows.map((row) => new RewardRecord(row, context));
    return toConnection(request, records, ({ row }) => placeOf(row, order).join('.'));
  }

  node(): NodeLoader {
    return {
      type: 'Reward',
      load: async (context, key) => {
        if (!/^[1-9]\d{0,15}$/.test(key) || !allowed(context.caller, readers)) return null;
        const reward = await this.byId(context, Number(key));
        return reward && isVisible(context, reward.row) ? reward : null;
      },
    };
  }
}

function isVisible({ caller, clock }: RequestContext, { status, endsAt }: ShelfReward): boolean {
  return caller.kind !== 'member' || (status === 'ACTIVE' && (endsAt === null || clock.now() < endsAt));
}

function placeIn(cursor: string | null): readonly [number, number] | null {
  if (cursor === null) return null;
  const match = /^(-?\d{1,16})\.(\d{1,16})$/.exec(cursor);
  if (!match) throw new ApiError('BAD_USER_INPUT', 'This is not a cursor of this list.');
  return [Number(match[1]), Number(match[2])];
}
