import { BacktestMemberResolver, BacktestResolver } from './modules/backtests/index.js';
import { ComplaintUpdateResolver, EventFieldsResolver, EventsResolver, PassUpdateResolver, RedemptionUpdateResolver, SurveyInvitedResolver, SurveyRespondedResolver, TierChangeResolver, WalletChangeResolver, } from './modules/realtime/index.js';
/** What looks at all that was recorded: the stream of events, and backtests. */
export function observingResolvers(deps) {
    const { stream, reader, members, redemptions, passes, complaints, backtests, asking } = deps;
    return [
        new BacktestResolver(backtests),
        new BacktestMemberResolver(members),
        new EventsResolver(stream),
        new EventFieldsResolver(members),
        new WalletChangeResolver(reader),
        new TierChangeResolver(),
        new RedemptionUpdateResolver(redemptions),
        new PassUpdateResolver(passes),
        new ComplaintUpdateResolver(complaints),
        new SurveyInvitedResolver(asking.invitations),
        new SurveyRespondedResolver(asking.responses),
    ];
}
//# sourceMappingURL=observing-resolvers.js.map