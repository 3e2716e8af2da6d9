import type { PeopleImport } from '@elevate/contracts/people-import-preview'
import { listImportRows } from '@elevate/contracts/people-import-rows'
import { changePeopleImport, getPeopleImport, listPeopleImports } from '@elevate/contracts/people-imports'
import type { ImportOutcome } from '@elevate/contracts/people-vocabulary'
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api.ts'

const importsKey = ['people-imports'] as const

/** Looks again every second while rows are being saved. */
export const importQuery = (importId: string) =>
  queryOptions({
    queryKey: [...importsKey, 'one', importId],
    queryFn: ({ signal }) => call(getPeopleImport, { params: { importId }, signal }),
    refetchInterval: ({ state }) => (state.data?.state === 'importing' ? 1_000 : false),
    // Somebody may come back to it a day later in the same tab.
    staleTime: 0,
  })

export const importsQuery = () =>
  infiniteQueryOptions({
    queryKey: [...importsKey, 'list'],
    queryFn: ({ pageParam, signal }) =>
      call(listPeopleImports, { query: pageParam === '' ? {} : { cursor: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    staleTime: 0,
  })

export const importRowsQuery = (importId: string, version: number, outcome: ImportOutcome | undefined) =>
  infiniteQueryOptions({
    // Planned anew with every change, so the rows belong to one version.
    queryKey: [...importsKey, 'rows', importId, version, outcome ?? 'all'],
    queryFn: ({ pageParam, signal }) =>
      call(listImportRows, {
        params: { importId },
        query: { limit: 50, ...(outcome ? { outcome } : {}), ...(pageParam === '' ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })

export const versionOf = ({ version }: Pick<PeopleImport, 'version'>): string => `"${version}"`

export type ImportChange = Parameters<typeof call<typeof changePeopleImport>>[1]['body']

/** Corrects or answers; what comes back is the import planned anew. */
export function useImportChange(started: PeopleImport) {
  const queryClient = useQueryClient()
  const { id: importId } = started
  return useMutation({
    mutationFn: (body: ImportChange) =>
      call(changePeopleImport, { params: { importId }, body, ifMatch: versionOf(started) }),
    onSuccess: (changed) => queryClient.setQueryData(importQuery(importId).queryKey, changed),
    onError: () => queryClient.invalidateQueries({ queryKey: importQuery(importId).queryKey }),
  })
}

/** After something that changed people as a whole: nothing that was read of them holds any more. */
export function useForgetPeople(): () => Promise<void> {
  const queryClient = useQueryClient()
  return async () => {
    await Promise.all([
      queryClient.invalidateQueries({ queryKey: importsKey }),
      queryClient.invalidateQueries({ queryKey: ['people'] }),
    ])
  }
}
