import type { RequestContext } from '../../kernel/context.js';
import { toGlobalId } from '../../kernel/global-id.js';
import { registerNodeType } from '../../kernel/node.js';
import type { Crisis, CrisisState } from './crisis.js';

const dateOf = (at: number | null): Date | null => (at === null ? null : new Date(at));

/** A crisis as the API shows it. */
export class CrisisRecord {
  readonly title: string;
  readonly state: CrisisState;
  readonly owner: string | null;
  readonly team: string;
  readonly escalation: readonly string[];
  readonly level: number;
  readonly summary: string | null;
  readonly openedBy: string;
  readonly closedBy: string | null;

  constructor(
    readonly row: Crisis,
    private readonly context: RequestContext,
  ) {
    ({ title: this.title, state: this.state, owner: this.owner, team: this.team, escalation: this.escalation } = row);
    ({ level: this.level, summary: this.summary, openedBy: this.openedBy, closedBy: this.closedBy } = row);
  }

  get id(): string {
    return toGlobalId('Crisis', this.row.id);
  }

  get respondBy(): Date | null {
    return dateOf(this.row.respond.by ?? this.row.openedAt);
  }

  get proposeBy(): Date | null {
    return dateOf(this.row.propose.by ?? this.row.openedAt);
  }

  get responseMissed(): boolean {
    return this.isMissed('respond');
  }

  get proposalMissed(): boolean {
    return this.isMissed('propose');
  }

  get respondedAt(): Date | null {
    return dateOf(this.row.respondedAt);
  }

  get proposedAt(): Date | null {
    return dateOf(this.row.proposedAt);
  }

  get openedAt(): Date {
    return new Date(this.row.openedAt);
  }

  get closedAt(): Date | null {
    return dateOf(this.row.closedAt);
  }

  /** Also where no job has looked yet. */
  private isMissed(name: 'respond' | 'propose'): boolean {
    const { missed, done, by } = this.row[name];
    return missed || (!done && this.row.state === 'OPEN' && by !== null && by <= this.context.clock.now());
  }
}

registerNodeType(CrisisRecord, 'Crisis');
