import { type Refusal, refuse } from './refusal.js';
import { isSeen, isText } from './text.js';

/** What people write, whatever it looks like: markup is kept letter by letter and never read as such. Refuses: INVALID. */
export function checkProse(text: string, field: string, max = 5_000): Refusal | null {
  if (text.trim() === '' || !isText(text, max)) return refuse('INVALID', [field], 'text-length', { max });
  return isSeen(text) ? null : refuse('INVALID', [field], 'text-unseen');
}
