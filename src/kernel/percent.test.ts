import { expect, it } from 'vitest';
import { percentText, toHundredths } from './percent.js';

it.each([
  ['10', 1_000],
  ['0.01', 1],
  ['33.33', 3_333],
  ['5.5', 550],
  ['100', 10_000],
])('%s percent', (text, hundredths) => {
  expect(toHundredths(text)).toBe(hundredths);
  expect(percentText(hundredths)).toBe(text);
});

it.each(['0', '0.00', '100.01', '10.005', '-1', '', 'x', '1e2', '1000'])('%j is no percentage', (text) => {
  expect(toHundredths(text)).toBeNull();
});

it('zeros at the end do not matter', () => {
  expect(toHundredths('10.5000')).toBe(1_050);
});
