import { type Language, type MessageCatalogue, renderMessage } from '../../kernel/messages.js';
import { fromMinorUnits } from '../../kernel/money.js';
import type { MessageParams } from '../../kernel/refusal.js';
import type { Condition } from '../../kernel/scheme/condition.js';
import type { Cap, CapPeriod } from '../../kernel/scheme/rule.js';
import type { Outcome, RuleGift } from './purchase-state.js';

type Text = Record<Language, string>;

/** What a rule counts by. Outcomes are kept for ever: a code is never taken out. */
const effects: MessageCatalogue = {
  POINTS_PER_MONEY: {
    en: '{pointsPer} points per {currency}, on {amount}',
    'zh-CN': '每 {currency} 得 {pointsPer} 积分，金额 {amount}',
  },
  MULTIPLIER: { en: '{factor} x', 'zh-CN': '{factor} 倍' },
  MULTIPLIER_PART: { en: '{factor} x, on {amount}', 'zh-CN': '{factor} 倍，金额 {amount}' },
  PERCENT_BONUS: { en: '{percent}% more', 'zh-CN': '加赠 {percent}%' },
  PERCENT_BONUS_PART: { en: '{percent}% more, on {amount}', 'zh-CN': '加赠 {percent}%，金额 {amount}' },
  TIER_MULTIPLIER: { en: '{factor} x', 'zh-CN': '{factor} 倍' },
};

const sentences: MessageCatalogue = {
  GIVEN: { en: '{name}: {wanted} points', 'zh-CN': '{name}：{wanted} 积分' },
  GIFT: { en: '{name}: {wanted}', 'zh-CN': '{name}：{wanted}' },
  BY_EFFECT: { en: ' ({effect})', 'zh-CN': '（{effect}）' },
  CUT: { en: ', cut to {granted} by {limit}', 'zh-CN': '，因{limit}实得 {granted} 积分' },
  TIER: { en: 'Tier "{tier}"', 'zh-CN': '等级“{tier}”' },
  NOT_MET: { en: '{name}: nothing, because of its condition on {condition}', 'zh-CN': '{name}：未满足{condition}条件' },
  AUDIENCE: {
    en: '{name}: nothing, because its campaign is for others ({condition})',
    'zh-CN': '{name}：不在活动对象范围内（{condition}）',
  },
  NO_LINES: { en: '{name}: nothing, because no line counts for it', 'zh-CN': '{name}：没有符合的商品行' },
  EXCLUDED: { en: '{name}: nothing, because rule "{by}" of its group gave', 'zh-CN': '{name}：同组规则“{by}”已生效' },
};

const conditions: Record<Condition['kind'], Text> = {
  ALL: { en: 'several things', 'zh-CN': '组合' },
  ANY: { en: 'one of several things', 'zh-CN': '组合' },
  NOT: { en: 'what must not be', 'zh-CN': '排除' },
  AMOUNT: { en: 'the amount', 'zh-CN': '金额' },
  LINES: { en: 'what was bought', 'zh-CN': '商品' },
  CHANNEL: { en: 'the channel', 'zh-CN': '渠道' },
  STORE: { en: 'the store', 'zh-CN': '门店' },
  WEEKDAY: { en: 'the day of the week', 'zh-CN': '星期' },
  TIME_OF_DAY: { en: 'the time of day', 'zh-CN': '时段' },
  DATES: { en: 'the date', 'zh-CN': '日期' },
  MEMBER_DAY: { en: 'the day of the month', 'zh-CN': '会员日' },
  BIRTHDAY: { en: 'the birthday', 'zh-CN': '生日' },
  BIRTHDAY_MONTH: { en: 'the month of the birthday', 'zh-CN': '生日月' },
  PURCHASE_NUMBER: { en: 'the number of purchases', 'zh-CN': '购买次数' },
  STREAK: { en: 'the streak', 'zh-CN': '连续签到天数' },
  TIER: { en: 'the tier', 'zh-CN': '等级' },
  MEMBER_FOR: { en: 'the time since joining', 'zh-CN': '入会时间' },
  TAGS: { en: "the member's tags", 'zh-CN': '标签' },
  SEGMENT: { en: "the member's segment", 'zh-CN': '分群' },
  ATTRIBUTE: { en: 'an attribute of the member', 'zh-CN': '会员属性' },
  PAYLOAD: { en: 'what was reported', 'zh-CN': '上报内容' },
};

const periods: Record<CapPeriod, Text> = {
  DAY: { en: 'daily', 'zh-CN': '每日' },
  WEEK: { en: 'weekly', 'zh-CN': '每周' },
  MONTH: { en: 'monthly', 'zh-CN': '每月' },
  YEAR: { en: 'yearly', 'zh-CN': '每年' },
  CAMPAIGN: { en: "campaign's", 'zh-CN': '活动期' },
  TOTAL: { en: 'total', 'zh-CN': '累计' },
};

const scopes: Record<Cap['scope'], Text> = {
  MEMBER: { en: '', 'zh-CN': '' },
  PROGRAM: { en: ' for all members', 'zh-CN': '全体会员' },
};

const budgets: Record<string, Text> = {
  BUDGET: { en: "the rule's budget", 'zh-CN': '规则预算' },
  CAMPAIGN_BUDGET: { en: "the campaign's budget", 'zh-CN': '活动预算' },
};

const giftLimits: Record<string, Text> = {
  GIFT_OUT: { en: 'what is left of it', 'zh-CN': '库存不足' },
  GIFT_LIMIT: { en: 'how many one member may have', 'zh-CN': '每人限量' },
  GIFT_OVER: { en: 'its end', 'zh-CN': '已停止发放' },
};

/** What a rule did, in words: "2 x points on coffee: 24 points (2 x, on 24.00), cut to 10 by the daily cap". */
export function describeAward({ reason, wanted, granted }: Outcome, currency: string, language: Language): string {
  const { code } = reason;
  const params: MessageParams = { ...reason, wanted, granted, name: nameOf(reason, language) };
  const say = (key: string, more: MessageParams = {}) => renderMessage(sentences, key, { ...params, ...more }, language);
  if (code in sentences) {
    const kind = String(reason['condition'] ?? '') as Condition['kind'];
    return say(code, { condition: conditions[kind]?.[language] ?? kind });
  }
  const effect = effectText(reason, currency, language);
  // Outcomes of before rules had names say only what they counted by.
  if (params['name'] === '') return effect;
  const limit = limitText(code, language);
  return [say('GIVEN'), effect === '' ? '' : say('BY_EFFECT', { effect }), limit === null ? '' : say('CUT', { limit })].join('');
}

/** A gift in words: "Welcome: 2, cut to 1 by the rule's budget". */
export function describeGift({ reason, wanted, given }: RuleGift, language: Language): string {
  const params: MessageParams = { ...reason, wanted, granted: given, name: nameOf(reason, language) };
  const say = (key: string, more: MessageParams = {}) => renderMessage(sentences, key, { ...params, ...more }, language);
  const limit = limitText(reason.code, language) ?? giftLimits[reason.code]?.[language] ?? null;
  return [say('GIFT'), limit === null ? '' : say('CUT', { limit })].join('');
}

function nameOf(reason: Outcome['reason'], language: Language): string {
  if (reason['tier'] !== undefined) return renderMessage(sentences, 'TIER', reason, language);
  return String(reason['name'] ?? '');
}

function effectText(reason: Outcome['reason'], currency: string, language: Language): string {
  const { amount } = reason;
  const code = String(reason['effect'] ?? reason.code);
  const key = typeof amount === 'number' && `${code}_PART` in effects ? `${code}_PART` : code;
  if (!(key in effects)) return '';
  const shown: MessageParams = typeof amount === 'number' ? { amount: fromMinorUnits(amount, currency) } : {};
  return renderMessage(effects, key, { ...reason, currency, ...shown }, language);
}

/** `CAP_MEMBER_DAY`, `TIMES_PROGRAM_TOTAL`, or a budget; null for what is no limit. */
function limitText(code: string, language: Language): string | null {
  const budget = budgets[code];
  if (budget !== undefined) return budget[language];
  const [, kind, scope, period] = /^(CAP|TIMES)_(MEMBER|PROGRAM)_(\w+)$/.exec(code) ?? [];
  if (kind === undefined) return null;
  const whose = scopes[scope as Cap['scope']][language];
  const when = periods[period as CapPeriod]?.[language] ?? '';
  if (language === 'en') return `the ${when} ${kind === 'CAP' ? 'cap' : 'limit of awards'}${whose}`;
  return `${whose}${when}${kind === 'CAP' ? '积分上限' : '次数上限'}`;
}
