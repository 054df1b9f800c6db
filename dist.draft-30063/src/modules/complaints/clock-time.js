/** Minutes of a local time as people write it, e.g. 09:30 or 24:00; null for what is none. */
export function readClockTime(text) {
    const match = /^(\d{2}):(\d{2})$/.exec(text);
    const [hours, minutes] = [Number(match?.[1]), Number(match?.[2])];
    if (match === null || minutes > 59 || hours * 60 + minutes > 1_440)
        return null;
    return hours * 60 + minutes;
}
export function clockTime(minutes) {
    const pad = (number) => String(number).padStart(2, '0');
    return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}
//# sourceMappingURL=clock-time.js.map