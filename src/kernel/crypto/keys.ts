import { hkdfSync, randomBytes } from 'node:crypto';
import { chmodSync, linkSync, readFileSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartupError } from '../startup-error.js';

/** What a derived key is for. Keys of different purposes reveal nothing about each other or about the master key. */
export type KeyPurpose =
  | 'token'
  | 'session'
  | 'pii-wrap'
  | 'lookup'
  | 'db-role'
  | 'seal'
  | 'cursor'
  | 'fingerprint'
  | 'mini-program'
  | 'game-seed'
  | 'webhook'
  | 'survey-link'
  | 'survey-envelope';

const KEY_BYTES = 32;
const FILE_NAME = 'master.key';

/** 32 bytes for one purpose, by HKDF-SHA-256. */
export function deriveKey(master: Uint8Array, purpose: KeyPurpose): Buffer {
  return Buffer.from(hkdfSync('sha256', master, 'fealty', `fealty/${purpose}`, KEY_BYTES));
}

/** Reads a master key written as hex or base64. `origin` names where it came from, for the message. */
export function parseMasterKey(text: string, origin: string): Buffer {
  const value = text.trim();
  const isHex = /^[0-9a-fA-F]+$/.test(value) && value.length % 2 === 0;
  if (!isHex && !/^[A-Za-z0-9+/_-]+={0,2}$/.test(value)) {
    throw new StartupError(`${origin} must be written as hex or base64.`);
  }
  const key = Buffer.from(value, isHex ? 'hex' : 'base64');
  if (key.length < KEY_BYTES) {
    throw new StartupError(
      `${origin} is too short: ${key.length} bytes, at least ${KEY_BYTES} are needed; make one with \`openssl rand -hex 32\`.`,
    );
  }
  if (isPredictable(key)) {
    throw new StartupError(`${origin} is weak: it is a pattern, not random bytes; make one with \`openssl rand -hex 32\`.`);
  }
  return key;
}

// 32 random bytes have fewer than 16 distinct values less than once in 10^11 draws; typed text and repeated words usually have fewer.
function isPredictable(key: Buffer): boolean {
  if (new Set(key).size < 16) return true;
  const step = (key[1] ?? 0) - (key[0] ?? 0);
  if (key.every((byte, i) => i === 0 || ((byte - (key[i - 1] ?? 0) - step) & 0xff) === 0)) return true;
  return key.every((byte) => byte >= 0x20 && byte < 0x7f);
}

export interface MasterKeySource {
  /** The server's data folder; the key file is `master.key` in it. */
  dataDir: string;
  /** The value of FEALTY_MASTER_KEY; it wins over the file. */
  fromEnvironment?: string | undefined;
}

/** The existing master key, or null when there is none yet. @throws StartupError */
export function readMasterKey({ dataDir, fromEnvironment }: MasterKeySource): Buffer | null {
  if (fromEnvironment !== undefined && fromEnvironment !== '') return parseMasterKey(fromEnvironment, 'FEALTY_MASTER_KEY');
  const path = join(dataDir, FILE_NAME);
  const text = readIfThere(path);
  if (text === null) return null;
  const mode = statSync(path).mode & 0o777;
  if ((mode & 0o077) !== 0 && process.platform !== 'win32') {
    throw new StartupError(`${path} can be read by other users (mode ${mode.toString(8)}): run \`chmod 600 ${path}\`.`);
  }
  return parseMasterKey(text, path);
}

/** The master key, made on the first start; several processes starting at once agree on one. @throws StartupError */
export function loadOrCreateMasterKey(source: MasterKeySource): Buffer {
  const existing = readMasterKey(source);
  if (existing !== null) return existing;
  const path = join(source.dataDir, FILE_NAME);
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  try {
    writeFileSync(draft, `${randomBytes(KEY_BYTES).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
    chmodSync(draft, 0o600);
    // A link fails where a rename would replace: the first process wins, and no reader ever sees half a key.
    linkIfAbsent(draft, path);
    unlinkSync(draft);
  } catch (error) {
    throw new StartupError(
      `The master key cannot be written to ${path}: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
  const made = readMasterKey(source);
  if (made === null) throw new StartupError(`The master key ${path} vanished while it was being made.`);
  return made;
}

function linkIfAbsent(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw new StartupError(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
