import { addMessages } from '../../kernel/messages.js';

addMessages({
  'crisis-not-found': { en: 'There is no such crisis.', 'zh-CN': '没有这个危机。' },
  'crisis-closed': { en: 'This crisis is closed.', 'zh-CN': '该危机已关闭。' },
  'crisis-before': {
    en: 'A statement was sent after the crisis began, and not in the future.',
    'zh-CN': '声明的发送时间应在危机开始之后，且不得晚于当前时间。',
  },
  'crisis-channel': {
    en: 'A channel has lower-case letters, digits, - and _, at most 63.',
    'zh-CN': '渠道由小写字母、数字、- 和 _ 组成，最多 63 个字符。',
  },
  'crisis-texts': {
    en: 'A statement has 1 to {max} texts, one a language.',
    'zh-CN': '声明应有 1 到 {max} 个文本，每种语言一个。',
  },
  'crisis-language': { en: 'A language is a tag such as "en" or "zh-CN".', 'zh-CN': '语言应为“en”或“zh-CN”之类的标签。' },
});
