import { type Client, createClient } from 'graphql-ws';
import { expect } from 'vitest';
import WebSocket from 'ws';
import type { TestApp } from '../support/app.js';

/** A subscription over a WebSocket of its own, and what has come of it. */
export class Listening<T> {
  readonly heard: T[] = [];
  readonly errors: { code: string }[] = [];
  completed = false;
  closed: { code: number } | null = null;
  private constructor(private readonly client: Client) {}

  static start<T>(
    app: TestApp,
    token: string,
    field: string,
    query: string,
    variables: Record<string, unknown> = {},
  ): Listening<T> {
    const client = createClient({
      url: app.wsUrl,
      webSocketImpl: WebSocket,
      connectionParams: { authorization: `Bearer ${token}` },
      retryAttempts: 0,
    });
    const listening = new Listening<T>(client);
    client.subscribe<Record<string, T>>(
      { query, variables },
      {
        next: ({ data, errors }) => {
          for (const error of errors ?? []) listening.errors.push({ code: String(error.extensions?.['code']) });
          const item = data?.[field];
          if (item) listening.heard.push(item);
        },
        error: (reason) => {
          if (Array.isArray(reason))
            for (const { extensions } of reason) listening.errors.push({ code: String(extensions?.code) });
          else listening.closed = reason as { code: number };
        },
        complete: () => {
          listening.completed = true;
        },
      },
    );
    return listening;
  }

  async until(count: number): Promise<T[]> {
    await expect.poll(() => this.heard.length, { timeout: 30_000, interval: 10 }).toBeGreaterThanOrEqual(count);
    return this.heard;
  }

  async end(): Promise<T[]> {
    await this.client.dispose();
    return this.heard;
  }
}
