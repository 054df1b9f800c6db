import { type Audience, brand, type Expectation, everyone, people } from './authorization.audiences.js';

/** What members are asked: by hand, as the rest of the table. */
const asked = { member: true, ...brand('surveys:read', 'surveys:write', 'activities:write') } as const;
const answering = { member: true, ...brand('surveys:write', 'activities:write') } as const;
const keepers = brand('surveys:read', 'surveys:write');
const readers = brand('surveys:read');
const stream = ['stream:read'] as const;
const listeners: Audience = { member: true, staff: stream, server: stream, partner: stream, admin: true };

export const surveyExpectations: readonly Expectation[] = [
  {
    because:
      'whoever has a link needs no credential beside it; without one there is no way to what is asked but the queries below',
    who: everyone,
    coordinates: [
      'Query.surveyByLink',
      'Mutation.submitSurveyByLink saveSurveyAnswersByLink',
      'SurveyByLink.survey answers expiresAt userErrors',
      'SurveyByLinkPayload.points userErrors',
      'Survey.id code title description anonymous version questions rewardPoints startsAt endsAt takesAnswers',
      'SurveyQuestion.code kind text required min max choices showWhen',
      'SurveyChoice.code text',
      'SurveyLogic.match conditions',
      'SurveyCondition.question atLeast atMost anyOf answered',
      'SurveyAnswer.questionCode value',
    ],
  },
  {
    because: 'a member is asked for itself, and so are those who pass answers on',
    who: asked,
    coordinates: [
      'Query.survey',
      'Survey.unfinished',
      'Member.surveyInvitations',
      'SurveyInvitation.id status issuedAt expiresAt reminders survey member',
      'SurveyInvitationEdge.cursor node',
      'SurveyInvitationConnection.edges nodes pageInfo',
      'SurveyResponse.id submittedAt version survey member answers',
    ],
  },
  {
    because: 'and answers for itself, or a back end for it',
    who: answering,
    coordinates: [
      'Mutation.submitSurveyResponse saveSurveyAnswers',
      'SubmitSurveyResponsePayload.response entries userErrors',
      'SaveSurveyAnswersPayload.saved userErrors',
    ],
  },
  {
    because: 'how a survey is set is for those who work with surveys',
    who: keepers,
    coordinates: [
      'Query.surveys surveyInvitations',
      'Survey.active quota responses definition updatedAt',
      'SurveyEdge.cursor node',
      'SurveyConnection.edges nodes pageInfo',
      'SurveyInvitation.dueAt cause',
    ],
  },
  {
    because: 'a link is a credential: only who sends it gets to see it',
    who: brand('surveys:write'),
    coordinates: [
      'Mutation.inviteToSurvey revokeSurveyInvitation',
      'SurveyInvitation.link',
      'SurveyInvitationPayload.invitation userErrors',
    ],
  },
  {
    because: 'what all have answered is for the brand alone',
    who: readers,
    coordinates: [
      'Query.surveyResponses surveyReport surveyCrossTab surveyWords',
      'Survey.invitationFunnel',
      'SurveyResponse.tier store channel',
      'SurveyResponseEdge.cursor node',
      'SurveyResponseConnection.edges nodes pageInfo',
      'SurveyReportLine.key suppressed answers score low high promoters passives detractors counts',
      'SurveyCount.value count share low high',
      'SurveyCrossCell.row column count',
      'SurveyWord.word answers',
      'SurveyFunnel.invited reminded answered expired skipped',
    ],
  },
  {
    because: 'surveys are configured like the rest of the program',
    who: people('program:write'),
    coordinates: ['Mutation.saveSurvey', 'SaveSurveyPayload.survey userErrors'],
  },
  {
    because: 'an event of a survey is told only to who may hear of surveys; what it says is that of all events',
    who: listeners,
    coordinates: [
      'SurveyInvited.cursor type occurredAt member surveyCode reminder',
      'SurveyResponded.cursor type occurredAt member surveyCode',
    ],
  },
  {
    because: 'and what it leads to is not for partners',
    who: { member: true, ...keepers },
    coordinates: ['SurveyInvited.invitation', 'SurveyResponded.response'],
  },
];
