import { useTranslation } from 'react-i18next';
import {
  ownFieldIdOf,
  type ImportField,
  type ImportTarget,
} from '#shared/contract/import-fields.ts';
import type { OwnField } from '#shared/contract/own-fields.ts';
import { useOperation } from '#renderer/api/use-operation.ts';

/** The owner's own fields that a column may be mapped to. */
export function useOwnFields(): readonly OwnField[] {
  const { data } = useOperation('ownFields.list', {});
  return data?.filter(({ isArchived }) => !isArchived) ?? [];
}

const isOfProgram = (target: ImportTarget): target is ImportField => ownFieldIdOf(target) === null;

/** What a column is mapped to, in words; an own field by its name. */
export function useTargetWord(): (target: ImportTarget) => string {
  const { t } = useTranslation();
  const { data: own } = useOperation('ownFields.list', {});
  return (target) => {
    if (isOfProgram(target)) return t(($) => $.importFields.fields[target]);
    const id = ownFieldIdOf(target);
    return own?.find((field) => field.id === id)?.name ?? t(($) => $.importFields.groups.own);
  };
}
