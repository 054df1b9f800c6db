/** FAULTS=short runs each fault a little: what continuous integration has time for. */
const short = process.env['FAULTS'] === 'short';

export const size = {
  serverKills: short ? 2 : 10,
  postgresKills: short ? 1 : 3,
  /** How long the load runs between two kills. */
  betweenKillsMs: short ? 1_000 : 2_500,
  clients: 24,
  members: 12,
  cutAnswers: short ? 60 : 400,
};
