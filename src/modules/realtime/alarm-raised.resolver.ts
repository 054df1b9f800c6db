import { Arg, Ctx, FieldResolver, Resolver, Root, Subscription } from 'type-graphql';
import { RequestContext } from '../../kernel/context.js';
import { type Interruption, showEvent } from '../../kernel/live-source.js';
import { Cursor } from '../../kernel/scalars/index.js';
import { type AlarmReader, type AlarmRecord, AlarmType, ForAlarmReaders } from '../alarms/index.js';
import { AlarmRaised } from './alarm-raised.js';
import { listeningOf } from './subscriptions.js';

/** Alarms as they begin to ring. */
@Resolver(() => AlarmRaised)
export class AlarmRaisedResolver {
  constructor(private readonly alarms: AlarmReader) {}

  @ForAlarmReaders
  @FieldResolver(() => AlarmType, { description: 'The alarm, as it is now.' })
  async alarm(@Root() { alarmId }: AlarmRaised, @Ctx() context: RequestContext): Promise<AlarmRecord> {
    const alarm = await this.alarms.byId(context, alarmId);
    if (!alarm) throw new Error(`an event tells of alarm ${alarmId}, which is not there`);
    return alarm;
  }

  @ForAlarmReaders
  @Subscription(() => AlarmRaised, {
    description: 'Alarms as they begin to ring, each once.',
    subscribe: ({ context, args, info }) =>
      listeningOf(info.schema).alarmRaised(context as RequestContext, args as { after?: string | null }),
  })
  alarmRaised(
    @Root() event: AlarmRaised | Interruption,
    @Arg('after', () => Cursor, {
      nullable: true,
      description: 'Events after this one, those already stored first. Without it: from now on.',
    })
    _after: string | null,
  ): AlarmRaised {
    return showEvent(event);
  }
}
