import type { BulkChange } from '#shared/contract/bulk.ts';
import type { OwnField, OwnValue } from '#shared/contract/own-fields.ts';
import { readOwnValue } from '#shared/rules/own-values.ts';

/** What can be changed for many at once; of own fields also which. */
export type What = BulkChange['what'];

/** What has been typed and chosen so far. */
export interface Draft {
  readonly what: What;
  /** A tag's name, a source, an employee; the value of an own field as it is typed or the id of its option. */
  readonly text: string;
  /** Of a tag, a list, an own field. */
  readonly id: number | null;
  readonly target: 'yes' | 'no' | 'undecided';
}

export const emptyDraft: Draft = { what: 'giveTag', text: '', id: null, target: 'no' };

const targetValues = { yes: true, no: false, undecided: null } as const;

/** An own field's value as the contract takes it; undefined where the text means nothing in it. */
function ownValueOf(field: OwnField, text: string): OwnValue | null | undefined {
  if (text.trim() === '') return null;
  if (field.kind === 'choice') return Number(text);
  return readOwnValue(field, text) ?? undefined;
}

function ownFieldChange(draft: Draft, fields: readonly OwnField[]): BulkChange | null {
  const field = fields.find((one) => one.id === draft.id);
  const value = field && ownValueOf(field, draft.text);
  if (field === undefined || value === undefined) return null;
  return { what: 'ownField', fieldId: field.id, value };
}

/** The change that a draft means; null while it is not whole yet. */
export function changeOf(draft: Draft, fields: readonly OwnField[]): BulkChange | null {
  const { what, id } = draft;
  const text = draft.text.trim();
  const textOrNone = text === '' ? null : text;
  if (what === 'ownField') return ownFieldChange(draft, fields);
  if (what === 'giveTag') return text === '' ? null : { what, name: text };
  if (what === 'source' || what === 'employee') return { what, value: textOrNone };
  if (what === 'target') {
    return { what, isTarget: targetValues[draft.target], reason: textOrNone };
  }
  if (id === null) return null;
  return what === 'takeTag' ? { what, tagId: id } : { what, listId: id };
}
