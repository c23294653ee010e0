import { defaultSettings, settingsSchema, type Settings } from '#shared/contract/settings.ts';
import type { Db } from '../../db/database.ts';

/** The settings of the base; what was never set, or was written by hand and makes no sense, has its default. */
export async function readSettings(db: Db): Promise<Settings> {
  const rows = await db.selectFrom('settings').select(['key', 'value']).execute();
  const stored = Object.fromEntries(
    rows.map(({ key, value }) => [key, JSON.parse(value) as unknown]),
  );
  const settings: Record<string, unknown> = { ...defaultSettings };
  for (const [key, schema] of Object.entries(settingsSchema.shape)) {
    const parsed = schema.safeParse(stored[key]);
    if (parsed.success) settings[key] = parsed.data;
  }
  return settingsSchema.parse(settings);
}

/** Writes only what differs from what is stored. */
export async function writeSettings(
  db: Db,
  changes: { [K in keyof Settings]?: Settings[K] | undefined },
): Promise<void> {
  for (const [key, value] of Object.entries(changes)) {
    if (value === undefined) continue;
    const json = JSON.stringify(value);
    const row = await db
      .selectFrom('settings')
      .select(['id', 'value'])
      .where('key', '=', key)
      .executeTakeFirst();
    if (!row) await db.insertInto('settings').values({ key, value: json }).execute();
    else if (row.value !== json) {
      await db.updateTable('settings').set({ value: json }).where('id', '=', row.id).execute();
    }
  }
}
