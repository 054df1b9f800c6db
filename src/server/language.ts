import type { Language } from '../kernel/messages.js';
import type { Reader } from '../kernel/reader.js';

/** So many languages are looked at: who understands more will understand one of them. */
const MOST_TAGS = 8;

/** What an `Accept-Language` header says of its reader: the API speaks English unless Chinese is preferred, brands any language. */
export function readerOf(header: string | undefined): Reader {
  let best: Language = 'en';
  let quality = 0;
  const named: { tag: string; q: number }[] = [];
  for (const part of (header ?? '').slice(0, 200).split(',')) {
    const [range = '', ...parameters] = part.trim().toLowerCase().split(';');
    const stated = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find((value) => value !== undefined);
    const q = stated === undefined ? 1 : Number(stated);
    if (/^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/.test(range.trim()) && q > 0) named.push({ tag: range.trim(), q });
    const language = range.startsWith('zh') ? 'zh-CN' : range.startsWith('en') ? 'en' : null;
    if (language && q > quality) [best, quality] = [language, q];
  }
  const tags = new Set(named.sort((one, other) => other.q - one.q).map(({ tag }) => tag));
  return { language: best, tags: [...tags].slice(0, MOST_TAGS) };
}
