import { AppError } from '#shared/contract/errors.ts';
import { largestPhoto, longestPhotoSide } from '#shared/contract/photos.ts';

/** A picture of a telephone has a few megabytes; what is larger is hardly a photo of a client. */
const largestFile = 40 * 1024 * 1024;
const qualities = [0.86, 0.72, 0.56, 0.4] as const;

/** The sides of a picture that is made to fit, never larger than it was. */
export function fitted(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(1, longestPhotoSide / Math.max(width, height));
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}

/**
 * Makes a small JPEG of any picture that the browser can read; answers it as base64. Nothing of the file itself is
 * kept, so neither is the place where it was taken. Throws `not_a_photo`.
 */
export async function shrinkPhoto(file: Blob): Promise<string> {
  if (file.size > largestFile) throw new AppError('not_a_photo');
  const bitmap = await createImageBitmap(file).catch((cause: unknown) => {
    throw new AppError('not_a_photo', {}, { cause });
  });
  const canvas = document.createElement('canvas');
  Object.assign(canvas, fitted(bitmap.width, bitmap.height));
  const pen = canvas.getContext('2d');
  if (!pen) throw new AppError('not_a_photo');
  // What is see-through in a PNG would turn black.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  for (const quality of qualities) {
    const jpeg = canvas.toDataURL('image/jpeg', quality).replace(/^data:image\/jpeg;base64,/, '');
    if ((jpeg.length / 4) * 3 <= largestPhoto) return jpeg;
  }
  throw new AppError('not_a_photo');
}

/** The first picture among what was pasted or dropped. */
export const pictureIn = (data: DataTransfer | null): File | undefined =>
  [...(data?.files ?? [])].find(({ type }) => type.startsWith('image/'));
