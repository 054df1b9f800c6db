import { alarmExpectations } from './authorization.alarms.js';
import { brand, type Expectation } from './authorization.audiences.js';
import { communityExpectations } from './authorization.community.js';
import { complaintExpectations } from './authorization.complaints.js';
import { surveyExpectations } from './authorization.surveys.js';

/** What staff have to do, and what members complain about: by hand, as the rest of the table. */
export const taskExpectations: readonly Expectation[] = [
  {
    because: 'what is said about members among staff is for the brand alone',
    who: brand('tasks:read', 'tasks:write'),
    coordinates: [
      'Query.tasks task',
      'Task.id team title script status urgency importance priority aboutId assignee dueAt overdue outcome note createdAt updatedAt endedAt member changes',
      'TaskChange.from to team assignee actor at',
      'TaskEdge.cursor node',
      'TaskConnection.edges nodes pageInfo',
    ],
  },
  {
    because: 'and only those who work on tasks change them',
    who: brand('tasks:write'),
    coordinates: ['Mutation.createTask assignTask startTask finishTask cancelTask', 'TaskPayload.task userErrors'],
  },
  ...complaintExpectations,
  ...alarmExpectations,
  ...communityExpectations,
  ...surveyExpectations,
];
