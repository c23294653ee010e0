import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Request, Response } from '#shared/contract/index.ts';
import { keepHouse } from '#main/core/housekeeping.ts';

describe('housekeeping', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('forgets part by part after the start, once a day from then on, and no more once stopped', async () => {
    const asked: Request[] = [];
    const answers: Response[] = [false, true, true].map((isDone) => ({
      ok: true,
      value: { forgotten: 1, isDone },
      action: null,
    }));
    const stop = keepHouse(async (request) => {
      asked.push(request);
      return answers[asked.length - 1] ?? { ok: false, error: { code: 'disk_full', params: {} } };
    });
    const minute = 60_000;
    await vi.advanceTimersByTimeAsync(minute);
    expect(asked).toEqual(Array.from({ length: 2 }, () => ({ name: 'trash.forget', input: {} })));
    await vi.advanceTimersByTimeAsync(24 * 60 * minute);
    expect(asked).toHaveLength(3);
    await vi.advanceTimersByTimeAsync(2 * 24 * 60 * minute);
    expect(asked).toHaveLength(5);
    stop();
    await vi.advanceTimersByTimeAsync(10 * 24 * 60 * minute);
    expect(asked).toHaveLength(5);
  });
});
