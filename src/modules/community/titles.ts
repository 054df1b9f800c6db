import { type Reader, textFor } from '../../kernel/reader.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import { isLanguageTag, isText, readLine } from '../../kernel/text.js';

/** What something is called in one language. */
export interface Title {
  title: string;
  description: string | null;
}

/** What it is called, and what in other languages, by BCP 47 tag. */
export interface Titled extends Title {
  texts: Record<string, Title>;
}

export interface TitleDraft {
  title: string;
  description?: string | null;
  texts?: readonly { language: string; title: string; description?: string | null }[] | null;
}

const MOST_LANGUAGES = 20;

/** Refuses: INVALID with the path of everything that is wrong. */
export function readTitles(draft: TitleDraft): Titled | Refusal[] {
  const refusals: Refusal[] = [];
  const own = readTitle(draft, [], refusals);
  const texts: Record<string, Title> = {};
  const others = draft.texts ?? [];
  if (others.length > MOST_LANGUAGES) refusals.push(refuse('INVALID', ['texts'], 'between', { min: 0, max: MOST_LANGUAGES }));
  for (const [place, text] of others.entries()) {
    const path = ['texts', String(place)];
    if (!isLanguageTag(text.language)) refusals.push(refuse('INVALID', [...path, 'language'], 'community-language'));
    texts[text.language] = readTitle(text, path, refusals);
  }
  return refusals.length > 0 ? refusals : { ...own, texts };
}

function readTitle(draft: { title: string; description?: string | null }, path: readonly string[], refusals: Refusal[]): Title {
  const title = readLine(draft.title, 200);
  const description = draft.description ?? null;
  if (title === null) refusals.push(refuse('INVALID', [...path, 'title'], 'text-length', { max: 200 }));
  if (description !== null && !isText(description, 5_000))
    refusals.push(refuse('INVALID', [...path, 'description'], 'text-length', { max: 5_000 }));
  return { title: title ?? '', description };
}

/** What it is called for a reader; what its brand calls it where there is nothing in the reader's language. */
export function titleIn({ title, description, texts }: Titled, reader: Reader): Title {
  return textFor(texts, reader) ?? { title, description };
}
