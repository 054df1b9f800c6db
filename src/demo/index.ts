export { type DemoServer, firstProgram } from './first-program.js';
