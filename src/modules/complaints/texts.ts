import { type Refusal, refuse } from '../../kernel/refusal.js';
import { isLine, isText } from '../../kernel/text.js';

export const MAX_SUBJECT = 200;
export const MAX_TEXT = 5_000;
export const MAX_COMMENT = 1_000;
const MAX_ATTACHMENTS = 10;
const MAX_URL = 2_000;
const MAX_BYTES = 100 * 1024 * 1024;

/** A file of the brand's own storage. */
export interface Attachment {
  url: string;
  contentType: string;
  bytes: number;
}

/** What a browser shows without running anything of it. */
export const attachmentTypes: readonly string[] = [
  ...['jpeg', 'png', 'webp', 'gif', 'heic', 'avif'].map((type) => `image/${type}`),
  ...['mp4', 'quicktime', 'webm'].map((type) => `video/${type}`),
  ...['mpeg', 'mp4', 'ogg', 'wav', 'amr'].map((type) => `audio/${type}`),
  ...['application/pdf', 'text/plain'],
];

// Lines and tabs are part of what people write; all else that cannot be seen is not.
const unseen = /[^\P{Cc}\n\r\t]/u;

/** Plain text, whatever it looks like: markup is kept letter by letter and never read as such. Refuses: INVALID. */
export function checkProse(text: string, field: string, max = MAX_TEXT): Refusal | null {
  if (text.trim() === '' || !isText(text, max)) return refuse('INVALID', [field], 'text-length', { max });
  return unseen.test(text) ? refuse('INVALID', [field], 'text-unseen') : null;
}

export function checkSubject(subject: string): Refusal | null {
  return isLine(subject.trim(), MAX_SUBJECT) ? null : refuse('INVALID', ['subject'], 'text-length', { max: MAX_SUBJECT });
}

/** Links are kept and never followed. Refuses: INVALID. */
export function checkAttachments(
  attachments: readonly Attachment[],
  field = 'attachments',
  types: readonly string[] = attachmentTypes,
): Refusal | null {
  if (attachments.length > MAX_ATTACHMENTS) return refuse('INVALID', [field], 'complaint-attachments', { max: MAX_ATTACHMENTS });
  for (const [place, attachment] of attachments.entries()) {
    const wrong = wrongOf(attachment, types);
    if (wrong) return wrong.under(field, String(place));
  }
  return null;
}

function wrongOf({ url, contentType, bytes }: Attachment, types: readonly string[]): Refusal | null {
  if (!isLink(url)) return refuse('INVALID', ['url'], 'complaint-link');
  if (!types.includes(contentType)) return refuse('INVALID', ['contentType'], 'complaint-file-type', { types: types.join(', ') });
  if (bytes < 1 || bytes > MAX_BYTES) return refuse('INVALID', ['bytes'], 'between', { min: 1, max: MAX_BYTES });
  return null;
}

function isLink(text: string): boolean {
  if (!isLine(text, MAX_URL) || /[\s"<>\\]/.test(text) || !URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return protocol === 'https:' && text.startsWith('https://') && username === '' && password === '';
}
