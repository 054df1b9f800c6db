import type { MessageParams } from './refusal.js';

export type Language = 'en' | 'zh-CN';

/** One text per language; `{name}` stands for a parameter. */
export type MessageCatalogue = Record<string, Record<Language, string>>;

/** Renders a text for people; a key that no catalogue knows is shown as it is, so that nothing is lost. */
export function renderMessage(catalogue: MessageCatalogue, key: string, params: MessageParams, language: Language): string {
  const template = catalogue[key]?.[language] ?? key;
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => (name in params ? String(params[name]) : whole));
}

/** The texts of all domain errors; modules add theirs when they are loaded. */
const catalogue: MessageCatalogue = {
  required: { en: 'This is required.', 'zh-CN': '此项必填。' },
  'key-length': { en: 'An idempotency key has 1 to 200 characters.', 'zh-CN': '幂等键的长度为 1 到 200 个字符。' },
  'key-mismatch': {
    en: 'This idempotency key was used before with other input.',
    'zh-CN': '该幂等键此前已用于不同的请求内容。',
  },
  'key-in-progress': { en: 'A request with this key is still under way.', 'zh-CN': '使用该键的请求仍在处理中。' },
  'text-length': { en: 'This text has 1 to {max} characters.', 'zh-CN': '文本长度为 1 到 {max} 个字符。' },
  'exactly-one': { en: 'Give exactly one of these fields.', 'zh-CN': '请只提供其中一个字段。' },
  'member-not-found': { en: 'There is no such member.', 'zh-CN': '没有这个会员。' },
  'other-member': { en: 'A member can act only for itself.', 'zh-CN': '会员只能为自己操作。' },
  'member-closed': { en: 'This membership is closed.', 'zh-CN': '该会员已注销。' },
  'member-suspended': { en: 'This membership is suspended.', 'zh-CN': '该会员已被暂停。' },
  'wallet-not-found': { en: 'The program has no wallet "{wallet}".', 'zh-CN': '此计划没有钱包“{wallet}”。' },
};

export function addMessages(messages: MessageCatalogue): void {
  Object.assign(catalogue, messages);
}

export function describeRefusal(key: string, params: MessageParams, language: Language): string {
  return renderMessage(catalogue, key, params, language);
}
