import { backEnds, brand, type Expectation, memberAnd, people } from './authorization.audiences.js';

/** What members do beside buying, and what brands note of them: by hand, as the rest of the table. */
export const activityExpectations: readonly Expectation[] = [
  {
    because: 'a member checks in for itself, and reports what is marked for it',
    who: memberAnd('activities:write'),
    coordinates: [
      'Mutation.checkIn makeUpCheckIn recordActivity',
      'CheckInPayload.date streak created entries gifts wallet userErrors',
      'RecordActivityPayload.created entries outcomes gifts userErrors',
    ],
  },
  {
    because: 'a member reads what it did and what it got for it',
    who: memberAnd('points:read', 'activities:write'),
    coordinates: [
      'Member.checkInStreak checkInCalendar activities',
      'CheckInCalendar.month days makeUpPoints makeUpsLeft',
      'CheckInDay.date state streak points gifts canBeMadeUp',
      'ReportedActivity.id activity externalRef occurredAt recordedAt attributes outcomes gifts',
      'ReportedActivityConnection.edges nodes pageInfo',
      'ReportedActivityEdge.cursor node',
    ],
  },
  {
    because: 'who reports activities has to know their codes',
    who: backEnds('program:read', 'program:write', 'activities:write'),
    coordinates: ['Query.activities', 'Activity.code name selfReported status version validFrom validUntil'],
  },
  {
    because: 'how check-ins work is not for partners; a member sees its calendar',
    who: brand('program:read', 'program:write'),
    coordinates: [
      'Query.checkIns',
      'CheckInSettings.cycleDays makeUp version validFrom',
      'MakeUpSettings.points perMonth withinDays',
    ],
  },
  {
    because: 'marketers are people',
    who: people('program:write'),
    coordinates: [
      'Mutation.saveActivity endActivity saveCheckIns',
      'ActivityPayload.activity userErrors',
      'CheckInSettingsPayload.settings userErrors',
    ],
  },
  {
    because: 'what a brand notes of a member is not for the member to see or to change',
    who: backEnds('members:read'),
    coordinates: ['Member.tags attributes'],
  },
  {
    because: 'whoever writes members writes what rules look at in them',
    who: backEnds('members:write'),
    coordinates: ['Mutation.tagMember setMemberAttributes'],
  },
];
