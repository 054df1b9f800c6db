import { zoneClock } from '../../kernel/zone-clock.js';
import { readCourses } from './read-courses.js';
import { mostTimes, versionsOf, widestStart } from './terms.js';
import { writeCourses } from './write-courses.js';
/** How far the members of a batch are in achievements. Guarded by the locks on their accounts. */
export class Courses {
    constructor() {
        this.courses = new Map();
    }
    add(course) {
        this.courses.set(nameOf(course.memberId, course.code), course);
    }
    find(memberId, code) {
        return this.courses.get(nameOf(memberId, code)) ?? null;
    }
    all() {
        return this.courses.values();
    }
}
const nameOf = (memberId, code) => `${memberId} ${code}`;
/** What counts towards achievements, and what was completed. Nothing is sent where nothing can count. */
export const achievementsPart = {
    name: 'achievements',
    need: () => new Map(),
    async load(sql, book, need) {
        const courses = new Courses();
        if (need.size === 0 || book.readOnly)
            return courses;
        for (const course of await readCourses(sql, book.program, [...need.values()]))
            courses.add(course);
        return courses;
    },
    write: (sql, { program }, courses) => writeCourses(sql, program.id, [...courses.all()]),
};
/** Asks for a member's way through an achievement, as far as what occurs at `since` or later may change it. */
export function needsCourse(needs, memberId, code, since) {
    const wanted = needs.of(achievementsPart);
    const name = nameOf(memberId, code);
    const known = wanted.get(name);
    if (known && known.since <= since)
        return;
    const versions = versionsOf(needs.program).get(code) ?? [];
    const day = since === Number.NEGATIVE_INFINITY ? since : zoneClock(needs.program.timeZone).localDay(since);
    wanted.set(name, { memberId, code, since, from: widestStart(versions, day), times: mostTimes(versions) });
}
//# sourceMappingURL=achievements-part.js.map