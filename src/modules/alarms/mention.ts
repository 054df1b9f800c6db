import { createHash } from 'node:crypto';
import type { Instant } from '../../kernel/clock.js';
import { checkProse } from '../../kernel/prose.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import { isCode, isLine, isLink } from '../../kernel/text.js';

/** What somebody said in public, as it is kept. */
export interface Mention {
  id: number;
  source: string;
  postId: string | null;
  text: string;
  link: string | null;
  reach: number;
  memberId: number | null;
  category: string | null;
  product: string | null;
  store: string | null;
  at: Instant;
  recordedBy: string;
  recordedAt: Instant;
}

/** What a feed says of one. */
export interface MentionDraft {
  source: string;
  postId: string | null;
  text: string;
  author: string | null;
  link: string | null;
  reach: number;
  category: string | null;
  product: string | null;
  store: string | null;
  occurredAt: Date | null;
}

export const MAX_TEXT = 5_000;
const MAX_NAME = 200;
const DAY_MS = 86_400_000;
/** Clocks differ a little. */
const AHEAD_MS = 5 * 60_000;
/** What is older says nothing of what is usual now. */
export const OLDEST_DAYS = 60;

/** Refuses: INVALID with the path of each field that cannot be kept. */
export function checkMention(draft: MentionDraft, now: Instant): Refusal[] {
  const line = (field: 'postId' | 'author' | 'category' | 'product' | 'store'): Refusal | null => {
    const value = draft[field];
    return value === null || isLine(value, MAX_NAME) ? null : refuse('INVALID', [field], 'text-length', { max: MAX_NAME });
  };
  return [
    isCode(draft.source) ? null : refuse('INVALID', ['source'], 'mention-source'),
    line('postId'),
    checkProse(draft.text, 'text'),
    line('author'),
    draft.link === null || isLink(draft.link, { http: true }) ? null : refuse('INVALID', ['link'], 'mention-link'),
    draft.reach >= 0 ? null : refuse('INVALID', ['reach'], 'mention-reach'),
    line('category'),
    line('product'),
    line('store'),
    checkTime(draft.occurredAt, now),
  ].filter((refusal) => refusal !== null);
}

function checkTime(at: Date | null, now: Instant): Refusal | null {
  if (at === null || (at.getTime() <= now + AHEAD_MS && at.getTime() > now - OLDEST_DAYS * DAY_MS)) return null;
  return refuse('INVALID', ['occurredAt'], 'mention-time', { days: OLDEST_DAYS });
}

/** Who wrote it, so that one author is counted once: the name itself is not kept. */
export function authorOf({ source, author }: MentionDraft): string | undefined {
  return author === null ? undefined : createHash('sha256').update(`${source}\n${author}`).digest('base64url').slice(0, 22);
}
