import { z } from 'zod';

/** Building blocks of the contract's shapes, each with its unit. */

export const id = z.int().positive();
/** Calendar date `yyyy-mm-dd` in the shop's local time. */
export const isoDate = z.iso.date();
/** `yyyy-mm-dd`, or `--mm-dd` where the year is not known (birthdays). */
export const partialDate = z.string().regex(/^(\d{4}|-)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);
/** Local time of day `HH:MM`. */
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** UTC instant. */
export const instant = z.iso.datetime();
/** Money in minor units of the base's currency (kopecks, cents). */
export const minor = z.int();
/** Quantity in thousandths. */
export const milli = z.int();
/** Discount in basis points: 10000 is the whole price. */
export const basisPoints = z.int().min(0).max(10_000);
/** One line of text a person typed, bounded so that no input can fill the disk by accident. */
export const shortText = z.string().max(500);
/** Free text: notes, the client's own words. */
export const longText = z.string().max(20_000);
/** A non-empty line. */
export const requiredText = shortText.refine((text) => text.trim() !== '', 'required');

export const page = {
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(500).default(100),
};
export const sortDirection = z.enum(['asc', 'desc']);
export const nothing = z.object({});
