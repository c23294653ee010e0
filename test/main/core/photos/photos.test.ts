import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { jpegSize } from '#shared/rules/jpeg.ts';
import { testCore, type TestCore } from '#test/support/core.ts';

/** The head of a JPEG of a size: what is read of it, and `more` bytes. */
const jpeg = (width: number, height: number, more = 0): Buffer =>
  Buffer.concat([
    Buffer.from('ffd8ffe000040000ffc0000b08', 'hex'),
    Buffer.from([height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]),
    Buffer.alloc(more),
    Buffer.from('ffd9', 'hex'),
  ]);

describe('the photo of a client', () => {
  let core: TestCore;
  let zoya: number;
  beforeEach(async () => {
    core = testCore();
    zoya = (await core.call('clients.create', { name: 'Фролова Зоя' })).id;
  });
  afterEach(() => core.close());

  const set = (bytes: Buffer) =>
    core.call('photos.set', { clientId: zoya, jpeg: bytes.toString('base64') });
  const shown = async (): Promise<string | null> => {
    const { photoId } = await core.call('clients.card', { id: zoya });
    return photoId === null ? null : (await core.call('photos.get', { id: photoId })).jpeg;
  };

  it('takes the place of the one before, and each step is undone', async () => {
    const [first, second] = [jpeg(512, 300), jpeg(200, 512)];
    await set(first);
    await set(second);
    expect(await shown()).toBe(second.toString('base64'));
    await core.call('photos.remove', { clientId: zoya });
    expect(await shown()).toBe(null);
    await core.call('journal.undo', {});
    await core.call('journal.undo', {});
    expect(await shown()).toBe(first.toString('base64'));
  });

  it.each([
    ['too large a picture', jpeg(513, 10)],
    ['too many bytes', jpeg(100, 100, 200 * 1024)],
    ['a picture of another kind', Buffer.from('89504e470d0a1a0a', 'hex')],
    ['a JPEG without a frame', Buffer.from([0xff, 0xd8, 0xff, 0xd9])],
    ['nothing', Buffer.alloc(0)],
  ])('is never %s', async (_what, bytes) => {
    await expect(set(bytes)).rejects.toMatchObject({
      code: expect.stringMatching(/^(not_a_photo|invalid_input)$/),
    });
    expect(await shown()).toBe(null);
  });

  it('says its size in its head, past whatever stands before', () => {
    expect(jpegSize(jpeg(320, 200))).toEqual({ width: 320, height: 200 });
    expect(jpegSize(jpeg(320, 200).subarray(0, 12))).toBe(null);
  });
});
