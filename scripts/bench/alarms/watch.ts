import {
  type DayCount,
  type Found,
  GUARD_DAYS,
  type Habits,
  keyOf,
  LEARNING_DAYS,
  LONGEST_MS,
  look,
  RecentSignals,
  type Rhythm,
  rhythmOf,
  type Series,
  type Signal,
  seriesOf,
  type Usual,
  usualOf,
  type Watched,
} from '../../../src/modules/alarms/detector/index.js';
import { OFFSET_MS } from './talk.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const KEPT_DAYS = 60;
/** The server looks at everything each minute; here, between these looks, only at what something new was said of. */
const EVERY_LOOK_MS = 60 * MINUTE_MS;

interface Rung extends Watched {
  evidence: Set<number>;
  aspects: Series[];
}

/** An alarm as the measurement sees it. */
export interface Ring {
  at: number;
  aspects: Series[];
  people: number;
  evidence: ReadonlySet<number>;
}

/** Keeps in memory what the server keeps in tables, and looks each minute with the same functions. */
export class Watch {
  readonly rings: Ring[] = [];
  private readonly recent = new RecentSignals();
  private readonly days = new Map<string, DayCount[]>();
  private readonly total: DayCount[] = [];
  private readonly byHour = new Map<number, number[]>();
  private readonly quiet = new Map<string, number>();
  private waiting: Signal[] = [];
  private ringing: Rung[] = [];
  private readonly explained = new Set<number>();
  private habits: Habits | null = null;
  private today = Number.NEGATIVE_INFINITY;

  constructor(private readonly since: number) {}

  /** Everything that came within one minute, and the look at its end. */
  minute(now: number, signals: readonly Signal[]): void {
    const today = Math.floor((now + OFFSET_MS) / DAY_MS);
    if (today !== this.today) this.begin(today);
    if (now % HOUR_MS < MINUTE_MS) this.recent.forget(now - LONGEST_MS);
    for (const signal of signals) this.recent.add(signal);
    this.waiting.push(...signals);
    const isTurn = signals.length > 0 || now % EVERY_LOOK_MS === 0;
    if (this.habits !== null && today - this.since >= LEARNING_DAYS && isTurn) this.look(this.habits, now, signals);
  }

  private look(habits: Habits, now: number, signals: readonly Signal[]): void {
    const touched = new Map(signals.flatMap(seriesOf).map((series) => [keyOf(series), series]));
    const { raised, found } = look({
      ...{ recent: this.recent, habits, now, ringing: this.ringing },
      ...(now % EVERY_LOOK_MS > 0 && { candidates: touched.values() }),
      quietUntil: (series) => this.quiet.get(keyOf(series)) ?? Number.NEGATIVE_INFINITY,
    });
    for (const alarm of this.ringing) this.update(alarm, found.get(alarm.id) as Found, now);
    this.ringing = this.ringing.filter(({ id }) => !found.get(id)?.over);
    for (const { bursts, evidence } of raised) {
      const alarm: Rung = {
        ...{ id: this.rings.length, startedAt: Math.min(...bursts.map(({ startedAt }) => startedAt)), calmSince: null },
        ...{ aspects: bursts.map(({ series }) => series), evidence: new Set<number>() },
      };
      for (const { id } of evidence) this.explain(alarm, id);
      this.ringing.push(alarm);
      this.rings.push({ at: now, aspects: alarm.aspects, people: bursts[0].people, evidence: alarm.evidence });
    }
  }

  private update(alarm: Rung, { bursts, evidence, calmSince, over }: Found, now: number): void {
    for (const { id } of evidence) this.explain(alarm, id);
    const known = new Set(alarm.aspects.map(keyOf));
    for (const { series } of bursts) if (!known.has(keyOf(series))) alarm.aspects.push(series);
    alarm.calmSince = calmSince;
    if (over) for (const series of alarm.aspects) this.quiet.set(keyOf(series), now);
  }

  private explain(alarm: Rung, id: number): void {
    alarm.evidence.add(id);
    this.explained.add(id);
  }

  /** A day begins: what is two days old becomes history, and what is usual is read anew. */
  private begin(today: number): void {
    this.today = today;
    const old = this.waiting.filter(({ at }) => dayOf(at) <= today - GUARD_DAYS);
    this.waiting = this.waiting.filter(({ at }) => dayOf(at) > today - GUARD_DAYS);
    const usual = old.filter(({ id }) => !this.explained.has(id));
    for (const signal of usual) this.count(signal);
    for (const [key, days] of this.days) {
      const kept = days.filter(({ day }) => day >= today - KEPT_DAYS);
      if (kept.length === 0) this.days.delete(key);
      else if (kept.length < days.length) this.days.set(key, kept);
    }
    for (const day of this.byHour.keys()) if (day < today - KEPT_DAYS) this.byHour.delete(day);
    this.habits = this.habitsOf(today);
  }

  private count(signal: Signal): void {
    const day = dayOf(signal.at);
    const hours = this.byHour.get(day) ?? Array.from({ length: 24 }, () => 0);
    const hour = Math.floor((signal.at + OFFSET_MS) / HOUR_MS) % 24;
    hours[hour] = (hours[hour] ?? 0) + 1;
    this.byHour.set(day, hours);
    add(this.total, day);
    for (const series of seriesOf(signal)) {
      const days = this.days.get(keyOf(series)) ?? [];
      this.days.set(keyOf(series), days);
      add(days, day);
    }
  }

  private habitsOf(today: number): Habits {
    const week = Array.from({ length: 168 }, () => 0);
    for (const [day, hours] of this.byHour)
      for (const [hour, count] of hours.entries()) week[(day % 7) * 24 + hour] = (week[(day % 7) * 24 + hour] ?? 0) + count;
    const rhythm: Rhythm = rhythmOf(week);
    const known = new Map<string, Usual>();
    const watched = new Map<string, number>();
    for (const key of this.days.keys()) {
      const dimension = key.slice(0, key.indexOf(' '));
      watched.set(dimension, (watched.get(dimension) ?? 0) + 1);
    }
    return {
      ...{ rhythm, offset: OFFSET_MS, all: usualOf(this.total, this.since, today, rhythm) },
      watched: (dimension) => watched.get(dimension) ?? 0,
      usual: (series) => {
        const key = keyOf(series);
        const usual = known.get(key) ?? usualOf(this.days.get(key) ?? [], this.since, today, rhythm);
        known.set(key, usual);
        return usual;
      },
    };
  }
}

const dayOf = (at: number): number => Math.floor((at + OFFSET_MS) / DAY_MS);

function add(days: DayCount[], day: number): void {
  const last = days.at(-1);
  if (last?.day === day) last.count += 1;
  else days.push({ day, count: 1 });
}
