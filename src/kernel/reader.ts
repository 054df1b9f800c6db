import { boundedCache } from './bounded-cache.js';
import type { Language } from './messages.js';

/** What somebody reads. */
export interface Reader {
  /** Of what the API itself says. */
  language: Language;
  /** The tags of the languages in which a brand may have written, those preferred first. */
  tags: readonly string[];
}

/** Nobody in particular: jobs, and what is sent to machines. */
export const anyReader: Reader = { language: 'en', tags: [] };

/**
 * Of texts by language tag the one that a reader understands best: in the first language that it prefers, as it is written and spoken where the reader is
 * if there is a choice; failing that in the next, and at last in the language of what the API says. Null where there is none.
 */
export function textFor<T>(texts: Readonly<Record<string, T>>, { tags, language }: Reader): T | null {
  const wanted = [...tags, language].map(localeOf);
  let best: T | null = null;
  let nearest: readonly number[] = wanted.map(() => 0);
  for (const [tag, text] of Object.entries(texts)) {
    const locale = localeOf(tag);
    const near = wanted.map((one) => nearness(locale, one));
    if (isNearer(near, nearest)) [best, nearest] = [text, near];
  }
  return best;
}

/** By what is preferred most, and by the next where that leaves it open. */
function isNearer(one: readonly number[], other: readonly number[]): boolean {
  const place = one.findIndex((near, at) => near !== other[at]);
  return place >= 0 && (one[place] ?? 0) > (other[place] ?? 0);
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
