import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Content, openWith, sealWith } from './envelope.js';

const key = Buffer.alloc(32, 7);
const content: Content = {
  ...{ version: 2, tier: 'gold', store: null, channel: null },
  answers: [['why', { kind: 'text', text: '咖啡 "was" cold\n' }]],
};

describe('an envelope', () => {
  const seal = sealWith(key, randomBytes);

  it('holds what was put in, and shows nothing of it', () => {
    const envelope = seal(1, 5, content);
    expect(openWith(key, 1, envelope)).toEqual(content);
    expect(envelope.sealed.toString('latin1')).not.toContain('cold');
  });

  it('is as long with little in it as with more, and its id is random, above all that the sequence gives', () => {
    const [one, other] = [seal(1, 5, { ...content, answers: [] }), seal(1, 5, content)];
    expect(one.sealed.length).toBe(other.sealed.length);
    expect(one.id).not.toBe(other.id);
    for (const { id } of [one, other]) expect(id >= 2 ** 52 && id < 2 ** 53).toBe(true);
  });

  it('does not open with another key, for another program, survey or id', () => {
    const envelope = seal(1, 5, content);
    expect(openWith(Buffer.alloc(32, 8), 1, envelope)).toBeNull();
    expect(openWith(key, 2, envelope)).toBeNull();
    expect(openWith(key, 1, { ...envelope, surveyId: 6 })).toBeNull();
    expect(openWith(key, 1, { ...envelope, id: envelope.id + 1 })).toBeNull();
  });
});
