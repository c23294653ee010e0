import { afterEach, describe, expect, it } from 'vitest';
import { zoneOfComputer } from '#main/core/time-zone.ts';

describe('the zone of the computer', () => {
  const { TZ } = process.env;
  const travelTo = (zone: string | undefined): void => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  };
  afterEach(() => travelTo(TZ));

  it('is looked up anew a minute later, and not before', () => {
    let now = 0;
    const zone = zoneOfComputer(() => now);
    travelTo('Europe/Moscow');
    expect(zone()).toBe('Europe/Moscow');
    travelTo('Asia/Vladivostok');
    now = 59_999;
    expect(zone()).toBe('Europe/Moscow');
    now = 60_000;
    expect(zone()).toBe('Asia/Vladivostok');
    expect(process.env['TZ']).toBe('Asia/Vladivostok');
  });
});
