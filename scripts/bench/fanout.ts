import { fanoutBed } from './fanout/bed.js';
import { type Fanout, offer, type Sustained, sustain } from './fanout/run.js';
import { rounded } from './measure.js';

export interface FanoutOptions {
  sockets: number;
  /** Seconds of each measurement. */
  duration: number;
  /** Deliveries each second at which delays are measured. */
  rate: number;
  /** What is listened to; it must select `occurredAt`. */
  query: string;
}

/** The last line of the bench. */
export interface FanoutResult {
  bench: 'fanout';
  rates: { per_member: number; shared: number; per_member_ws: number; shared_ws: number };
  ratios: { per_member_vs_ws: number; shared_vs_ws: number; unstalled_vs_all: number };
  cpu_us_per_delivery: { per_member: number; shared: number; per_member_ws: number; shared_ws: number };
  p99_ms: { per_member: number; shared: number; with_stalled: number; ws: number };
  /** Deliveries each second at which the delays were measured. */
  offered: number;
  sockets: number;
  stalled: number;
  /** Of the stalled, how many were closed with 4429 in the end: until then their sockets are held open. */
  cut_off: number;
  /** Of the server: with all sockets open, and with a tenth of them stalled under full load. */
  rss_mb: number;
  rss_mb_with_stalled: number;
  event_bytes: number;
  seconds: number;
}

const slices = 2;

interface Compared {
  own: Sustained;
  bare: Sustained;
  ratio: number;
}

/** How many deliveries a second one process manages, each to its own member or all of them the same, against the WebSocket library alone. */
export async function benchFanout(options: FanoutOptions): Promise<FanoutResult> {
  const { sockets, duration, rate } = options;
  const bed = await fanoutBed(sockets, options.query, 2 * duration);
  try {
    const perMember = await bed.perMember();
    const rss = (await bed.server.usage()).rssMb;
    console.log(`${sockets} sockets open: ${rss} MB`);
    const bareMembers = await bed.bare(perMember.sample);
    const members = await compare('each its own', perMember.fanout, bareMembers, duration);
    const memberDelay = await offer(perMember.fanout, rate, duration);
    const bareDelay = await offer(bareMembers, rate, duration);
    await bed.hangUp();

    const together = await bed.shared(0);
    const bareTogether = await bed.bare(together.sample);
    const shared = await compare('all the same', together.fanout, bareTogether, duration);
    const sharedDelay = await offer(together.fanout, rate, duration);
    await bed.hangUp();

    const stalled = Math.ceil(sockets / 10);
    const disturbed = await bed.shared(stalled);
    const rest = await sustain(disturbed.fanout, duration);
    const disturbedDelay = await offer(disturbed.fanout, rate, duration);
    const { rssMb } = await bed.server.usage();
    console.log(`a tenth stalled: ${rest.perSecond}/s to the others, p99 ${disturbedDelay.p99} ms, ${rssMb} MB`);
    const cutOff = await bed.cutOff(stalled);
    console.log(`${cutOff} of ${stalled} stalled listeners cut off with 4429`);
    return {
      bench: 'fanout',
      rates: {
        per_member: members.own.perSecond,
        shared: shared.own.perSecond,
        per_member_ws: members.bare.perSecond,
        shared_ws: shared.bare.perSecond,
      },
      ratios: {
        per_member_vs_ws: members.ratio,
        shared_vs_ws: shared.ratio,
        unstalled_vs_all: rounded(rest.perSecond / shared.own.perSecond),
      },
      cpu_us_per_delivery: {
        per_member: rounded(members.own.cpuMicroseconds),
        shared: rounded(shared.own.cpuMicroseconds),
        per_member_ws: rounded(members.bare.cpuMicroseconds),
        shared_ws: rounded(shared.bare.cpuMicroseconds),
      },
      p99_ms: { per_member: memberDelay.p99, shared: sharedDelay.p99, with_stalled: disturbedDelay.p99, ws: bareDelay.p99 },
      offered: rate,
      sockets,
      stalled,
      cut_off: cutOff,
      rss_mb: rss,
      rss_mb_with_stalled: rssMb,
      event_bytes: perMember.sample.length,
      seconds: duration,
    };
  } finally {
    await bed.close();
  }
}

/** Both in turns, so that what else the machine does falls on both. */
async function compare(what: string, own: Fanout, bare: Fanout, seconds: number): Promise<Compared> {
  for (const fanout of [own, bare]) await sustain(fanout, Math.min(3, seconds));
  const runs: { own: Sustained; bare: Sustained }[] = [];
  for (let slice = 0; slice < slices; slice += 1)
    runs.push({ own: await sustain(own, seconds / slices), bare: await sustain(bare, seconds / slices) });
  const compared = { own: mean(runs.map((run) => run.own)), bare: mean(runs.map((run) => run.bare)) };
  const ratio = rounded(compared.own.perSecond / compared.bare.perSecond);
  for (const [name, { perSecond, cpuMicroseconds, listenerCpu }] of Object.entries(compared))
    console.log(
      `${`${what}, ${name}`.padEnd(24)} ${String(perSecond).padStart(7)}/s   server ${rounded(cpuMicroseconds)} µs each, listeners ${rounded(listenerCpu)} cores`,
    );
  return { ...compared, ratio };
}

function mean(runs: readonly Sustained[]): Sustained {
  const of = (name: keyof Sustained) => runs.reduce((sum, run) => sum + run[name], 0) / runs.length;
  return { perSecond: Math.round(of('perSecond')), cpuMicroseconds: of('cpuMicroseconds'), listenerCpu: of('listenerCpu') };
}
