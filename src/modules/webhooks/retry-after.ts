import type { Instant } from '../../kernel/clock.js';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DAY = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)';
const TIME = String.raw`(?<time>\d\d:\d\d:\d\d)`;
const MONTH = `(?<month>${months.join('|')})`;

/** The three ways to write a date that RFC 9110, section 5.6.7, has a recipient read. */
const dates = [
  new RegExp(String.raw`^${DAY}, (?<day>\d\d) ${MONTH} (?<year>\d{4}) ${TIME} GMT$`),
  new RegExp(String.raw`^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (?<day>\d\d)-${MONTH}-(?<year>\d\d) ${TIME} GMT$`),
  new RegExp(String.raw`^${DAY} ${MONTH} (?<day>[ \d]\d) ${TIME} (?<year>\d{4})$`),
];

/** How many milliseconds `Retry-After` asks to wait, said in seconds or as a date (RFC 9110, section 10.2.3); null where it says nothing that can be read. */
export function askedToWait(header: string | null, now: Instant): number | null {
  const text = header?.trim() ?? '';
  if (/^\d+$/.test(text)) return Number(text) * 1_000;
  const at = readDate(text, now);
  return at === null ? null : Math.max(at - now, 0);
}

function readDate(text: string, now: Instant): Instant | null {
  const parts = dates.map((date) => date.exec(text)?.groups).find((found) => found !== undefined);
  if (!parts) return null;
  const { day = '', month = '', time = '' } = parts;
  const year = fullYear(parts['year'] ?? '', now);
  const at = Date.parse(`${year}-${pad(months.indexOf(month) + 1)}-${pad(Number(day))}T${time}Z`);
  return Number.isNaN(at) ? null : at;
}

/** Of two digits that would lie more than fifty years ahead, the century before is meant. */
function fullYear(year: string, now: Instant): string {
  if (year.length === 4) return year;
  const present = new Date(now).getUTCFullYear();
  const near = present - (present % 100) + Number(year);
  return String(near > present + 50 ? near - 100 : near);
}

const pad = (number: number): string => String(number).padStart(2, '0');
