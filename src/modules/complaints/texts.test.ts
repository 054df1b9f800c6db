import { describe, expect, it } from 'vitest';
import { type Attachment, checkAttachments, checkSubject } from './texts.js';

describe('a complaint', () => {
  it('has a subject of one line', () => {
    expect(checkSubject('<i>Broken</i> cup')).toBeNull();
    for (const subject of ['', ' ', 'two\nlines', 'x'.repeat(201)])
      expect(checkSubject(subject)).toMatchObject({ code: 'INVALID' });
  });
});

describe('an attachment', () => {
  const photo: Attachment = { url: 'https://files.example.com/cup.jpg?x=1', contentType: 'image/jpeg', bytes: 120_000 };
  it('is a link', () => expect(checkAttachments([photo, photo])).toBeNull());

  it.each<[string, Partial<Attachment>, string]>([
    ['of plain http', { url: 'http://files.example.com/cup.jpg' }, 'url'],
    ['of a script', { url: 'javascript:alert(1)' }, 'url'],
    ['with a password', { url: 'https://me:secret@files.example.com/cup.jpg' }, 'url'],
    ['that closes an attribute', { url: 'https://files.example.com/"><script>' }, 'url'],
    ['of no end', { url: `https://files.example.com/${'x'.repeat(2_000)}` }, 'url'],
    ['of a page', { contentType: 'text/html' }, 'contentType'],
    ['of a drawing that may hold a script', { contentType: 'image/svg+xml' }, 'contentType'],
    ['of nothing', { bytes: 0 }, 'bytes'],
    ['of more than 100 MiB', { bytes: 100 * 1024 * 1024 + 1 }, 'bytes'],
  ])('%s is none', (_, wrong, field) => {
    expect(checkAttachments([photo, { ...photo, ...wrong }])).toMatchObject({
      code: 'INVALID',
      field: ['attachments', '1', field],
    });
  });

  it('comes with nine others at most', () => {
    expect(checkAttachments(Array.from({ length: 11 }, () => photo))).toMatchObject({ code: 'INVALID', field: ['attachments'] });
  });
});
