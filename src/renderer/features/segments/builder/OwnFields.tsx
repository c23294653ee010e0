import { useTranslation } from 'react-i18next';
import type { OwnField } from '#shared/contract/own-fields.ts';
import type { OwnTest, SegmentCondition } from '#shared/contract/segments.ts';
import { Choice } from './fields.tsx';
import { SomeOf } from './SomeOf.tsx';
import { AmountFields, DateFields, TextFields } from './TestFields.tsx';

interface OwnFieldsProps {
  readonly subject: string;
  readonly condition: Extract<SegmentCondition, { kind: 'own' }>;
  /** Undefined where it is gone. */
  readonly field: OwnField | undefined;
  readonly onChange: (condition: SegmentCondition) => void;
}

/** What is asked of one of the owner's own fields, by the field's kind. */
export function OwnFields({ subject, condition, field, onChange }: OwnFieldsProps) {
  const { t } = useTranslation();
  const { test } = condition;
  const change = (next: OwnTest): void => onChange({ ...condition, test: next });
  const label = t(($) => $.segments.builder.value, { subject });
  switch (test.as) {
    case 'text':
    case 'link':
      return (
        <TextFields
          subject={subject}
          test={test.test}
          onChange={(inner) => change({ as: test.as, test: inner })}
        />
      );
    case 'number':
      return (
        <AmountFields
          subject={subject}
          test={test.test}
          onChange={(inner) => change({ as: 'number', test: inner })}
        />
      );
    case 'date':
      return (
        <DateFields
          subject={subject}
          test={test.test}
          onChange={(inner) => change({ as: 'date', test: inner })}
        />
      );
    case 'yes_no':
      return (
        <Choice
          label={label}
          data={[
            { value: 'yes', label: t(($) => $.ownFields.yes) },
            { value: 'no', label: t(($) => $.ownFields.no) },
          ]}
          value={test.value ? 'yes' : 'no'}
          onChange={(value) => change({ as: 'yes_no', value: value === 'yes' })}
        />
      );
    case 'choice':
      return (
        <SomeOf
          label={label}
          data={field?.options ?? []}
          chosen={test.optionIds}
          onChange={(optionIds) => change({ as: 'choice', optionIds })}
        />
      );
    default:
      return null;
  }
}
