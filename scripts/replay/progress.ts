import { SingleBar } from 'cli-progress';

/** How far a run is: a bar on a terminal, elsewhere a line every few seconds. Both go to the error stream, so that the result stays alone on the other. */
export interface Progress {
  add(count: number): void;
  end(): void;
}

const secondsBetweenLines = 5;

export function startProgress(what: string, total: number): Progress {
  return process.stderr.isTTY ? bar(what, total) : lines(what, total);
}

function bar(what: string, total: number): Progress {
  const line = new SingleBar({
    format: `${what} {bar} {value}/{total}  {duration_formatted}`,
    stream: process.stderr,
    hideCursor: true,
  });
  line.start(total, 0);
  return { add: (count) => line.increment(count), end: () => line.stop() };
}

function lines(what: string, total: number): Progress {
  let done = 0;
  let told = Date.now();
  const tell = (): void => {
    console.error(`${what}: ${done} of ${total}`);
    told = Date.now();
  };
  return {
    add: (count) => {
      done += count;
      if (Date.now() - told >= secondsBetweenLines * 1000) tell();
    },
    end: tell,
  };
}
