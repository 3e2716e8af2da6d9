import { listSetUpSources, previewSetUpCopy } from '@elevate/contracts/set-up-copies'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'

export const sourcesQuery = () =>
  queryOptions({
    queryKey: ['set-up-copies', 'sources'],
    queryFn: ({ signal }) => call(listSetUpSources, { signal }),
  })

/** What copying would do now; never kept, since it is what will be done. */
export const previewQuery = (organisationId: string, sourceId: string) =>
  queryOptions({
    queryKey: ['set-up-copies', 'preview', organisationId, sourceId],
    queryFn: ({ signal }) => call(previewSetUpCopy, { params: { organisationId }, body: { sourceId }, signal }),
    staleTime: 0,
    gcTime: 0,
  })
