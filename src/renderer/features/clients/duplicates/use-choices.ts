import { useState } from 'react';
import type { MergeField } from '#shared/contract/duplicates.ts';
import type { Input, Output } from '#shared/contract/index.ts';
import type { Choice, Side } from './ChoiceRow.tsx';

type Compared = Output<'duplicates.compare'>;

export interface Choices {
  readonly of: (field: Compared['fields'][number]) => Choice;
  readonly ofOwn: (fieldId: number) => Side;
  readonly choose: (field: MergeField, choice: Choice) => void;
  readonly chooseOwn: (fieldId: number, side: Side) => void;
  /** As the command takes it. */
  readonly toMerge: () => Input<'duplicates.merge'>;
}

/** What is chosen of two clients; whatever nobody has chosen goes by what is suggested. */
export function useChoices(compared: Compared): Choices {
  const [fields, setFields] = useState<Partial<Record<MergeField, Choice>>>({});
  const [ownFields, setOwnFields] = useState<Readonly<Record<number, Side>>>({});
  const { keep, first, second } = compared;
  const ofOwn = (fieldId: number): Side => ownFields[fieldId] ?? keep;
  const of: Choices['of'] = ({ field, suggested }) => fields[field] ?? suggested;
  return {
    of,
    ofOwn,
    choose: (field, choice) => setFields((before) => ({ ...before, [field]: choice })),
    chooseOwn: (fieldId, side) => setOwnFields((before) => ({ ...before, [fieldId]: side })),
    toMerge: () => ({
      keptId: keep === 'first' ? first.id : second.id,
      lostId: keep === 'first' ? second.id : first.id,
      choices: Object.fromEntries(
        compared.fields.map((field) => {
          const choice = of(field);
          return [field.field, choice === 'both' ? 'both' : choice === keep ? 'kept' : 'lost'];
        }),
      ),
      ownChoices: Object.fromEntries(
        compared.ownFields.map(({ fieldId }) => [
          String(fieldId),
          ofOwn(fieldId) === keep ? 'kept' : 'lost',
        ]),
      ),
    }),
  };
}
