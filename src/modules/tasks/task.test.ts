import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../kernel/refusal.js';
import { levelOf, levels, moveTask, type TaskMove, type TaskState } from './task.js';

const now = 1_000;
const open: TaskState = { team: 'care', status: 'OPEN', assignee: null, outcome: null, note: null, endedAt: null };
const busy: TaskState = { ...open, status: 'IN_PROGRESS', assignee: 'staff:anna' };
const done: TaskState = { ...busy, status: 'DONE', outcome: 'CALLED', note: 'all well', endedAt: 500 };
const finish: TaskMove = { to: 'finish', outcome: 'CALLED', note: 'all well' };
const start = (by: string): TaskMove => ({ to: 'start', by });
const assign = (team: string | null, assignee: string | null): TaskMove => ({ to: 'assign', team, assignee });

describe('a task', () => {
  it.each<[string, TaskState, TaskMove, Partial<TaskState>]>([
    ['whoever starts it has it', open, start('staff:anna'), { status: 'IN_PROGRESS', assignee: 'staff:anna' }],
    ['given to a person, it waits for her', open, assign(null, 'staff:bo'), { status: 'OPEN', assignee: 'staff:bo' }],
    ['given to another team, it waits there', busy, assign('quality', null), { team: 'quality', status: 'OPEN', assignee: null }],
    ['taken from a person, it waits for the next', busy, assign(null, null), { status: 'OPEN', assignee: null }],
    ['finished, it keeps who did it', busy, finish, { status: 'DONE', assignee: 'staff:anna', outcome: 'CALLED', endedAt: now }],
    ['it can be finished without being started', open, finish, { status: 'DONE', endedAt: now }],
    ['cancelled, it says why', open, { to: 'cancel', outcome: 'DUPLICATE', note: null }, { status: 'CANCELLED', endedAt: now }],
  ])('%s', (_, task, move, expected) => {
    expect(moveTask(task, move, now)).toMatchObject(expected);
  });

  it.each<[string, TaskState, TaskMove]>([
    ['started by the same person', busy, start('staff:anna')],
    ['given to who has it', busy, assign('care', 'staff:anna')],
    ['finished with the same outcome', done, finish],
  ])('%s again, stays the very same', (_, task, move) => {
    expect(moveTask(task, move, now)).toBe(task);
  });

  it.each<[string, TaskState, TaskMove]>([
    ['somebody else is at', busy, start('staff:bo')],
    ['has ended, to a start', done, start('staff:anna')],
    ['has ended, to another outcome', done, { to: 'finish', outcome: 'NO_ANSWER', note: null }],
    ['has ended, to a person', done, assign(null, 'staff:bo')],
    ['is done, to a cancellation', done, { to: 'cancel', outcome: 'CALLED', note: 'all well' }],
  ])('that %s says no', (_, task, move) => {
    const refusal = moveTask(task, move, now);
    expect(isRefusal(refusal) && refusal.code).toBe('INVALID_STATE');
  });

  it('has levels that are found again by their weight, and no others', () => {
    for (const [level, weight] of Object.entries(levels)) expect(levelOf(weight)).toBe(level);
    expect(() => levelOf(5)).toThrow();
  });
});
