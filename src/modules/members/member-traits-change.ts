import type { Pool } from 'pg';
import { readChanges } from '../../kernel/attributes.js';
import { insertAudit } from '../../kernel/audit.js';
import type { Clock } from '../../kernel/clock.js';
import { runInProgram } from '../../kernel/commands/run-in-program.js';
import type { ReadMemberRef } from '../../kernel/member-ref.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import type { SqlClient } from '../../kernel/sql/bulk.js';
import { nextId } from '../../kernel/sql/next-id.js';
import { lockAccounts } from './change-status.js';
import { type Change, findTarget } from './find-target.js';
import { lockMember } from './member-rows.js';
import { changeAttributes, changeTags, MAX_ATTRIBUTES, type MemberTraits, readTagChanges } from './member-traits.js';

/** How a member's traits change, and what the audit trail keeps of it: it outlives an erased member, so no values. */
interface TraitChange {
  action: string;
  details: Record<string, unknown>;
  apply(traits: MemberTraits): MemberTraits | Refusal;
}

/**
 * Changes what rules look at in a member. Awards that are being decided see it before or after the change, never halfway. Refuses: INVALID, NOT_FOUND,
 * NOT_ELIGIBLE for a closed membership, LIMIT_REACHED for more tags or attributes than are kept.
 */
export class ChangeTraits {
  constructor(
    private readonly pool: Pool,
    private readonly readRef: ReadMemberRef,
    private readonly clock: Clock,
  ) {}

  /** Adds and removes tags. Doing it twice changes nothing more. */
  async tag(change: Change, add: readonly string[], remove: readonly string[]): Promise<number | Refusal[]> {
    const changes = readTagChanges(add, remove);
    if (Array.isArray(changes)) return changes;
    return this.run(change, {
      action: 'member.tagged',
      details: { added: changes.add.length, removed: changes.remove.length },
      apply(traits) {
        const tags = changeTags(traits.tags, changes);
        return isRefusal(tags) ? tags : { ...traits, tags };
      },
    });
  }

  /** Sets attributes by name; null takes one away, the others stay. */
  async setAttributes(change: Change, input: unknown): Promise<number | Refusal[]> {
    const changes = readChanges(input, 'attributes', MAX_ATTRIBUTES);
    if (isRefusal(changes)) return [changes];
    return this.run(change, {
      action: 'member.attributes-set',
      details: { names: Object.keys(changes) },
      apply(traits) {
        const attributes = changeAttributes(traits.attributes, changes);
        return isRefusal(attributes) ? attributes : { ...traits, attributes };
      },
    });
  }

  private async run(change: Change, traitChange: TraitChange): Promise<number | Refusal[]> {
    const outcome = await runInProgram(this.pool, change.program.id, (sql) => this.write(sql, change, traitChange));
    return isRefusal(outcome) ? [outcome] : outcome;
  }

  private async write(sql: SqlClient, change: Change, { action, details, apply }: TraitChange): Promise<number | Refusal> {
    const programId = change.program.id;
    const memberId = await findTarget(sql, this.readRef, change);
    if (isRefusal(memberId)) return memberId;
    await lockAccounts(sql, programId, memberId);
    const member = await lockMember(sql, programId, memberId);
    if (member === null || member.status === 'CLOSED') return refuse('NOT_ELIGIBLE', ['member'], 'member-closed');
    const traits = apply(member);
    if (isRefusal(traits)) return traits;
    await sql.query({
      name: 'change traits',
      text: 'UPDATE member SET tags = $3, attributes = $4 WHERE program_id = $1 AND id = $2',
      values: [programId, memberId, traits.tags, JSON.stringify(traits.attributes)],
    });
    const note = { at: this.clock.now(), actor: change.caller.principal, action, target: `member:${memberId}`, details };
    await insertAudit(sql, programId, await nextId(sql), note);
    return memberId;
  }
}
