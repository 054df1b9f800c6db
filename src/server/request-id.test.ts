import { expect, it } from 'vitest';
import { requestIds } from './request-id.js';

it('takes ids as proxies make them, and nothing else', () => {
  const id = requestIds();
  const of = (given: string | string[]) => id({ headers: { 'x-request-id': given } });
  for (const good of ['a', '0b5c2f9e-5d0a-4d55-9e1c-0e6c6b1d7a11', 'Root=1-67891233-abcdef'.slice(5)])
    expect(of(good)).toBe(good);
  for (const bad of ['', ' a', 'a\nb', '{"a":1}', '电话', 'x'.repeat(65), '-a']) expect(of(bad)).not.toBe(bad);
  expect(of(['a', 'b'])).toMatch(/^[\w-]+$/);
});

it('never gives one twice, nor do two servers', () => {
  const [first, second] = [requestIds(), requestIds()];
  const ids = Array.from({ length: 100 }, (_, index) => (index % 2 ? first : second)({ headers: {} }));
  expect(new Set(ids).size).toBe(100);
});
