// Prints every change of a member's tier, for ever: signs in with client credentials and goes on after the last event it has dealt with.
// FEALTY_URL=http://localhost:4000 CLIENT_ID=fc_... CLIENT_SECRET=fcs_... node clients/examples/partner-tiers.mjs
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import webSocketImpl from 'ws'; // Node 22 and newer bring one

const { FEALTY_URL = 'http://localhost:4000', CLIENT_ID = '', CLIENT_SECRET = '', CURSOR_FILE = '.tiers-cursor' } = process.env;
const query = `subscription ($after: Cursor) {
  tierChanged(after: $after) { cursor upcoming effectiveAt member { externalId } from { code } to { code } }
}`;

/** A token is good for ten minutes: each connection gets a fresh one, and the server closes the socket (4403) when it ends. */
async function token() {
  const form = { grant_type: 'client_credentials', client_id: CLIENT_ID, client_secret: CLIENT_SECRET, scope: 'stream:read' };
  const response = await fetch(`${FEALTY_URL}/oauth/token`, { method: 'POST', body: new URLSearchParams(form) });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error_description);
  return answer.access_token;
}

/** Whole or not at all, wherever the process ends. */
function remember(cursor) {
  writeFileSync(`${CURSOR_FILE}.new`, cursor);
  renameSync(`${CURSOR_FILE}.new`, CURSOR_FILE);
}

const url = `${FEALTY_URL.replace(/^http/, 'ws')}/graphql`;
for (;;) {
  const client = createClient({ url, webSocketImpl, connectionParams: async () => ({ token: await token() }), retryAttempts: 0 });
  try {
    if (!existsSync(CURSOR_FILE))
      for await (const { data } of client.iterate({ query: '{ streamHead }' })) remember(data.streamHead);
    for await (const { data, errors } of client.iterate({ query, variables: { after: readFileSync(CURSOR_FILE, 'utf8') } })) {
      if (errors) throw new Error(errors[0].message);
      const { member, from, to, upcoming, effectiveAt, cursor } = data.tierChanged;
      console.log(`${member.externalId}: ${from?.code} -> ${to.code}${upcoming ? ` on ${effectiveAt}` : ''}`);
      remember(cursor); // once it is dealt with: it may come again then, and is never missed
    }
  } catch (error) {
    console.error(error.reason || error.message || error);
  }
  client.terminate();
  await sleep(1_000);
}
