import { Arg, Args, Ctx, Field, ID, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { Reads } from '../../database/index.js';
import { Access } from '../../kernel/access.js';
import { RequestContext } from '../../kernel/context.js';
import { numericKey } from '../../kernel/global-id.js';
import { type Connection, ForwardPageArgs, pageRequest } from '../../kernel/pagination.js';
import { isRefusal, type Refusal } from '../../kernel/refusal.js';
import { InputError, toUserError, UserError } from '../../kernel/user-error.js';
import type { AlarmReader } from './alarm-reader.js';
import type { AlarmRecord } from './alarm-record.js';
import { AcknowledgeAlarmInput, AlarmFilter, CloseAlarmInput, SaveAlarmSettingsInput } from './alarms.input.js';
import {
  AlarmConnection,
  AlarmPayload,
  AlarmSettingsType,
  AlarmType,
  ForAlarmHandlers,
  ForAlarmReaders,
} from './alarms.types.js';
import type { ChangeAlarms } from './change-alarms.js';
import type { SaveAlarmSettings } from './save-settings.js';
import { readSettings } from './settings.js';

const ForConfigurers = Access('staff', 'admin', { scope: 'program:write' });

@ObjectType('SaveAlarmSettingsPayload', { description: 'What became of the settings of alarms.' })
@ForConfigurers
export class SaveAlarmSettingsPayload {
  @Field(() => AlarmSettingsType, { nullable: true, description: 'The settings as they are now.' })
  settings!: AlarmSettingsType | null;

  @Field(() => [UserError], { description: 'Empty on success.' })
  userErrors!: InputError[];
}

interface AlarmDependencies {
  alarms: AlarmReader;
  changes: ChangeAlarms;
  saving: SaveAlarmSettings;
  reads: Reads;
}

/** Where more people speak than is usual. */
@Resolver(() => AlarmType)
export class AlarmResolver {
  constructor(private readonly deps: AlarmDependencies) {}

  @ForAlarmReaders
  @Query(() => AlarmType, { nullable: true, description: 'An alarm.' })
  alarm(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<AlarmRecord | null> {
    const key = numericKey(id, 'Alarm');
    return key === null ? Promise.resolve(null) : this.deps.alarms.byId(context, key);
  }

  @ForAlarmReaders
  @Query(() => AlarmConnection, { description: 'Alarms, newest first.' })
  alarms(
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Arg('filter', () => AlarmFilter, { nullable: true, description: 'Which ones; all if left out.' }) filter: AlarmFilter | null,
    @Ctx() context: RequestContext,
  ): Promise<Connection<AlarmRecord>> {
    const { states = null, dimensions = null } = filter ?? {};
    return this.deps.alarms.page(context, pageRequest(page), { states, dimensions });
  }

  @ForAlarmReaders
  @Query(() => AlarmSettingsType, { description: 'What the program says of its alarms.' })
  alarmSettings(@Ctx() context: RequestContext): Promise<AlarmSettingsType> {
    return this.deps.reads.ask(context, readSettings, null);
  }

  @ForAlarmHandlers
  @Mutation(() => AlarmPayload, { description: 'The caller looks into an alarm.' })
  async acknowledgeAlarm(
    @Arg('input', () => AcknowledgeAlarmInput, { description: 'Which one.' }) input: AcknowledgeAlarmInput,
    @Ctx() context: RequestContext,
  ): Promise<AlarmPayload> {
    const id = numericKey(input.alarmId, 'Alarm');
    return this.answer(context, await this.deps.changes.acknowledge(context.caller, context.tenant.id, id));
  }

  @ForAlarmHandlers
  @Mutation(() => AlarmPayload, { description: 'Closes an alarm; one with a crisis is closed with that.' })
  async closeAlarm(
    @Arg('input', () => CloseAlarmInput, { description: 'Which one, and why.' }) input: CloseAlarmInput,
    @Ctx() context: RequestContext,
  ): Promise<AlarmPayload> {
    const id = numericKey(input.alarmId, 'Alarm');
    const closing = { reason: input.reason, mutedUntil: input.muteUntil?.getTime() ?? null };
    return this.answer(context, await this.deps.changes.close(context.caller, context.tenant.id, id, closing));
  }

  @ForConfigurers
  @Mutation(() => SaveAlarmSettingsPayload, { description: 'Says whose tasks alarms become, and which words never ring.' })
  async saveAlarmSettings(
    @Arg('input', () => SaveAlarmSettingsInput, { description: 'The settings.' }) { team, ignoredWords }: SaveAlarmSettingsInput,
    @Ctx() context: RequestContext,
  ): Promise<SaveAlarmSettingsPayload> {
    const saved = await this.deps.saving.run(context.tenant.id, { team, ignoredWords });
    if (!Array.isArray(saved)) return { settings: saved, userErrors: [] };
    return { settings: null, userErrors: saved.map((refusal) => toUserError(refusal, context.language)) };
  }

  private async answer(context: RequestContext, outcome: number | Refusal): Promise<AlarmPayload> {
    if (isRefusal(outcome)) return { alarm: null, userErrors: [toUserError(outcome, context.language)] };
    return { alarm: await this.deps.alarms.byId(context, outcome), userErrors: [] };
  }
}
