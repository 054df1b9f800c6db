import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Reads } from '../../database/index.js';
import { RequestContext } from '../../kernel/context.js';
import { Node } from '../../kernel/node.js';
import { type Connection, ForwardPageArgs, pageRequest, toConnection } from '../../kernel/pagination.js';
import { type Member, type MemberReader, MemberType } from '../members/index.js';
import type { Aspect } from './alarm.js';
import { AffectedMember, AffectedMemberConnection, AlarmChangeType, SignalConnection, SignalType } from './alarm-parts.types.js';
import { idOf } from './alarm-reader.js';
import type { AlarmRecord } from './alarm-record.js';
import { AlarmAspect, AlarmType, ForAlarmReaders } from './alarms.types.js';
import {
  type AffectedRow,
  readAffectedPages,
  readAlarmAspects,
  readAlarmChanges,
  readEvidencePages,
  type ShownSignal,
} from './read-alarms.js';

/** What belongs to an alarm and is read only where it is asked for. */
@Resolver(() => AlarmType)
export class AlarmFieldsResolver {
  constructor(private readonly reads: Reads) {}

  @ForAlarmReaders
  @FieldResolver(() => [AlarmAspect], { description: 'What it is about, at most 8: first what it is named by.' })
  aspects(@Root() { row }: AlarmRecord, @Ctx() context: RequestContext): Promise<Aspect[]> {
    return this.reads.ask(context, readAlarmAspects, row.id);
  }

  @ForAlarmReaders
  @FieldResolver(() => SignalConnection, {
    description: 'What it rings for, oldest first. Signals are kept for 90 days.',
  })
  async evidence(
    @Root() { row }: AlarmRecord,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<ShownSignal>> {
    const request = pageRequest(page);
    const which = { alarmId: row.id, after: idOf(request.after) ?? 0, limit: request.limit + 1 };
    const rows = await this.reads.ask(context, readEvidencePages, which);
    return toConnection(
      request,
      rows.map((row) => ({ ...row, at: new Date(row.at) })),
      ({ id }) => id,
    );
  }

  @ForAlarmReaders
  @FieldResolver(() => AffectedMemberConnection, {
    description: 'Members that have spoken, and those who bought a product that it is about in the 30 days before.',
  })
  async members(
    @Root() { row }: AlarmRecord,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<AffectedRow>> {
    const request = pageRequest(page);
    const which = { alarmId: row.id, after: idOf(request.after) ?? 0, limit: request.limit + 1 };
    return toConnection(request, await this.reads.ask(context, readAffectedPages, which), ({ id }) => id);
  }

  @ForAlarmReaders
  @FieldResolver(() => [AlarmChangeType], { description: 'What was done: the last 100 changes, oldest first.' })
  async history(@Root() { row }: AlarmRecord, @Ctx() context: RequestContext): Promise<AlarmChangeType[]> {
    const changes = await this.reads.ask(context, readAlarmChanges, row.id);
    return changes.map(({ what, detail, actor, at }) => ({ what, detail, actor, at: new Date(at) }));
  }
}

/** Reads anything by its global id, as `node` does. */
export type ReadNode = (id: string, context: RequestContext) => Promise<object | null>;

/** Where a signal comes from. */
@Resolver(() => SignalType)
export class SignalFieldsResolver {
  constructor(
    private readonly members: MemberReader,
    private readonly readNode: ReadNode,
  ) {}

  @ForAlarmReaders
  @FieldResolver(() => Node, {
    nullable: true,
    description: 'The complaint, review, answer or mention; null where the caller may not read it, or it is gone.',
  })
  source(@Root() { sourceId }: ShownSignal, @Ctx() context: RequestContext): Promise<object | null> {
    return this.readNode(sourceId, context);
  }

  @ForAlarmReaders
  @FieldResolver(() => MemberType, { nullable: true, description: 'Who said it, where it was a member that is to be known.' })
  member(@Root() { memberId }: ShownSignal, @Ctx() context: RequestContext): Promise<Member | null> {
    return memberId === null ? Promise.resolve(null) : this.members.byId(context, memberId);
  }
}

/** Whom an alarm concerns. */
@Resolver(() => AffectedMember)
export class AffectedMemberResolver {
  constructor(private readonly members: MemberReader) {}

  @ForAlarmReaders
  @FieldResolver(() => MemberType, { nullable: true, description: 'The member.' })
  member(@Root() { id }: AffectedRow, @Ctx() context: RequestContext): Promise<Member | null> {
    return this.members.byId(context, id);
  }
}
