/** One question for the list and for the import just made, so that it is asked once. */
export const historyInput = { limit: 20 } as const;
