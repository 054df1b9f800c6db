import { brand, type Expectation, memberAnd, people } from './authorization.audiences.js';

/** Achievements and badges: by hand, as the rest of the table. */
export const achievementExpectations: readonly Expectation[] = [
  {
    because: 'a member sees what it can achieve and what it wears',
    who: memberAnd('members:read', 'points:read'),
    coordinates: [
      'Member.achievements badges',
      'MemberAchievement.code name description times badge progress',
      'AchievementProgress.count target windowEndsAt timesCompleted completedAt',
      'MemberBadge.achievement name imageUrl times since',
    ],
  },
  {
    because: 'a badge is shown wherever achievements are',
    who: memberAnd('program:read', 'program:write', 'members:read', 'points:read'),
    coordinates: ['Badge.name imageUrl'],
  },
  {
    because: 'how achievements are made is for the brand',
    who: brand('program:read'),
    coordinates: ['Query.achievements achievement'],
  },
  {
    because: 'whoever writes it reads what was written',
    who: brand('program:read', 'program:write'),
    coordinates: [
      'Achievement.code status version validFrom validUntil name description goal window times badge',
      'AchievementGoal.count activity condition target',
      'AchievementWindow.days calendar',
    ],
  },
  {
    because: 'achievements are made by people',
    who: people('program:write'),
    coordinates: ['Mutation.saveAchievement endAchievement', 'AchievementPayload.achievement userErrors'],
  },
];
