import { addMessages } from '../../kernel/messages.js';

addMessages({
  'activity-not-found': { en: 'The program has no activity "{activity}".', 'zh-CN': '此计划没有活动“{activity}”。' },
  'activity-ended': { en: 'Activity "{activity}" is over.', 'zh-CN': '活动“{activity}”已结束。' },
  'activity-exists': {
    en: 'This reference was recorded for another member, or with other attributes.',
    'zh-CN': '该引用已为其他会员登记，或内容不同。',
  },
  'activity-own': {
    en: 'Activity "{activity}" is recorded by the server itself.',
    'zh-CN': '活动“{activity}”由系统自动登记。',
  },
  'activity-not-self-reported': {
    en: 'Activity "{activity}" is reported by the shop.',
    'zh-CN': '活动“{activity}”只能由商家上报。',
  },
  'activity-uncapped': {
    en: 'A member cannot report activity "{activity}" itself while one of its rules has no limit per member.',
    'zh-CN': '活动“{activity}”的规则未设置会员上限，会员不能自行上报。',
  },
  'activity-rule-uncapped': {
    en: 'Rule "{rule}" rewards it without a limit per member: members cannot report it themselves.',
    'zh-CN': '规则“{rule}”未设置会员上限，因此不能由会员自行上报。',
  },
  'activity-time-of-member': { en: 'A member reports what happens now.', 'zh-CN': '会员只能上报当前发生的活动。' },
});
