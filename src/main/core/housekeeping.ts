import type { Request, Response } from '#shared/contract/index.ts';

/** After the first screen is there, then once a day for a program that is never closed. */
const firstAfterMs = 15_000;
const everyMs = 24 * 3_600_000;
/** Between two parts, so that what a person does is never behind more than one of them. */
const pauseMs = 250;

const isDone = (response: Response): boolean => {
  if (!response.ok) return true;
  const { value } = response;
  return (
    typeof value !== 'object' || value === null || !('isDone' in value) || value.isDone === true
  );
};

/**
 * Lets the base forget what is older than the trash keeps, quietly. A failure (a full disk) waits for the next day:
 * nothing was asked for, and nothing is lost. Answers how to stop.
 */
export function keepHouse(invoke: (request: Request) => Promise<Response>): () => void {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  const after = (ms: number): void => {
    if (isStopped) return;
    timer = setTimeout(() => void forget(), ms);
    timer.unref();
  };
  const forget = async (): Promise<void> => {
    const response = await invoke({ name: 'trash.forget', input: {} });
    after(isDone(response) ? everyMs : pauseMs);
  };
  after(firstAfterMs);
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
