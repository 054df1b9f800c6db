import './surveys.messages.js';
import { AnsweringResolver } from './answering.resolver.js';
import { InvitationResolver, MemberSurveysResolver } from './invitations.resolver.js';
import { SurveyLinkResolver } from './links.resolver.js';
import { SurveyReportResolver } from './report.resolver.js';
import { ResponseResolver } from './responses.resolver.js';
import { SurveyResolver } from './surveys.resolver.js';

export { FollowLink } from './by-link.js';
export { type SealContent, sealWith } from './envelope.js';
export { eraseSurveyTexts } from './erase-texts.js';
export { surveyExport } from './export-responses.js';
export { InvitationReader } from './invitation-reader.js';
export type { InvitationRecord } from './invitation-record.js';
export { SurveyInvitation } from './invitations.types.js';
export { Invite } from './invite.js';
export type { InvitedPayload } from './issue.js';
export { keepSurveys } from './keep-surveys.js';
export { Links } from './link.js';
export { ResponseReader } from './response-reader.js';
export type { ResponseRecord } from './response-record.js';
export { SurveyResponse } from './responses.types.js';
export { SaveSurvey } from './save-survey.js';
export type { RespondedPayload } from './submit-response.js';
export { SurveyReader } from './survey-reader.js';
export { surveysPartWith } from './surveys-part.js';
export { SaveUnfinished } from './unfinished.js';
export {
  AnsweringResolver,
  InvitationResolver,
  MemberSurveysResolver,
  ResponseResolver,
  SurveyLinkResolver,
  SurveyReportResolver,
  SurveyResolver,
};

/** What the schema is built of. */
export const surveyResolvers = [
  SurveyResolver,
  AnsweringResolver,
  SurveyLinkResolver,
  InvitationResolver,
  MemberSurveysResolver,
  ResponseResolver,
  SurveyReportResolver,
] as const;
