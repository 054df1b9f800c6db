import { addMessages } from '../../kernel/messages.js';

addMessages({
  'mention-source': {
    en: 'A source has lower-case letters, digits, - and _, at most 63.',
    'zh-CN': '来源由小写字母、数字、- 和 _ 组成，最多 63 个字符。',
  },
  'mention-link': {
    en: 'A post is named by an http or https link of up to 2,000 characters without a user name.',
    'zh-CN': '帖子链接应为不超过 2000 个字符、不含用户名的 http 或 https 链接。',
  },
  'mention-reach': { en: 'A reach is 0 or more.', 'zh-CN': '触达人数不得小于 0。' },
  'mention-time': {
    en: 'A mention is of the last {days} days, and not of the future.',
    'zh-CN': '提及的时间应在最近 {days} 天内，且不得晚于当前时间。',
  },
  'alarm-not-found': { en: 'There is no such alarm.', 'zh-CN': '没有这个警报。' },
  'alarm-closed': { en: 'This alarm is closed: {reason}.', 'zh-CN': '该警报已关闭：{reason}。' },
  'alarm-in-crisis': { en: 'This alarm has a crisis, and ends with it.', 'zh-CN': '该警报已升级为危机，将随危机一同结束。' },
  'alarm-mute': { en: 'An alarm is muted for at most {days} days from now.', 'zh-CN': '静默时间不得超过从现在起 {days} 天。' },
  'alarm-words': {
    en: 'At most {max} words, each one word of up to 30 characters.',
    'zh-CN': '最多 {max} 个词，每个词不超过 30 个字符。',
  },
  'alarm-team': {
    en: 'A team has lower-case letters, digits, - and _, at most 63.',
    'zh-CN': '团队代码由小写字母、数字、- 和 _ 组成，最多 63 个字符。',
  },
});
