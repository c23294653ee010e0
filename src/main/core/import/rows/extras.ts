import { largestPhoto, longestPhotoSide } from '#shared/contract/photos.ts';
import { jpegSize } from '#shared/rules/jpeg.ts';

/** What a contact may bring besides: tags by name, a photo. */
export interface Extras {
  readonly tags: readonly string[];
  /** Base64 of a JPEG that fits the card. */
  readonly photo: string | null;
}

const mostTags = 50;
const longestTag = 80;

/** Groups that every list of contacts has say nothing of the client: «* myContacts». */
const ofProgram =
  /^(?:\*|mycontacts$|my contacts$|starred$|мои контакты$|помеченные$|импортировано)/i;

/** Names of tags in a cell: `Navy ::: VIP`, «опт; свои». */
export const tagsIn = (text: string): string[] =>
  [
    ...new Set(
      text
        .split(/:::|[;,\n]/)
        .map((name) => name.trim().replaceAll(/\s+/g, ' '))
        .filter((name) => name !== '' && name.length <= longestTag && !ofProgram.test(name)),
    ),
  ].slice(0, mostTags);

/** The photo as it can be kept; null for one that is too large, too wide, or no JPEG. */
export function fittingPhoto(base64: string): string | null {
  if (base64.length > Math.ceil(largestPhoto / 3) * 4) return null;
  const bytes = Buffer.from(base64, 'base64');
  const size = jpegSize(bytes);
  const isFit = size !== null && Math.max(size.width, size.height) <= longestPhotoSide;
  return isFit ? bytes.toString('base64') : null;
}

/** Extras by party, and how many pictures could not be taken. */
export class ExtrasBook {
  readonly #byParty = new Map<number, Extras>();
  photosLeftOut = 0;

  get isUsed(): boolean {
    return this.#byParty.size > 0;
  }

  add(party: number, { tags, photo }: Extras): void {
    if (tags.length === 0 && photo === null) return;
    const known = this.#byParty.get(party);
    this.#byParty.set(party, {
      tags: known ? [...new Set([...known.tags, ...tags])] : tags,
      photo: photo ?? known?.photo ?? null,
    });
  }

  /** Of all the parties that are one person; null where they bring none. */
  of(parties: readonly number[]): Extras | null {
    const found = parties.flatMap((party) => this.#byParty.get(party) ?? []);
    if (found.length === 0) return null;
    return {
      tags: [...new Set(found.flatMap(({ tags }) => tags))],
      photo: found.findLast(({ photo }) => photo !== null)?.photo ?? null,
    };
  }
}
