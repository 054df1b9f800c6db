import { once } from 'node:events';
import { createServer } from 'node:net';

/** Listens for a moment where the server is going to: a port that is taken should not be found only after a database was made. Rejects as listening does. */
export async function tryPort({ port, host }: { port: number; host: string }): Promise<void> {
  const server = createServer().listen(port, host);
  await once(server, 'listening');
  server.close();
  await once(server, 'close');
}
