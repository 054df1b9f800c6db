import { backEnds, brand, type Expectation, people } from './authorization.audiences.js';

/** Where more people speak than is usual, and what is done about it: by hand, as the rest of the table. */
const readers = brand('alarms:read', 'alarms:write');

export const alarmExpectations: readonly Expectation[] = [
  {
    because: 'what rings, and for whom, is for the brand alone',
    who: readers,
    coordinates: [
      'Query.alarms alarm alarmSettings crises crisis',
      'Alarm.id dimension value state severity minutes people expected surprise signals reach startedAt detectedAt updatedAt calmSince acknowledgedBy acknowledgedAt closedBy closedAt closeReason mutedUntil aspects evidence members history crisis',
      'AlarmAspect.dimension value minutes people expected surprise',
      'AlarmChange.what detail actor at',
      'AlarmEdge.cursor node',
      'AlarmConnection.edges nodes pageInfo',
      'AlarmSettings.team ignoredWords',
      'Signal.kind sourceId at category products store words reach source member',
      'SignalEdge.cursor node',
      'SignalConnection.edges nodes pageInfo',
      'AffectedMember.spoke bought member',
      'AffectedMemberEdge.cursor node',
      'AffectedMemberConnection.edges nodes pageInfo',
      'Crisis.id title state owner team escalation respondBy respondedAt responseMissed proposeBy proposedAt proposalMissed level summary openedBy openedAt closedBy closedAt alarm statements members history',
      'CrisisStatement.kind channel texts sentAt sentBy',
      'CrisisStatementText.language text',
      'CrisisStatementEdge.cursor node',
      'CrisisStatementConnection.edges nodes pageInfo',
      'CrisisChange.what detail actor at',
      'CrisisChangeEdge.cursor node',
      'CrisisChangeConnection.edges nodes pageInfo',
      'CrisisEdge.cursor node',
      'CrisisConnection.edges nodes pageInfo',
      'Subscription.alarmRaised',
      'AlarmRaised.alarm',
    ],
  },
  {
    because: 'and only those who deal with alarms change them',
    who: brand('alarms:write'),
    coordinates: [
      'Mutation.acknowledgeAlarm closeAlarm openCrisis addCrisisStatement assignCrisis closeCrisis',
      'AlarmPayload.alarm userErrors',
      'CrisisPayload.crisis userErrors',
    ],
  },
  {
    because: 'feeds are of back ends, and of partners that listen for the brand',
    who: backEnds('mentions:write'),
    coordinates: [
      'Mutation.recordMention recordMentions',
      'RecordMentionPayload.mention userErrors',
      'RecordMentionsPayload.mentions userErrors',
    ],
  },
  {
    because: 'who records a mention sees it; the brand sees those behind an alarm',
    who: {
      ...brand('mentions:write', 'alarms:read', 'alarms:write'),
      partner: ['mentions:write', 'alarms:read', 'alarms:write'],
    },
    coordinates: ['Mention.id source postId text link reach category product store at recordedAt'],
  },
  {
    because: 'how alarms work is configured by people',
    who: people('program:write'),
    coordinates: ['Mutation.saveAlarmSettings', 'SaveAlarmSettingsPayload.settings userErrors'],
  },
  {
    because: 'an event of an alarm is told only to who may read alarms; what it says is that of all events',
    who: { member: true, staff: ['stream:read'], server: ['stream:read'], partner: ['stream:read'], admin: true },
    coordinates: ['AlarmRaised.cursor type occurredAt member'],
  },
];
