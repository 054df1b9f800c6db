// PostgreSQL takes no NUL in a text or in JSON; half a surrogate pair is not UTF-8, so that another text would be kept than was sent.
const unkeepable = /[\0\p{Cs}]/u;
const unprintable = /[\p{Cc}\p{Cs}]/u;

/** Whether a text is 1 to `maxLength` characters that the database keeps as they are; it may have several lines. */
export function isText(text: string, maxLength: number): boolean {
  return text.length > 0 && text.length <= maxLength && !unkeepable.test(text);
}

/** The same for what has one line and nothing that cannot be seen: names, keys, codes. */
export function isLine(text: string, maxLength: number): boolean {
  return text.length > 0 && text.length <= maxLength && !unprintable.test(text);
}

/** A line as it is kept, without the spaces around it; null for what is none. */
export function readLine(text: string, maxLength: number): string | null {
  const trimmed = text.trim();
  return isLine(trimmed, maxLength) ? trimmed : null;
}

// Lines and tabs are part of what people write; all else that cannot be seen is not.
const unseen = /[^\P{Cc}\n\r\t]/u;

/** Whether a text has none of the control characters that have no place in what people write. */
export const isSeen = (text: string): boolean => !unseen.test(text);

/** A text as it is searched in and for: whoever types in capitals, or in full width as keyboards of East Asia do, means the same. */
export const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Whether it is a code: what programs name their things by. */
export const isCode = (text: string): boolean => /^[a-z0-9][a-z0-9_-]{0,62}$/.test(text);

/** Whether it is the tag of a language, such as zh-CN. */
export const isLanguageTag = (text: string): boolean => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/.test(text);

const MAX_LINK = 2_000;

/** Whether it is a link to the web without anybody's credentials; `http` allows one without TLS. Links are kept and never followed. */
export function isLink(text: string, { http = false }: { http?: boolean } = {}): boolean {
  if (!isLine(text, MAX_LINK) || /[\s"<>\\]/.test(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return (http ? /^https?:\/\//i : /^https:\/\//i).test(text) && username === '' && password === '';
}

const MAX_DEPTH = 32;

/** Whether the database keeps a JSON value as it is: each of its texts and names, down to a depth that no sensible value exceeds. */
export function isKeepableJson(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return !unkeepable.test(value);
  if (typeof value !== 'object' || value === null) return true;
  if (depth >= MAX_DEPTH) return false;
  return Object.entries(value).every(([name, item]) => !unkeepable.test(name) && isKeepableJson(item, depth + 1));
}
