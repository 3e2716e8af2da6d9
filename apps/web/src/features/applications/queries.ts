import { getDuplicate, listDuplicates } from '@elevate/contracts/application-duplicates'
import {
  applicationSorts,
  applicationStageNames,
  getApplicationBoard,
  listApplications,
  listWaitingApplications,
  waitedFor,
} from '@elevate/contracts/application-lists'
import { getApplication } from '@elevate/contracts/applications'
import { applicationRoutes } from '@elevate/contracts/recruitment-vocabulary'
import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'

export type ApplicationFilters = {
  search?: string
  state?: string
  stage?: string
  turn?: string
  route?: string
  sort?: string
}

const oneOf = <T extends string>(values: readonly T[], given: string | undefined): T | undefined =>
  values.find((value) => value === given)

/** What of an address the API understands; the rest is left out, so that an old link shows the whole list. */
export function narrowing(filters: ApplicationFilters) {
  const { search, state } = filters
  const stage = oneOf(applicationStageNames, filters.stage)
  const turn = oneOf(waitedFor, filters.turn)
  const route = oneOf(applicationRoutes, filters.route)
  return {
    ...(search ? { search } : {}),
    ...(state ? { state } : {}),
    ...(stage ? { stage } : {}),
    ...(turn ? { turn } : {}),
    ...(route ? { route } : {}),
  }
}

export const usualSort = 'waiting'

/** Applications of a campaign as the address narrows and sorts them, a page at a time. */
export const applicationsQuery = (campaignId: string, filters: ApplicationFilters) =>
  infiniteQueryOptions({
    queryKey: ['applications', 'of', campaignId, 'list', filters],
    queryFn: ({ pageParam, signal }) => {
      const query = {
        limit: 50,
        sort: oneOf(applicationSorts, filters.sort) ?? usualSort,
        ...narrowing(filters),
        ...(pageParam === '' ? {} : { cursor: pageParam }),
      }
      return call(listApplications, { params: { campaignId }, query, signal })
    },
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })

export const boardQuery = (campaignId: string) =>
  queryOptions({
    queryKey: ['applications', 'of', campaignId, 'board'],
    queryFn: ({ signal }) => call(getApplicationBoard, { params: { campaignId }, signal }),
  })

export const waitingQuery = () =>
  queryOptions({
    queryKey: ['applications', 'waiting'],
    queryFn: ({ signal }) => call(listWaitingApplications, { signal }),
  })

/** Each fetch is a look that is written down, so it is not repeated while the page is open. */
export const applicationQuery = (applicationId: string) =>
  queryOptions({
    queryKey: ['applications', 'one', applicationId],
    queryFn: ({ signal }) => call(getApplication, { params: { applicationId }, signal }),
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  })

export const duplicatesQuery = (campaignId: string, decided: boolean) =>
  infiniteQueryOptions({
    queryKey: ['applications', 'of', campaignId, 'duplicates', decided],
    queryFn: ({ pageParam, signal }) =>
      call(listDuplicates, {
        params: { campaignId },
        query: { decided, ...(pageParam === '' ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })

export const duplicateQuery = (campaignId: string, duplicateId: string) =>
  queryOptions({
    queryKey: ['applications', 'duplicate', duplicateId],
    queryFn: ({ signal }) => call(getDuplicate, { params: { campaignId, duplicateId }, signal }),
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  })

/** After anything has been decided: lists, boards and pages are read again where they are shown. */
export const refreshApplications = (queryClient: QueryClient): Promise<unknown> =>
  Promise.all([
    queryClient.invalidateQueries({ queryKey: ['applications'] }),
    queryClient.invalidateQueries({ queryKey: ['campaigns'] }),
    // The ranking offers to shortlist those of whom nothing is decided yet.
    queryClient.invalidateQueries({ queryKey: ['scoring'] }),
  ])
