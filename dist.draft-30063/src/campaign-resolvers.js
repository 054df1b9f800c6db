import { CampaignResolver } from './modules/campaigns/index.js';
import { enrolmentWelcomes, MemberReferralsResolver, ReferralResolver, ReferralSettingsResolver, } from './modules/referrals/index.js';
/** What of a welcome is not done now is done by the job: the member is there either way. */
export function welcomesOf(followUps, log) {
    return enrolmentWelcomes(async (programId, left) => {
        try {
            await followUps.run(programId, [left]);
        }
        catch (err) {
            log.error({ event: 'follow-up-failed', err }, 'a welcome failed; the job tries it again');
        }
    });
}
/** Campaigns, and who brought whom. */
export function campaignResolvers(schemes, reads, members, vault) {
    return [
        new CampaignResolver(schemes, reads),
        new MemberReferralsResolver(reads),
        new ReferralResolver(reads, members, vault),
        new ReferralSettingsResolver(schemes),
    ];
}
//# sourceMappingURL=campaign-resolvers.js.map