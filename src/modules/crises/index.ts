import './crises.messages.js';
import { CrisisResolver } from './crises.resolver.js';
import { CrisisFieldsResolver } from './crisis-fields.resolver.js';

export { ChangeCrises } from './change-crises.js';
export { CrisisReader } from './crisis-reader.js';
export { keepCrises } from './keep-crises.js';
export { OpenCrisis } from './open-crisis.js';
export { CrisisFieldsResolver, CrisisResolver };

/** What the schema is built of. */
export const crisisResolvers = [CrisisResolver, CrisisFieldsResolver] as const;
