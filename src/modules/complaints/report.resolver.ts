import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Reads } from '../../database/index.js';
import { ApiError } from '../../kernel/api-error.js';
import { RequestContext } from '../../kernel/context.js';
import { LocalDate } from '../../kernel/scalars/index.js';
import { zoneClock } from '../../kernel/zone-clock.js';
import { ComplaintReportLine } from './complaint-parts.types.js';
import { ComplaintDimensionEnum, type Dimension } from './complaints.enums.js';
import { ForHandlers } from './complaints.types.js';
import { readReports } from './report.js';

const DAY_MS = 86_400_000;

/** How complaints went. */
@Resolver()
export class ComplaintReportResolver {
  constructor(private readonly reads: Reads) {}

  @ForHandlers
  @Query(() => [ComplaintReportLine], {
    description:
      'Complaints that were filed in a period: how many, how fast, how often too late. The lines with most first, at most 100.',
  })
  complaintReport(
    @Arg('from', () => LocalDate, { description: 'The first day.' }) from: string,
    @Arg('to', () => LocalDate, { description: 'The last day.' }) to: string,
    @Arg('by', () => ComplaintDimensionEnum, { defaultValue: 'ALL', description: 'What they are split by.' }) by: Dimension,
    @Ctx() context: RequestContext,
  ): Promise<ComplaintReportLine[]> {
    const clock = zoneClock(context.tenant.timeZone);
    const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY_MS;
    if (to < from) throw new ApiError('BAD_USER_INPUT', 'The last day is before the first.');
    const period = { from: clock.startOfDay(dayOf(from)), until: clock.startOfDay(dayOf(to) + 1) };
    return this.reads.ask(context, readReports, { by, ...period, now: context.clock.now() });
  }
}
