import { addMessages } from '../../kernel/messages.js';

addMessages({
  'coupon-NOT_FOUND': { en: 'There is no such coupon.', 'zh-CN': '没有这张优惠券。' },
  'coupon-USED': { en: 'This coupon is used up.', 'zh-CN': '该优惠券已用完。' },
  'coupon-RESERVED': { en: 'This coupon is reserved for another order.', 'zh-CN': '该优惠券已被其他订单占用。' },
  'coupon-EXPIRED': { en: 'This coupon has expired.', 'zh-CN': '该优惠券已过期。' },
  'coupon-REVOKED': { en: 'This coupon was revoked.', 'zh-CN': '该优惠券已作废。' },
  'coupon-NOT_YET': { en: 'This coupon cannot be used yet.', 'zh-CN': '该优惠券尚未生效。' },
  'coupon-USES_PER_MEMBER': { en: 'A member uses this coupon at most {max} times.', 'zh-CN': '每位会员最多使用 {max} 次。' },
  'coupon-MEMBER_REQUIRED': { en: 'This coupon is for members: name one.', 'zh-CN': '该优惠券仅限会员使用。' },
  'coupon-MINIMUM_SPEND': { en: '{missing} are missing to {amount}.', 'zh-CN': '还差 {missing}，满 {amount} 可用。' },
  'coupon-NO_MATCHING_LINES': { en: 'Nothing in the cart is what this coupon is for.', 'zh-CN': '购物车中没有适用商品。' },
  'coupon-NO_EFFECT': {
    en: 'It would take nothing off: it is kept for another time.',
    'zh-CN': '该优惠券对此订单无优惠，已为您保留。',
  },
  'coupon-STACKING_GROUP': {
    en: '"{coupon}" counts instead: one of these coupons can be used at a time.',
    'zh-CN': '已使用同类优惠券“{coupon}”，不可叠加。',
  },
  'coupon-EXCLUSIVE': { en: 'It cannot be used beside "{coupon}".', 'zh-CN': '不可与“{coupon}”同时使用。' },
  'coupon-displaces': {
    en: '"{coupon}", which this order has already, would not count any more.',
    'zh-CN': '使用后，该订单已有的“{coupon}”将失效。',
  },
  'coupon-not-of-order': { en: 'This order does not use that coupon.', 'zh-CN': '该订单未使用此优惠券。' },
  'coupon-kept-by-shop': {
    en: 'The shop reserved it for this order, and it alone can change that.',
    'zh-CN': '商家已为该订单预留此优惠券，只能由商家更改。',
  },
  'coupon-used-by-now': { en: 'It is used already: the shop takes it back.', 'zh-CN': '该优惠券已使用，请联系商家。' },
  'coupon-cart-missing': {
    en: 'The shop has not reserved it for this order: say what was bought.',
    'zh-CN': '商家未为该订单占用此优惠券，请提供购物车。',
  },
  'coupon-only-reserved': {
    en: 'It is only reserved: it is released as a whole.',
    'zh-CN': '该优惠券仅为占用，只能整体释放。',
  },
  'coupon-lines': {
    en: 'A line was not bought, or more of it comes back than was bought.',
    'zh-CN': '退回的商品行不存在或超出购买金额。',
  },
  'coupon-type-not-found': { en: 'There is no such kind of coupon.', 'zh-CN': '没有这种优惠券。' },
  'coupon-type-over': { en: 'No more coupons of this kind are issued.', 'zh-CN': '该优惠券已停止发放。' },
  'coupon-per-member': { en: 'A member gets at most {max} of these.', 'zh-CN': '每位会员最多领取 {max} 张。' },
  'coupon-pool-empty': { en: 'There are no codes left.', 'zh-CN': '券码已发完。' },
  'coupon-no-pool': {
    en: 'Codes of this kind are made up; only a kind with a pool takes imported ones.',
    'zh-CN': '该优惠券自动生成券码，不支持导入。',
  },
  'coupon-codes-csv': {
    en: 'This cannot be read as CSV: at line {line} a quote stands where none may, or is still open.',
    'zh-CN': '无法按 CSV 读取：第 {line} 行的引号位置有误或未闭合。',
  },
  'coupon-codes-count': { en: 'At most {max} codes at once.', 'zh-CN': '每次最多 {max} 个券码。' },
  'coupon-one-effect': { en: 'A coupon has exactly one effect.', 'zh-CN': '优惠券须且只能有一种优惠。' },
  'coupon-percent': {
    en: 'A percentage above 0 and up to 100, with two decimals.',
    'zh-CN': '折扣须大于 0 且不超过 100%，最多两位小数。',
  },
  'coupon-money': { en: 'This is no amount of {currency} above 0.', 'zh-CN': '不是有效的 {currency} 金额。' },
  'coupon-window': { en: 'It ends after it begins.', 'zh-CN': '结束时间须晚于开始时间。' },
  'coupon-list': { en: 'At most {max} of them, of 1 to 200 characters each.', 'zh-CN': '最多 {max} 个，每个 1 至 200 个字符。' },
  'coupon-cart-lines': { en: 'At most {max} lines, each with a name of its own.', 'zh-CN': '最多 {max} 行，行名不可重复。' },
});
