import type { MessageParams } from './refusal.js';

export type Language = 'en' | 'zh-CN';

/** One text per language; `{name}` stands for a parameter. */
export type MessageCatalogue = Record<string, Record<Language, string>>;

/** Texts cut at their parameters: every second piece is the name of one. */
const pieces = new Map<string, readonly string[]>();

function piecesOf(text: string): readonly string[] {
  let cut = pieces.get(text);
  if (cut === undefined) {
    cut = text.split(/\{(\w+)\}/);
    pieces.set(text, cut);
  }
  return cut;
}

/** Renders a text for people; a key that no catalogue knows is shown as it is, so that nothing is lost. */
export function renderMessage(catalogue: MessageCatalogue, key: string, params: MessageParams, language: Language): string {
  const text = catalogue[key]?.[language];
  if (text === undefined) return key;
  let rendered = '';
  let isName = false;
  for (const piece of piecesOf(text)) {
    if (!isName) rendered += piece;
    else rendered += piece in params ? String(params[piece]) : `{${piece}}`;
    isName = !isName;
  }
  return rendered;
}

/** The texts of all domain errors; modules add theirs when they are loaded. */
const catalogue: MessageCatalogue = {
  required: { en: 'This is required.', 'zh-CN': '此项必填。' },
  'key-length': {
    en: 'An idempotency key has 1 to 200 characters, no control characters among them.',
    'zh-CN': '幂等键的长度为 1 到 200 个字符，且不能包含控制字符。',
  },
  'key-mismatch': {
    en: 'This idempotency key was used before with other input.',
    'zh-CN': '该幂等键此前已用于不同的请求内容。',
  },
  'key-in-progress': { en: 'A request with this key is still under way.', 'zh-CN': '使用该键的请求仍在处理中。' },
  'text-length': { en: 'This text has 1 to {max} valid characters.', 'zh-CN': '文本长度为 1 到 {max} 个有效字符。' },
  'text-unseen': {
    en: 'This text has control characters; lines and tabs are the only ones allowed.',
    'zh-CN': '文本包含控制字符；仅允许换行和制表符。',
  },
  'attributes-object': { en: 'This is a JSON object of names and values.', 'zh-CN': '此项应为由名称和值组成的 JSON 对象。' },
  'attributes-count': { en: 'At most {max} names can be given.', 'zh-CN': '最多 {max} 个名称。' },
  'attribute-name': { en: 'A name has 1 to {max} characters in one line.', 'zh-CN': '名称为单行的 1 到 {max} 个字符。' },
  'attribute-value': {
    en: 'A value is a text of up to 1,000 characters, a number, or true or false.',
    'zh-CN': '值应为不超过 1000 个字符的文本、数字或布尔值。',
  },
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
