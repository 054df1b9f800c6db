import type { Read, Reads } from '../../../database/index.js';
import { ApiError } from '../../../kernel/api-error.js';
import type { Instant } from '../../../kernel/clock.js';
import type { RequestContext } from '../../../kernel/context.js';
import type { NodeLoader } from '../../../kernel/node.js';
import type { Connection, PageRequest } from '../../../kernel/pagination.js';
import { toConnection } from '../../../kernel/pagination.js';
import { review } from '../review.js';
import { newcomer, type Standing, type TierSubject } from '../standing.js';
import { ChangeRecord } from './change-record.js';
import { readChangePages } from './read-changes.js';
import { readStandings, type StoredStanding } from './standings.js';
import { tiersAt } from './tier-record.js';

/** A member as its own row has it. */
interface Subject {
  id: number;
  joinedAt: Instant;
}

/** Where a member stands, with what is due folded in. */
export interface PresentStanding {
  standing: Standing;
  subject: TierSubject;
}

/** Reads tiers for requests. What is due and not written yet is folded in, so that a late job shows nowhere. */
export class TierReader {
  constructor(private readonly reads: Reads) {}

  async present(context: RequestContext, { id, joinedAt }: Subject): Promise<PresentStanding> {
    const now = context.clock.now();
    const stored = await this.reads.ask(context, readOne, { memberId: id, now });
    const { timeZone, scheme } = context.tenant;
    const subject = { joinedAt, timeZone, schemes: scheme.tiers, days: stored.days };
    return { standing: review(stored.standing ?? newcomer(joinedAt), subject, now).standing, subject };
  }

  /** Changes that took effect and are written, oldest first. */
  async history(context: RequestContext, memberId: number, request: PageRequest): Promise<Connection<ChangeRecord>> {
    const { backward, limit } = request;
    const page = { memberId, after: keyOf(request.after), before: keyOf(request.before), backward, limit: limit + 1 };
    const rows = await this.reads.ask(context, readChangePages, page);
    const records = rows.map((row) => new ChangeRecord(row, context));
    return toConnection(request, records, ({ row }) => `${row.effectiveAt}.${row.id}`);
  }

  node(): NodeLoader {
    return {
      type: 'Tier',
      load: async ({ program, clock }, code) =>
        program ? (tiersAt(program, clock.now()).find((tier) => tier.code === code) ?? null) : null,
    };
  }
}

const readOne: Read<{ memberId: number; now: Instant }, StoredStanding> = async (sql, program, keys) => {
  const now = Math.max(...keys.map((key) => key.now));
  const found = await readStandings(sql, program, new Set(keys.map(({ memberId }) => memberId)), now);
  return keys.map(({ memberId }) => found.get(memberId) ?? { standing: null, nextReviewAt: null, days: [] });
};

function keyOf(cursor: string | null): { at: Instant; id: number } | null {
  if (cursor === null) return null;
  const [, at, id] = /^(-?\d{1,16})\.(\d{1,16})$/.exec(cursor) ?? [];
  if (at === undefined || id === undefined) throw new ApiError('BAD_USER_INPUT', 'This is not a cursor of this list.');
  return { at: Number(at), id: Number(id) };
}
