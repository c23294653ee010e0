/** The keys of a call are the same open and folded, and type nothing, so that they work from within any text. */
export const callKeys = {
  field: 'F2',
  open: 'F7',
  talked: 'F8',
  noAnswer: 'F9',
  fold: 'Escape',
  notClient: 'alt+Digit0',
} as const;

export const choiceKey = (place: number): string => `alt+Digit${place + 1}`;
