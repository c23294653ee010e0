import { AppError } from '#shared/contract/errors.ts';
import { longestPhotoSide, largestPhoto } from '#shared/contract/photos.ts';
import { jpegSize } from '#shared/rules/jpeg.ts';
import { readClient } from '../clients/clients.store.ts';
import type { HandlersOf } from '../handlers.ts';
import { deletePhotos, readPhoto, writePhoto } from './photos.store.ts';

/** The page has made the picture small already; what comes from elsewhere is held to the same bounds. */
function assertPhoto(jpeg: string): void {
  const bytes = Buffer.from(jpeg, 'base64');
  const size = jpegSize(bytes);
  if (
    size === null ||
    bytes.length > largestPhoto ||
    Math.max(size.width, size.height) > longestPhotoSide
  ) {
    throw new AppError('not_a_photo');
  }
}

export const photosHandlers: HandlersOf<'photos'> = {
  'photos.get': ({ id }, { sqlite }) => ({ jpeg: readPhoto(sqlite, id) }),
  'photos.set': async ({ clientId, jpeg }, { db, sqlite, clock, describe }) => {
    const { name } = await readClient(db, clientId);
    assertPhoto(jpeg);
    describe({ params: { name } });
    return { id: writePhoto(sqlite, clientId, jpeg, clock.today()) };
  },
  'photos.remove': async ({ clientId }, { db, sqlite, describe }) => {
    const { name } = await readClient(db, clientId);
    describe({ params: { name } });
    deletePhotos(sqlite, clientId);
    return {};
  },
};
