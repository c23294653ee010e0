import type { Db } from '../../db/database.ts';
import { nextNumber } from './order-number.ts';

/** So many of the latest orders are asked what numbers look like in this shop. */
const asked = 500;

/**
 * The number of the next order: it follows the highest of those that begin like the latest one, whatever order
 * they came into the base in, and is not taken yet.
 */
export async function followingNumber(db: Db): Promise<string> {
  const latest = await db
    .selectFrom((eb) =>
      eb
        .selectFrom('orders')
        .select(['number', 'ordered_on', 'id'])
        .orderBy('ordered_on', 'desc')
        .orderBy('id', 'desc')
        .limit(asked)
        .as('recent'),
    )
    .select('number')
    .where('number', 'is not', null)
    .orderBy('ordered_on', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  const like = latest?.number ?? null;
  let number = nextNumber((await highestLike(db, like)) ?? like);
  while (await isTaken(db, number)) number = nextNumber(number);
  return number;
}

async function highestLike(db: Db, like: string | null): Promise<string | null> {
  const prefix = like === null ? null : /^(.*?)\d+$/.exec(like)?.[1];
  if (prefix === undefined || prefix === null) return null;
  const highest = await db
    .selectFrom('orders')
    .select('number')
    .where('number_value', 'is not', null)
    .orderBy('number_value', 'desc')
    .limit(asked)
    .execute();
  const isLike = (number: string): boolean =>
    number.startsWith(prefix) && /^\d+$/.test(number.slice(prefix.length));
  return highest.find(({ number }) => number !== null && isLike(number))?.number ?? null;
}

const isTaken = async (db: Db, number: string): Promise<boolean> =>
  (await db.selectFrom('orders').select('id').where('number', '=', number).executeTakeFirst()) !==
  undefined;
