import { bursts, quietYear } from './alarms/simulate.js';
import type { Shop } from './alarms/talk.js';

export interface AlarmOptions {
  seed: number;
  years: number;
  bursts: number;
}

const shops: readonly (Shop & { name: string })[] = [
  { name: 'small', daily: 20, products: 30, stores: 5 },
  { name: 'middle', daily: 150, products: 60, stores: 15 },
];
/** People an hour who all speak of one thing. */
const sizes = [12, 30, 60, 120, 300];

/** False alarms of quiet years, and how soon planted bursts are found, with the detector of the server and no server. */
export function benchAlarms(options: AlarmOptions): object {
  const quiet = shops.map((shop) => {
    const rings = Array.from({ length: options.years }, (_, year) => quietYear(shop, options.seed + year));
    const alarms = rings.map((year) => year.rings.length);
    console.error(`${shop.name}: ${options.years} quiet years, ${alarms.join(' ')} alarms`);
    return {
      ...{
        shop: shop.name,
        signalsADay: shop.daily,
        years: options.years,
        falseAlarms: alarms.reduce((sum, count) => sum + count, 0),
      },
      falseAlarmsAYear: round(alarms.reduce((sum, count) => sum + count, 0) / options.years),
    };
  });
  const found = shops.flatMap((shop) =>
    sizes.map((hourly) => {
      const delays = bursts(shop, hourly, options.bursts, options.seed);
      const line = { shop: shop.name, peopleAnHour: hourly, bursts: options.bursts, ...summary(delays) };
      console.error(`${shop.name}: ${hourly} people an hour, p50 ${line.p50} min, p90 ${line.p90} min, ${line.missed} missed`);
      return line;
    }),
  );
  return { bench: 'alarms', seed: options.seed, quiet, bursts: found };
}

function summary(delays: readonly (number | null)[]) {
  const minutes = delays.filter((delay) => delay !== null).sort((a, b) => a - b);
  const at = (share: number): number | null => {
    const minute = minutes[Math.min(minutes.length - 1, Math.ceil(minutes.length * share) - 1)];
    return minute === undefined ? null : round(minute);
  };
  return { missed: delays.length - minutes.length, p50: at(0.5), p90: at(0.9), max: at(1) };
}

const round = (value: number): number => Math.round(value * 10) / 10;
