import { type ClientRequest, type IncomingMessage, Agent as PlainAgent, request as requestPlain } from 'node:http';
import { request as requestSecure, Agent as SecureAgent } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { guardedLookup, isPublicAddress, NotPublicError } from '../auth/index.js';
import type { WebhookFailure } from './webhook.js';

/** What came of a request. */
export interface Sent {
  statusCode: number | null;
  failure: WebhookFailure | null;
  detail: string | null;
  excerpt: string | null;
  durationMs: number;
  /** `Retry-After`, as it was said. */
  retryAfter: string | null;
}

export interface SenderOptions {
  /** Whether endpoints may lie on this machine, in a private network, or behind plain HTTP. */
  allowPrivateAddresses: boolean;
  timeoutMs: number;
  /** How names are resolved; the system's way unless a test says otherwise. */
  resolve?: LookupFunction;
}

const MAX_BYTES = 64 * 1024;
const EXCERPT = 1_000;
const SOCKETS = 32;

/** Posts to endpoints: to public addresses only, as they are when the connection is made, and never further than the endpoint itself. */
export class Sender {
  private readonly plain: PlainAgent;
  private readonly secure: SecureAgent;

  constructor(private readonly options: SenderOptions) {
    const { allowPrivateAddresses, resolve } = options;
    const lookup = allowPrivateAddresses ? resolve : guardedLookup('the endpoint', resolve);
    const settings = { keepAlive: true, maxSockets: SOCKETS, ...(lookup && { lookup }) };
    this.plain = new PlainAgent(settings);
    this.secure = new SecureAgent(settings);
  }

  async post(url: string, headers: Record<string, string>, body: string): Promise<Sent> {
    const began = performance.now();
    const target = new URL(url);
    const answer = this.mayReach(target)
      ? await this.send(target, headers, body)
      : failed('ADDRESS', 'The endpoint lies at an address that is not public.');
    return { ...answer, durationMs: Math.round(performance.now() - began) };
  }

  close(): void {
    this.plain.destroy();
    this.secure.destroy();
  }

  /** Addresses that are written out are not looked up. */
  private mayReach({ protocol, hostname }: URL): boolean {
    const host = hostname.replace(/^\[|\]$/g, '');
    return this.options.allowPrivateAddresses || (protocol === 'https:' && (isIP(host) === 0 || isPublicAddress(host)));
  }

  private async send(target: URL, headers: Record<string, string>, body: string): Promise<Omit<Sent, 'durationMs'>> {
    let isFirst = true;
    while (true) {
      try {
        return await this.attempt(target, headers, body);
      } catch (error) {
        // the other side closed an idle connection just when it was used again: nobody has read the request
        if (isFirst && error instanceof ReusedSocketError) isFirst = false;
        else return describe(error);
      }
    }
  }

  private attempt(target: URL, headers: Record<string, string>, body: string): Promise<Omit<Sent, 'durationMs'>> {
    const isSecure = target.protocol === 'https:';
    const options = { method: 'POST', headers: { ...headers, 'content-length': Buffer.byteLength(body) } };
    return new Promise((resolve, reject) => {
      const outgoing: ClientRequest = isSecure
        ? requestSecure(target, { ...options, agent: this.secure })
        : requestPlain(target, { ...options, agent: this.plain });
      const timer = setTimeout(() => outgoing.destroy(new TimeoutError()), this.options.timeoutMs);
      const end = (settle: () => void) => {
        clearTimeout(timer);
        settle();
      };
      outgoing.on('response', (response) => {
        read(response).then(
          (text) => end(() => resolve(judge(response, text))),
          (error: unknown) => end(() => reject(error)),
        );
      });
      // nobody asked for another protocol, and without this nothing else would ever be heard of the request
      outgoing.on('upgrade', (_response, socket) => {
        socket.destroy();
        end(() => reject(new Error('another protocol')));
      });
      outgoing.on('error', (error: NodeJS.ErrnoException) =>
        end(() => reject(outgoing.reusedSocket && error.code === 'ECONNRESET' ? new ReusedSocketError() : error)),
      );
      outgoing.end(body);
    });
  }
}

class TimeoutError extends Error {}
class ReusedSocketError extends Error {}

/** The beginning of a body; of a larger one the rest is never read. */
async function read(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MAX_BYTES) break;
  }
  return Buffer.concat(chunks)
    .subarray(0, EXCERPT * 4)
    .toString();
}

function judge({ statusCode = 0, headers }: IncomingMessage, text: string): Omit<Sent, 'durationMs'> {
  // PostgreSQL keeps no NUL and no half of a character, which the cut may leave; and a terminal should survive looking at it
  const excerpt = text.slice(0, EXCERPT).replace(/[^\P{C}\n\t]/gu, '\u{fffd}');
  const failure = statusCode >= 200 && statusCode < 300 ? null : statusCode >= 300 && statusCode < 400 ? 'REDIRECT' : 'STATUS';
  const detail = failure === 'REDIRECT' ? 'Redirects are not followed: give the endpoint its real address.' : null;
  return { statusCode, failure, detail, excerpt, retryAfter: failure === null ? null : (headers['retry-after'] ?? null) };
}

function describe(error: unknown): Omit<Sent, 'durationMs'> {
  if (error instanceof TimeoutError) return failed('TIMEOUT', 'There was no whole answer in time.');
  if (error instanceof NotPublicError) return failed('ADDRESS', 'The endpoint lies at an address that is not public.');
  const { code = 'unknown' } = error as NodeJS.ErrnoException;
  return failed('CONNECTION', `The connection failed (${code}).`);
}

function failed(failure: WebhookFailure, detail: string): Omit<Sent, 'durationMs'> {
  return { statusCode: null, failure, detail, excerpt: null, retryAfter: null };
}
