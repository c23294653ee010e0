import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { createContext, use } from 'react';
import { call } from './client.ts';

export const BaseContext = createContext('');

/** Where the base lies that this page shows. What the window keeps outside of the base is kept under it. */
export const useBasePath = (): string => use(BaseContext);

/** Asked once: a page shows one base for as long as it lives. */
export const useBasePlace = (): UseQueryResult<string> =>
  useQuery({
    queryKey: ['base.place'],
    queryFn: async () => (await call('base.place', {})).path,
    staleTime: 'static',
  });
