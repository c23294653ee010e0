import { AppError } from '#shared/contract/errors.ts';
import type { Output, ParsedInput } from '#shared/contract/index.ts';
import type { Db } from '../../db/database.ts';

type Interaction = Output<'interactions.update'>;
type Patch = ParsedInput<'interactions.update'>['patch'];

/** Instants are compared as text, so each is kept with its milliseconds. */
const canonical = (instant: string): string => new Date(instant).toISOString();

/** What a contact has besides where it is a call. */
export interface OfCall {
  /** The call of a call week that it records. */
  readonly callId?: number;
  readonly outcome?: string;
  readonly durationSeconds?: number | null;
}

/** Writes a contact down; answers its id. Instants are UTC. */
export async function insertInteraction(
  db: Db,
  contact: Omit<Interaction, 'id'> & OfCall,
  at: string,
): Promise<number> {
  const { id } = await db
    .insertInto('interactions')
    .values({
      client_id: contact.clientId,
      kind: contact.kind,
      direction: contact.direction,
      happened_at: canonical(contact.happenedAt),
      text: contact.text.trim(),
      outcome: contact.outcome ?? null,
      duration_seconds: contact.durationSeconds ?? null,
      call_id: contact.callId ?? null,
      created_at: at,
      updated_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Throws `not_found`. */
async function readInteraction(db: Db, id: number): Promise<Interaction> {
  const row = await db
    .selectFrom('interactions')
    .select(['id', 'client_id', 'kind', 'direction', 'happened_at', 'text'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new AppError('not_found');
  return {
    id: row.id,
    clientId: row.client_id,
    kind: row.kind,
    direction: row.direction,
    happenedAt: row.happened_at,
    text: row.text,
  };
}

/** Changes what the patch names; writes nothing where nothing differs. Throws `not_found`. */
export async function updateInteraction(
  db: Db,
  id: number,
  patch: Patch,
  at: string,
): Promise<Interaction> {
  const before = await readInteraction(db, id);
  const after: Interaction = {
    ...before,
    kind: patch.kind ?? before.kind,
    direction: patch.direction === undefined ? before.direction : patch.direction,
    happenedAt: patch.happenedAt === undefined ? before.happenedAt : canonical(patch.happenedAt),
    text: patch.text === undefined ? before.text : patch.text.trim(),
  };
  if (JSON.stringify(after) === JSON.stringify(before)) return before;
  await db
    .updateTable('interactions')
    .set({
      kind: after.kind,
      direction: after.direction,
      happened_at: after.happenedAt,
      text: after.text,
      updated_at: at,
    })
    .where('id', '=', id)
    .execute();
  return after;
}

/** Deletes a contact; the reminders that came of it stay. Throws `not_found`. */
export async function deleteInteraction(db: Db, id: number): Promise<Interaction> {
  const before = await readInteraction(db, id);
  await db
    .updateTable('reminders')
    .set({ interaction_id: null })
    .where('interaction_id', '=', id)
    .execute();
  await db.deleteFrom('interactions').where('id', '=', id).execute();
  return before;
}
