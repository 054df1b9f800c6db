import { Access } from '../../kernel/access.js';

/** As the kernel's rule for listeners says. */
export const ForReaders = Access('member:self', 'staff', 'server', 'partner', 'admin', {
  scope: ['community:read', 'community:write'],
});
/** Who writes, likes, reports and votes: a member, or a back end that passes on what one says. */
export const ForAuthors = Access('member:self', 'staff', 'server', 'admin', { scope: 'community:write' });
/** Who changes what a member wrote: the member, or a back end that passes on what it says; never staff. */
export const ForOwners = Access('member:self', 'server', { scope: 'community:write' });
/** What is not for members. */
export const ForBrand = Access('staff', 'server', 'admin', { scope: ['community:read', 'community:write'] });
/** Who decides: people. */
export const ForModerators = Access('staff', 'admin', { scope: 'community:write' });
/** How it all works is configured like the rest of the program. */
export const ForSettings = Access('staff', 'admin', { scope: 'program:write' });
