import './tasks.messages.js';

export { ChangeTasks } from './change-tasks.js';
export { eraseTaskTexts } from './erase-texts.js';
export { insertTasks, openTasks, type TaskDraft } from './open-task.js';
export type { TaskLevel } from './task.js';
export { TaskReader } from './task-reader.js';
export { TaskLevelEnum } from './tasks.enums.js';
export { TaskResolver } from './tasks.resolver.js';
