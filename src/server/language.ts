import type { Language } from '../kernel/messages.js';
import type { Reader } from '../kernel/reader.js';

/** What an `Accept-Language` header says of its reader: the API speaks English unless Chinese is preferred, brands any language. */
export function readerOf(header: string | undefined): Reader {
  let best: Language = 'en';
  let quality = 0;
  let tag: string | null = null;
  let most = 0;
  for (const part of (header ?? '').slice(0, 200).split(',')) {
    const [range = '', ...parameters] = part.trim().toLowerCase().split(';');
    const stated = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find((value) => value !== undefined);
    const q = stated === undefined ? 1 : Number(stated);
    if (/^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/.test(range.trim()) && q > most) [tag, most] = [range.trim(), q];
    const language = range.startsWith('zh') ? 'zh-CN' : range.startsWith('en') ? 'en' : null;
    if (language && q > quality) [best, quality] = [language, q];
  }
  return { language: best, tag };
}
