import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { OperationTypeNode } from 'graphql';
import { createClient } from 'graphql-ws';

/** Apollo Client: queries and mutations over HTTP, subscriptions over one socket. `token` is asked for at each request and each socket. */
export function apollo(url: string, token: () => string): ApolloClient {
  const http = new HttpLink({ uri: url, headers: { accept: 'application/graphql-response+json' } });
  const withToken = new ApolloLink((operation, forward) => {
    operation.setContext({ headers: { authorization: `Bearer ${token()}` } });
    return forward(operation);
  });
  const sockets = createClient({
    url: url.replace(/^http/, 'ws'),
    connectionParams: () => ({ authorization: `Bearer ${token()}` }),
    // sockets are begun again below, from the last cursor; by itself it would begin where it first began
    retryAttempts: 0,
  });
  const isLive = ({ operationType }: ApolloLink.Operation) => operationType === OperationTypeNode.SUBSCRIPTION;
  return new ApolloClient({
    link: ApolloLink.split(isLive, new GraphQLWsLink(sockets), withToken.concat(http)),
    cache: new InMemoryCache(),
  });
}

interface Changed {
  walletChanged: { cursor: string; entries: { points: number }[] };
}

const WALLET = gql`
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
export function followWithApollo(
  client: ApolloClient,
  after: string,
  next: (change: Changed['walletChanged']) => void,
): () => void {
  let cursor = after;
  let isOver = false;
  let subscription: { unsubscribe(): void } | null = null;
  const later = () => isOver || setTimeout(start, 500 + Math.random() * 500);
  const start = () => {
    subscription = client.subscribe<Changed>({ query: WALLET, variables: { after: cursor } }).subscribe({
      next: ({ data }) => {
        if (!data) return;
        cursor = data.walletChanged.cursor;
        next(data.walletChanged);
      },
      error: later,
      complete: later,
    });
  };
  start();
  return () => {
    isOver = true;
    subscription?.unsubscribe();
  };
}
