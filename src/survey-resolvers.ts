import type { Pool } from 'pg';
import type { Reads } from './database/index.js';
import type { Clock } from './kernel/clock.js';
import { deriveKey } from './kernel/crypto/keys.js';
import type { ReadMemberRef } from './kernel/member-ref.js';
import type { ProgramDirectory } from './kernel/program-config.js';
import type { Commands, LedgerReader } from './modules/ledger/index.js';
import type { MemberReader } from './modules/members/index.js';
import {
  AnsweringResolver,
  FollowLink,
  InvitationReader,
  InvitationResolver,
  Invite,
  Links,
  MemberSurveysResolver,
  ResponseReader,
  ResponseResolver,
  SaveSurvey,
  SaveUnfinished,
  SurveyLinkResolver,
  SurveyReader,
  SurveyReportResolver,
  SurveyResolver,
} from './modules/surveys/index.js';

/** Those who read surveys, invitations and answers. */
export function surveyReadersOf(reads: Reads, masterKey: Buffer) {
  const links = new Links(deriveKey(masterKey, 'survey-link'));
  return {
    links,
    surveys: new SurveyReader(reads),
    invitations: new InvitationReader(reads, links),
    responses: new ResponseReader(reads),
  };
}

export type SurveyReaders = ReturnType<typeof surveyReadersOf>;

interface SurveyDeps {
  pool: Pool;
  clock: Clock;
  commands: Commands;
  reader: LedgerReader;
  reads: Reads;
  members: MemberReader;
  readRef: ReadMemberRef;
  programs: ProgramDirectory;
  asking: SurveyReaders;
  onEvents(): void;
}

/** What members are asked, and what they answer. */
export function surveyResolversOf(deps: SurveyDeps): object[] {
  const { pool, clock, commands, reader: ledger, reads, members, readRef, programs, asking, onEvents } = deps;
  const { surveys, invitations, responses, links } = asking;
  const unfinished = new SaveUnfinished(pool, clock);
  return [
    new SurveyResolver({ surveys, saving: new SaveSurvey(pool, clock) }),
    new AnsweringResolver({ commands, ledger, reads, responses, unfinished, members, readRef }),
    new SurveyLinkResolver({ links: new FollowLink(links, programs, reads), commands, reads, surveys, unfinished }),
    new InvitationResolver({ invitations, invite: new Invite(pool, readRef, clock, onEvents), surveys, members }),
    new MemberSurveysResolver(invitations),
    new ResponseResolver({ responses, surveys, members }),
    new SurveyReportResolver(reads),
  ];
}
