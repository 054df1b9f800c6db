import { SingleBar } from 'cli-progress';
const secondsBetweenLines = 5;
export function startProgress(what, total) {
    return process.stderr.isTTY ? bar(what, total) : lines(what, total);
}
function bar(what, total) {
    const line = new SingleBar({
        format: `${what} {bar} {value}/{total}  {duration_formatted}`,
        stream: process.stderr,
        hideCursor: true,
    });
    line.start(total, 0);
    return { add: (count) => line.increment(count), end: () => line.stop() };
}
function lines(what, total) {
    let done = 0;
    let told = Date.now();
    const tell = () => {
        console.error(`${what}: ${done} of ${total}`);
        told = Date.now();
    };
    return {
        add: (count) => {
            done += count;
            if (Date.now() - told >= secondsBetweenLines * 1000)
                tell();
        },
        end: tell,
    };
}
//# sourceMappingURL=progress.js.map