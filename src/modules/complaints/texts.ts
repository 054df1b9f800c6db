import { type Refusal, refuse } from '../../kernel/refusal.js';
import { isLine, isLink } from '../../kernel/text.js';

export const MAX_SUBJECT = 200;
export const MAX_COMMENT = 1_000;
const MAX_ATTACHMENTS = 10;
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
