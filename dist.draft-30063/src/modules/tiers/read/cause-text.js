import { renderMessage } from '../../../kernel/messages.js';
/** Texts of stored causes, which live for ever: a code is never taken out. */
const causes = {
    REACHED: { en: 'The thresholds were reached.', 'zh-CN': '已达到等级门槛。' },
    REACHED_BY_ORDER: { en: 'The thresholds were reached with order {orderId}.', 'zh-CN': '订单 {orderId} 使您达到等级门槛。' },
    PERIOD_END: { en: 'The period ended and what was done in it was not enough to stay.', 'zh-CN': '周期结束，未达到保级条件。' },
    PERIOD_END_TO_COME: {
        en: 'The period ends, and what was done in it so far is not enough to stay.',
        'zh-CN': '周期即将结束，目前尚未达到保级条件。',
    },
    RETURN: { en: 'Something was returned: what is left is not enough for the tier.', 'zh-CN': '发生退货，剩余不足以保持该等级。' },
    SCHEME: { en: 'The tiers were changed (version {version}).', 'zh-CN': '等级规则已变更（第 {version} 版）。' },
    ASSIGNED: { en: 'The brand gave the tier.', 'zh-CN': '由品牌方指定。' },
    ASSIGNMENT_END: { en: 'The tier was given for a time that is over.', 'zh-CN': '指定的等级已到期。' },
    ASSIGNMENT_END_TO_COME: { en: 'The tier was given for a time that ends.', 'zh-CN': '指定的等级即将到期。' },
};
/** Why a tier changed, or will, for people. */
export function describeCause({ code, ...params }, upcoming, language) {
    return renderMessage(causes, textOf(code, 'orderId' in params, upcoming), params, language);
}
function textOf(code, hasOrder, upcoming) {
    if (upcoming)
        return `${code}_TO_COME`;
    return code === 'REACHED' && hasOrder ? 'REACHED_BY_ORDER' : code;
}
//# sourceMappingURL=cause-text.js.map