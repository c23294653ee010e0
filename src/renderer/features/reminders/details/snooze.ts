export const snoozeChoices = ['quarter', 'hour', 'threeHours', 'morning'] as const;
export type SnoozeChoice = (typeof snoozeChoices)[number];

const minutes = { quarter: 15, hour: 60, threeHours: 180 } as const;
const morningHour = 9;

/** The UTC instant that a choice means, counted from a moment; the morning is the computer's own. */
export function snoozedUntil(choice: SnoozeChoice, now: Date): string {
  if (choice !== 'morning') {
    return new Date(now.getTime() + minutes[choice] * 60_000).toISOString();
  }
  const tomorrow = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, morningHour);
  return tomorrow.toISOString();
}
