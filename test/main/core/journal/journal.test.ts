import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testCore, type TestCore } from '#test/support/core.ts';

describe('the journal', () => {
  let core: TestCore;
  beforeEach(() => {
    core = testCore();
  });
  afterEach(() => core.close());

  it('takes a setting back and does it again', async () => {
    await core.call('settings.update', { shopName: 'Чайная лавка' });
    await core.call('settings.update', { shopName: 'Кофейня' });
    await core.call('journal.undo', {});
    expect((await core.call('settings.get', {})).shopName).toBe('Чайная лавка');
    await core.call('journal.undo', {});
    expect((await core.call('settings.get', {})).shopName).toBe('');
    await core.call('journal.redo', {});
    await core.call('journal.redo', {});
    expect((await core.call('settings.get', {})).shopName).toBe('Кофейня');
    await expect(core.call('journal.redo', {})).rejects.toMatchObject({ code: 'nothing_to_undo' });
  });

  it('keeps no action for a command that changed nothing', async () => {
    await core.call('settings.update', { shopName: 'Чайная лавка' });
    expect((await core.act('settings.update', { shopName: 'Чайная лавка' })).action).toBeNull();
    expect((await core.call('journal.list', {})).actions).toHaveLength(1);
  });

  it('refuses to take back an action whose rows were changed since', async () => {
    const { action } = await core.act('settings.update', { shopName: 'Чайная лавка' });
    await core.call('settings.update', { shopName: 'Кофейня' });
    await expect(core.call('journal.undo', { actionId: action?.id ?? 0 })).rejects.toMatchObject({
      code: 'undo_blocked',
    });
  });

  it('refuses a change made outside of an action', () => {
    core.connection.sqlite.exec(`INSERT INTO settings (key, value) VALUES ('currency', '"EUR"')`);
    expect(() => core.connection.sqlite.exec(`UPDATE settings SET value = '"USD"'`)).toThrow(
      /NOT NULL/,
    );
  });
});
