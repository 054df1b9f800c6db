/** Activities that the server itself records where the program has them: nobody reports them from outside. */
export const ownActivities = ['review_published', 'post_approved', 'post_featured', 'poll_voted', 'poll_won'] as const;

export type OwnActivity = (typeof ownActivities)[number];

export const isOwnActivity = (code: string): boolean => (ownActivities as readonly string[]).includes(code);
