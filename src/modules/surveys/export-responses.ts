import type { Pool } from 'pg';
import { inProgram } from '../../database/index.js';
import { accessRule } from '../../kernel/access.js';
import { EXPORT_PAGE, type ExportSource, readExportPosition } from '../../kernel/export.js';
import { toGlobalId } from '../../kernel/global-id.js';
import { readAnswersOf, readResponseRange, valuesOf } from './read-responses.js';
import { readVersions } from './read-surveys.js';

const columns = ['survey', 'version', 'id', 'memberId', 'day', 'submittedAt', 'tier', 'store', 'channel', 'answers'];

/** Finished answers to all surveys, by their ids: those to anonymous surveys come last, in an order that says nothing. */
export function surveyExport(pool: Pool): ExportSource {
  return {
    rule: accessRule('staff', 'server', 'admin', { scope: 'surveys:read' }),
    columns: () => columns,
    async page({ tenant }, after) {
      const [id = 0] = readExportPosition(after, 1);
      return inProgram(pool, tenant.id, async (client) => {
        const [rows = []] = await readResponseRange(client, tenant, [{ after: id, limit: EXPORT_PAGE }]);
        const answers = await readAnswersOf(
          client,
          tenant,
          rows.map((row) => row.id),
        );
        const definitions = await readVersions(client, tenant, rows);
        return rows.map((row, place) => {
          const values = valuesOf(answers[place] ?? [], definitions[place]?.questions ?? []);
          const { memberId, submittedAt, version, day, tier, store, channel } = row;
          return {
            position: String(row.id),
            values: [
              ...[
                row.survey,
                version,
                toGlobalId('SurveyResponse', row.id),
                memberId === null ? null : toGlobalId('Member', memberId),
              ],
              ...[day, submittedAt === null ? null : new Date(submittedAt).toISOString(), tier, store, channel],
              JSON.stringify(Object.fromEntries(values)),
            ],
          };
        });
      });
    },
  };
}
