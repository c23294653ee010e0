import { z } from 'zod';
import { id } from './fields.ts';
import { command, query } from './operation.ts';

/** Largest photo, bytes of the JPEG; the page makes a picture smaller before it sends it. */
export const largestPhoto = 200 * 1024;
/** Its longer side, pixels. */
export const longestPhotoSide = 512;

/** A JPEG as base64, without the `data:` in front. */
const jpeg = z.base64().max(Math.ceil(largestPhoto / 3) * 4);

export const photosContract = {
  /** `not_found`. */
  'photos.get': query({ input: z.object({ id }), output: z.object({ jpeg: z.string() }) }),
  /** Sets a client's photo in the place of the one before. `not_found`, `not_a_photo`. */
  'photos.set': command({
    input: z.object({ clientId: id, jpeg }),
    output: z.object({ id }),
  }),
  /** `not_found`. */
  'photos.remove': command({ input: z.object({ clientId: id }), output: z.object({}) }),
} as const;
