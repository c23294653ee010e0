/** Width and height in pixels of a picture. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Start-of-frame markers; C4, C8 and CC among them are something else. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/**
 * The size that a JPEG says it has, from its frame header (ITU-T T.81, B.2.2); null for what is no JPEG. Nothing is
 * decoded, so a small file that would unfold into a huge picture is refused by its own word.
 */
export function jpegSize(bytes: Uint8Array): PictureSize | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const word = (at: number): number => (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0);
  for (let at = 2; at + 9 < bytes.length;) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (isFrame(marker)) {
      const size = { height: word(at + 5), width: word(at + 7) };
      return size.width > 0 && size.height > 0 ? size : null;
    }
    const length = word(at + 2);
    if (length < 2) return null;
    at += 2 + length;
  }
  return null;
}
