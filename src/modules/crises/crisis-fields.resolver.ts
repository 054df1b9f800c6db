import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Read, Reads } from '../../database/index.js';
import { RequestContext } from '../../kernel/context.js';
import { type Connection, ForwardPageArgs, pageRequest, toConnection } from '../../kernel/pagination.js';
import {
  AffectedMemberConnection,
  type AffectedRow,
  type AlarmReader,
  type AlarmRecord,
  AlarmType,
  ForAlarmReaders,
  idOf,
} from '../alarms/index.js';
import {
  CrisisChangeConnection,
  type CrisisChangeType,
  CrisisStatementConnection,
  type CrisisStatementType,
  CrisisType,
} from './crises.types.js';
import type { CrisisRecord } from './crisis-record.js';
import { type PartPage, readCrisisChangePages, readCrisisMemberPages, readStatementPages } from './read-crises.js';

/** What belongs to a crisis and is read only where it is asked for. */
@Resolver(() => CrisisType)
export class CrisisFieldsResolver {
  constructor(
    private readonly reads: Reads,
    private readonly alarms: AlarmReader,
  ) {}

  @ForAlarmReaders
  @FieldResolver(() => AlarmType, { nullable: true, description: 'The alarm that it was opened from.' })
  alarm(@Root() { row }: CrisisRecord, @Ctx() context: RequestContext): Promise<AlarmRecord | null> {
    return row.alarmId === null ? Promise.resolve(null) : this.alarms.byId(context, row.alarmId);
  }

  @ForAlarmReaders
  @FieldResolver(() => CrisisStatementConnection, {
    description: 'What was said in public, in the order in which it was recorded.',
  })
  statements(
    @Root() crisis: CrisisRecord,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<CrisisStatementType>> {
    return this.part(context, crisis, page, readStatementPages, ({ texts, sentAt, ...rest }) => {
      return { ...rest, texts: [...texts], sentAt: new Date(sentAt) };
    });
  }

  @ForAlarmReaders
  @FieldResolver(() => AffectedMemberConnection, {
    description: 'Members whom people named, and those of the alarm, as they are now.',
  })
  members(
    @Root() crisis: CrisisRecord,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<AffectedRow>> {
    return this.part(context, crisis, page, readCrisisMemberPages, (row) => row);
  }

  @ForAlarmReaders
  @FieldResolver(() => CrisisChangeConnection, { description: 'All that was done, oldest first, in codes.' })
  history(
    @Root() crisis: CrisisRecord,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<CrisisChangeType>> {
    return this.part(context, crisis, page, readCrisisChangePages, (row) => ({ ...row, at: new Date(row.at) }));
  }

  private async part<Row extends { id: number }, Shown>(
    context: RequestContext,
    { row }: CrisisRecord,
    page: ForwardPageArgs,
    read: Read<PartPage, Row[]>,
    show: (row: Row) => Shown,
  ): Promise<Connection<Shown & { id: number }>> {
    const request = pageRequest(page);
    const which = { crisisId: row.id, alarmId: row.alarmId, after: idOf(request.after) ?? 0, limit: request.limit + 1 };
    const rows = await this.reads.ask(context, read, which);
    return toConnection(
      request,
      rows.map((one) => ({ ...show(one), id: one.id })),
      ({ id }) => id,
    );
  }
}
