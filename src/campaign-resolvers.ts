import type { Logger } from 'pino';
import type { Reads } from './database/index.js';
import { CampaignResolver } from './modules/campaigns/index.js';
import type { FollowUps } from './modules/earning/index.js';
import type { MemberReader, MemberVault, Welcomes } from './modules/members/index.js';
import type { SchemeStore } from './modules/programs/index.js';
import {
  enrolmentWelcomes,
  MemberReferralsResolver,
  ReferralResolver,
  ReferralSettingsResolver,
} from './modules/referrals/index.js';

/** What of a welcome is not done now is done by the job: the member is there either way. */
export function welcomesOf(followUps: FollowUps, log: Logger): Welcomes {
  return enrolmentWelcomes(async (programId, left) => {
    try {
      await followUps.run(programId, [left]);
    } catch (err) {
      log.error({ event: 'follow-up-failed', err }, 'a welcome failed; the job tries it again');
    }
  });
}

/** Campaigns, and who brought whom. */
export function campaignResolvers(schemes: SchemeStore, reads: Reads, members: MemberReader, vault: MemberVault): object[] {
  return [
    new CampaignResolver(schemes, reads),
    new MemberReferralsResolver(reads),
    new ReferralResolver(reads, members, vault),
    new ReferralSettingsResolver(schemes),
  ];
}
