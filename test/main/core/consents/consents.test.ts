import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { consentState } from '#shared/rules/consent.ts';
import { testCore, type TestCore } from '#test/support/core.ts';

describe('the consents of a client', () => {
  let core: TestCore;
  let zoya: number;
  beforeEach(async () => {
    core = testCore();
    zoya = (await core.call('clients.create', { name: 'Фролова Зоя' })).id;
  });
  afterEach(() => core.close());

  const consents = async () => (await core.call('clients.card', { id: zoya })).consents;

  it('are kept with their date, purpose and withdrawal', async () => {
    const { id } = await core.call('consents.give', {
      clientId: zoya,
      purpose: 'offers',
      note: ' по телефону ',
      untilOn: '2027-11-16',
    });
    const given = {
      id,
      purpose: 'offers',
      note: 'по телефону',
      givenOn: '2026-11-16',
      untilOn: '2027-11-16',
      withdrawnOn: null,
    };
    expect(await consents()).toEqual([given]);
    core.clock.set('2026-12-01T09:00:00.000Z');
    await core.call('consents.withdraw', { id });
    expect(await consents()).toEqual([{ ...given, withdrawnOn: '2026-12-01' }]);
    await core.call('journal.undo', {});
    expect(await consents()).toEqual([given]);
  });

  it('neither end nor are withdrawn before they were given', async () => {
    const give = core.call('consents.give', {
      clientId: zoya,
      purpose: 'data',
      givenOn: '2026-11-16',
      untilOn: '2026-11-15',
    });
    await expect(give).rejects.toMatchObject({
      code: 'invalid_input',
      params: { field: 'untilOn', problem: 'beforeGiven' },
    });
    const { id } = await core.call('consents.give', { clientId: zoya, purpose: 'data' });
    const withdraw = core.call('consents.withdraw', { id, on: '2026-11-01' });
    await expect(withdraw).rejects.toMatchObject({
      code: 'invalid_input',
      params: { field: 'on', problem: 'beforeGiven' },
    });
    expect((await consents()).map(({ withdrawnOn }) => withdrawnOn)).toEqual([null]);
  });

  it.each([
    ['given', [{ untilOn: null, withdrawnOn: null }]],
    ['given', [{ untilOn: '2026-11-16', withdrawnOn: null }]],
    ['expired', [{ untilOn: '2026-11-15', withdrawnOn: null }]],
    ['withdrawn', [{ untilOn: null, withdrawnOn: '2026-11-15' }]],
    [
      'given',
      [
        { untilOn: null, withdrawnOn: '2026-01-01' },
        { untilOn: null, withdrawnOn: null },
      ],
    ],
    [
      'withdrawn',
      [
        { untilOn: '2026-01-01', withdrawnOn: null },
        { untilOn: null, withdrawnOn: '2026-02-01' },
      ],
    ],
    ['never', []],
  ] as const)('are %s on the day', (state, asked) => {
    const all = asked.map((one) => ({ ...one, purpose: 'offers' as const }));
    expect(consentState(all, 'offers', '2026-11-16')).toBe(state);
    expect(consentState(all, 'data', '2026-11-16')).toBe('never');
  });
});
