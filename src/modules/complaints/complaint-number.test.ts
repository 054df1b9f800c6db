import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { complaintNumber, readComplaintNumber } from './complaint-number.js';

const numbers = fc.tuple(fc.integer({ min: 2020, max: 2099 }), fc.integer({ min: 1, max: 99_999_999 }));

describe('the number of a complaint', () => {
  it.each([
    ['C-2026-000123-', 123],
    ['C-2026-1234567-', 1_234_567],
  ])('begins with %s', (begin, counter) => expect(complaintNumber(2026, counter).startsWith(begin)).toBe(true));

  it('is found again however it is written', () => {
    const number = complaintNumber(2026, 123);
    for (const spelling of [
      number,
      number.toLowerCase(),
      number.replaceAll('-', ''),
      ` ${number.replaceAll('-', ' ')} `,
      number.slice(2),
    ])
      expect(readComplaintNumber(spelling)).toBe(number);
  });

  it('is none with another digit, or with two neighbours swapped', () => {
    fc.assert(
      fc.property(numbers, fc.nat(), fc.integer({ min: 1, max: 9 }), ([year, counter], where, by) => {
        const digits = complaintNumber(year, counter).replaceAll(/\D/g, '');
        const place = where % digits.length;
        const wrong = [...digits];
        wrong[place] = String((Number(digits[place]) + by) % 10);
        expect(readComplaintNumber(wrong.join(''))).toBeNull();
        const swapped = [...digits];
        const next = (place + 1) % digits.length;
        if (next === 0 || digits[place] === digits[next]) return;
        swapped[place] = digits[next] as string;
        swapped[next] = digits[place] as string;
        expect(readComplaintNumber(swapped.join(''))).toBeNull();
      }),
    );
  });

  it.each(['', 'C-2026', 'C-2026-12-3', '<script>', 'C-2026-000123-4-5-6-7-8', 'complaint'])('is not %j', (text) => {
    expect(readComplaintNumber(text)).toBeNull();
  });
});
