export { firstProgram } from './first-program.js';
//# sourceMappingURL=index.js.map