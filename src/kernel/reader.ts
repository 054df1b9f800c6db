import { boundedCache } from './bounded-cache.js';
import type { Language } from './messages.js';

/** What somebody reads. */
export interface Reader {
  /** Of what the API itself says. */
  language: Language;
  /** The tag of the language that is preferred to all others, in which a brand may have written; null where none was named. */
  tag: string | null;
}

/** Nobody in particular: jobs, and what is sent to machines. */
export const anyReader: Reader = { language: 'en', tag: null };

/**
 * Of texts by language tag the one that a reader understands best: in the language it prefers, as it is written and spoken where the reader is if there is a choice;
 * failing that in the language of what the API says. Null where there is neither.
 */
export function textFor<T>(texts: Readonly<Record<string, T>>, { tag, language }: Reader): T | null {
  const tags = Object.keys(texts);
  const best = (tag === null ? null : closest(tags, tag)) ?? closest(tags, language);
  return best === null ? null : (texts[best] ?? null);
}

function closest(tags: readonly string[], wanted: string): string | null {
  if (tags.length === 0) return null;
  const locale = localeOf(wanted);
  const near = tags.map((tag) => [tag, nearness(localeOf(tag), locale)] as const).filter(([, how]) => how > 0);
  return near.reduce<readonly [string | null, number]>((best, one) => (one[1] > best[1] ? one : best), [null, 0])[0];
}

/** 0 for another language; more for the same script, and most for the same region. */
function nearness(one: Locale, other: Locale): number {
  if (one.language === null || one.language !== other.language) return 0;
  if (one.script !== other.script) return 1;
  return one.region === other.region ? 3 : 2;
}

/** A tag with the script and the region that it leaves out: zh-TW is written in Hant, zh is that of CN. */
interface Locale {
  /** Null for what is no tag. */
  language: string | null;
  script?: string | undefined;
  region?: string | undefined;
}

/** To find out takes as long as all else that is done with a text. */
const locales = boundedCache<Locale>(1_000);

function localeOf(tag: string): Locale {
  const known = locales.get(tag);
  if (known) return known;
  const found = findLocale(tag);
  locales.set(tag, found);
  return found;
}

function findLocale(tag: string): Locale {
  try {
    const { language, script, region } = new Intl.Locale(tag).maximize();
    return { language, script, region };
  } catch {
    return { language: null };
  }
}
