import { Client, fetchExchange, gql, subscriptionExchange } from '@urql/core';
import { createClient } from 'graphql-ws';

/** urql: queries and mutations over HTTP, subscriptions over one socket. `token` is asked for at each request and each socket. */
export function urql(url: string, token: () => string): Client {
  const sockets = createClient({
    url: url.replace(/^http/, 'ws'),
    connectionParams: () => ({ authorization: `Bearer ${token()}` }),
    // sockets are begun again below, from the last cursor; by itself it would begin where it first began
    retryAttempts: 0,
  });
  return new Client({
    url,
    preferGetMethod: false,
    fetchOptions: () => ({ headers: { authorization: `Bearer ${token()}` } }),
    exchanges: [
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ query = '', variables }) => ({
          subscribe: (sink) => ({ unsubscribe: sockets.subscribe({ query, variables: { ...variables } }, sink) }),
        }),
      }),
    ],
  });
}

interface Changed {
  walletChanged: { cursor: string; entries: { points: number }[] };
}

const WALLET = gql<Changed, { after: string }>`
  subscription ($after: Cursor) {
    walletChanged(after: $after) {
      cursor
      entries {
        points
      }
    }
  }
`;

/** Every wallet change after a cursor, once, over as many sockets as it takes. @returns how to stop */
export function followWithUrql(client: Client, after: string, next: (change: Changed['walletChanged']) => void): () => void {
  let cursor = after;
  let isOver = false;
  let subscription: { unsubscribe(): void } | null = null;
  const start = () => {
    subscription = client.subscription(WALLET, { after: cursor }).subscribe(({ data, error }) => {
      if (data) {
        cursor = data.walletChanged.cursor;
        next(data.walletChanged);
      }
      if (!error || isOver) return;
      subscription?.unsubscribe();
      setTimeout(start, 500 + Math.random() * 500);
    });
  };
  start();
  return () => {
    isOver = true;
    subscription?.unsubscribe();
  };
}
