import { open, seal } from '../../kernel/crypto/envelope.js';
import type { RandomBytes } from '../../kernel/crypto/random-text.js';
import { bulkInsert } from '../../kernel/sql/bulk.js';
import type { Answer } from './question.js';

/** What an anonymous answer says, and nothing of who says it. */
export interface Content {
  version: number;
  tier: string | null;
  store: string | null;
  channel: string | null;
  answers: [question: string, answer: Answer][];
}

export interface Envelope {
  id: number;
  surveyId: number;
  sealed: Buffer;
}

export type SealContent = (programId: number, surveyId: number, content: Content) => Envelope;

/** Envelopes are as long as the next multiple of this: their length tells little of what is in them. */
const PADDED_TO = 2_048;

/**
 * Closes what was said until it can be opened together with others. The key is not in the database, and the id is random: above all ids that the sequence
 * will ever give, and below what a number holds exactly.
 */
export function sealWith(key: Uint8Array, random: RandomBytes): SealContent {
  return (programId, surveyId, content) => {
    const id = randomId(random);
    const text = Buffer.from(JSON.stringify(content));
    const padded = Buffer.alloc(Math.ceil((text.length + 1) / PADDED_TO) * PADDED_TO, ' ');
    text.copy(padded);
    return { id, surveyId, sealed: seal(key, padded, contextOf(programId, surveyId, id)) };
  };
}

/** Null where another key closed it, or it was meant for another survey: the others are opened all the same. */
export function openWith(key: Uint8Array, programId: number, { id, surveyId, sealed }: Envelope): Content | null {
  try {
    return JSON.parse(open(key, sealed, contextOf(programId, surveyId, id)).toString()) as Content;
  } catch {
    return null;
  }
}

const contextOf = (programId: number, surveyId: number, id: number): string => `survey:${programId}:${surveyId}:${id}`;

/** 48 random bits above 2^52. */
export const randomId = (random: RandomBytes): number => 2 ** 52 + Buffer.from(random(6)).readUIntBE(0, 6);

export const insertEnvelopes = bulkInsert<Envelope>('survey_envelope', [
  ['id', 'bigint', (envelope) => envelope.id],
  ['survey_id', 'bigint', (envelope) => envelope.surveyId],
  ['sealed', 'bytea', (envelope) => envelope.sealed],
]);
