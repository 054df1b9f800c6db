import { Access } from '../../../kernel/access.js';

/** Declares fields for all who may read points: the member itself, and others whose scopes say so. */
export const ForPointsReaders = Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'points:read' });
