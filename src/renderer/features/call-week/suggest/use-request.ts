import { useState } from 'react';
import type { ParsedInput } from '#shared/contract/index.ts';
import { addDays, addMonths } from '#shared/rules/calendar.ts';

export const periods = ['twelve', 'six', 'three', 'lastYear', 'own'] as const;
export type PeriodName = (typeof periods)[number];

const months = { twelve: 12, six: 6, three: 3 } as const;

/** Both ends included. */
const periodOf = (
  name: Exclude<PeriodName, 'own'>,
  today: string,
): { from: string; to: string } => {
  if (name === 'lastYear') {
    const year = Number(today.slice(0, 4)) - 1;
    return { from: `${year}-01-01`, to: `${year}-12-31` };
  }
  return { from: addDays(addMonths(today, -months[name]), 1), to: today };
};

type Input = ParsedInput<'callWeek.suggest'>;
export type PlanRequest = Pick<Input, 'size' | 'include' | 'exclude'> &
  Partial<Pick<Input, 'from' | 'to' | 'startsOn' | 'segmentId'>>;

export interface RequestState {
  readonly request: PlanRequest;
  readonly period: PeriodName;
  readonly setPeriod: (period: PeriodName, today: string) => void;
  readonly change: (patch: Partial<PlanRequest>) => void;
  readonly leaveOut: (clientId: number) => void;
  readonly takeIn: (clientId: number) => void;
}

/** What is asked of the plan; good as it is before anything is touched. */
export function useRequest(): RequestState {
  const [period, setPeriodName] = useState<PeriodName>('twelve');
  const [request, setRequest] = useState<PlanRequest>({ size: 15, include: [], exclude: [] });
  const change = (patch: Partial<PlanRequest>): void =>
    setRequest((before) => ({ ...before, ...patch }));
  return {
    request,
    period,
    change,
    setPeriod(name, today) {
      setPeriodName(name);
      if (name !== 'own') change(periodOf(name, today));
    },
    leaveOut: (clientId) =>
      setRequest((before) => ({
        ...before,
        include: before.include.filter((id) => id !== clientId),
        exclude: [...before.exclude, clientId],
      })),
    takeIn: (clientId) =>
      setRequest((before) => ({
        ...before,
        include: before.exclude.includes(clientId) ? before.include : [...before.include, clientId],
        exclude: before.exclude.filter((id) => id !== clientId),
      })),
  };
}
