import { describe, expect, it } from 'vitest';
import type { HostEvent } from '#shared/contract/bridge.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { Core } from '#main/core/client.ts';
import type { CallRequest } from '#main/host/call-request.ts';
import { ringing } from '#main/host/ringing.ts';

const number = '+79161234567';
const request = (from: 'program' | 'link'): CallRequest => ({ from, call: { ok: true, number } });

/** A core that says what it was asked, and knows which numbers are ignored. */
function fakeCore({ ignored = false, full = false } = {}) {
  const asked: string[] = [];
  const call = async (name: string): Promise<unknown> => {
    asked.push(name);
    if (name === 'phone.rang' && full) throw new AppError('disk_full');
    return { isIgnored: ignored, incomingCallId: 1, number, clients: [] };
  };
  return { asked, core: { call } as unknown as Pick<Core, 'call'> };
}

const caller = {
  type: 'caller',
  ringId: expect.any(String),
  at: '2026-11-20T09:00:00.000Z',
  call: { ok: true, number },
};
const nine = Date.parse('2026-11-20T09:00:00.000Z');

describe('a ringing telephone', () => {
  it('is shown and kept where a softphone says so, and only shown where a link does', async () => {
    const { core, asked } = fakeCore();
    const heard: HostEvent[] = [];
    const telephone = ringing(() => nine);
    telephone.subscribe((event) => heard.push(event));
    expect(await telephone.ring(core, request('link'))).toBe(true);
    expect(asked).toEqual(['phone.caller']);
    expect(await telephone.ring(core, request('program'))).toBe(true);
    expect(asked).toEqual(['phone.caller', 'phone.caller', 'phone.rang']);
    expect(heard).toEqual([caller, caller]);
  });

  it('disturbs nobody for a number that is ignored', async () => {
    const { core, asked } = fakeCore({ ignored: true });
    const telephone = ringing();
    expect(await telephone.ring(core, request('program'))).toBe(false);
    expect([asked, telephone.latest()]).toEqual([['phone.caller'], undefined]);
  });

  it('is told to a page that opens while it rings, and to none that opens later', async () => {
    let now = nine;
    const telephone = ringing(() => now);
    await telephone.ring(fakeCore().core, request('link'));
    const early: HostEvent[] = [];
    telephone.subscribe((event) => early.push(event));
    now += 60_000;
    const late: HostEvent[] = [];
    telephone.subscribe((event) => late.push(event));
    expect([early, late]).toEqual([[caller], []]);
  });

  it('is shown all the same where it cannot be kept, and the page is told why', async () => {
    const { core } = fakeCore({ full: true });
    const telephone = ringing(() => nine);
    const failed = new Promise<HostEvent>((resolve) => {
      telephone.subscribe((event) => event.type === 'failure' && resolve(event));
    });
    expect(await telephone.ring(core, request('program'))).toBe(true);
    expect(await failed).toEqual({ type: 'failure', error: { code: 'disk_full', params: {} } });
  });
});
