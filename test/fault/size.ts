/** FAULTS=short runs each fault a little: what continuous integration has time for. */
const short = process.env['FAULTS'] === 'short';

export const size = {
  serverKills: short ? 2 : 10,
  postgresKills: short ? 1 : 3,
  /** How long the load runs between two kills. */
  betweenKillsMs: short ? 1_000 : 2_500,
  clients: 24,
  /** Subscribers whose sockets break, how often a server goes down under them, and the tills meanwhile. */
  listeners: 50,
  restarts: short ? 2 : 8,
  streamClients: 2,
  members: 12,
  cutAnswers: short ? 60 : 400,
};
