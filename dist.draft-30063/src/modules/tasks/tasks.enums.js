import { registerEnumType } from 'type-graphql';
export const TaskStatusEnum = {
    OPEN: 'OPEN',
    IN_PROGRESS: 'IN_PROGRESS',
    DONE: 'DONE',
    CANCELLED: 'CANCELLED',
};
registerEnumType(TaskStatusEnum, {
    name: 'TaskStatus',
    description: 'How far a task is.',
    valuesConfig: {
        OPEN: { description: 'It waits for its team, or for the person it was given to.' },
        IN_PROGRESS: { description: 'Somebody is at it.' },
        DONE: { description: 'It was done, with an outcome.' },
        CANCELLED: { description: 'It does not have to be done.' },
    },
});
export const TaskLevelEnum = {
    LOW: 'LOW',
    NORMAL: 'NORMAL',
    HIGH: 'HIGH',
    CRITICAL: 'CRITICAL',
};
registerEnumType(TaskLevelEnum, {
    name: 'TaskLevel',
    description: 'How urgent, or how important. A task that is more of both comes first.',
    valuesConfig: {
        LOW: { description: 'It can wait. Weighs 1.' },
        NORMAL: { description: 'As most. Weighs 2.' },
        HIGH: { description: 'Before most. Weighs 3.' },
        CRITICAL: { description: 'Before all else. Weighs 4.' },
    },
});
//# sourceMappingURL=tasks.enums.js.map