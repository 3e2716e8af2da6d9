import { listFollowUps, listSharedCheckIns, readSharedCheckIn } from '@elevate/contracts/check-in-follow-ups'
import {
  type CheckIn,
  getMyCheckIn,
  getMyCheckInTrend,
  listCheckInCompany,
  listMyCheckIns,
} from '@elevate/contracts/check-ins'
import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'

const paged = (cursor: string) => (cursor === '' ? {} : { cursor })
const pages = { initialPageParam: '', getNextPageParam: ({ nextCursor }: { nextCursor: string | null }) => nextCursor }

export const myCheckInsQuery = () =>
  infiniteQueryOptions({
    queryKey: ['check-ins', 'mine'],
    queryFn: ({ pageParam, signal }) => call(listMyCheckIns, { query: paged(pageParam), signal }),
    ...pages,
  })

export const trendQuery = () =>
  queryOptions({ queryKey: ['check-ins', 'trend'], queryFn: ({ signal }) => call(getMyCheckInTrend, { signal }) })

export const companyQuery = () =>
  queryOptions({ queryKey: ['check-ins', 'company'], queryFn: ({ signal }) => call(listCheckInCompany, { signal }) })

export const checkInQuery = (checkInId: string) =>
  queryOptions({
    queryKey: ['check-ins', 'one', checkInId],
    queryFn: ({ signal }) => call(getMyCheckIn, { params: { checkInId }, signal }),
  })

export const sharedQuery = () =>
  infiniteQueryOptions({
    queryKey: ['check-ins', 'shared'],
    queryFn: ({ pageParam, signal }) => call(listSharedCheckIns, { query: paged(pageParam), signal }),
    ...pages,
  })

export const sharedOneQuery = (checkInId: string, personId: string) =>
  queryOptions({
    queryKey: ['check-ins', 'shared', checkInId, personId],
    queryFn: ({ signal }) => call(readSharedCheckIn, { params: { checkInId, personId }, signal }),
  })

export const followUpsQuery = () =>
  infiniteQueryOptions({
    queryKey: ['check-ins', 'follow-ups'],
    queryFn: ({ pageParam, signal }) => call(listFollowUps, { query: { limit: 100, ...paged(pageParam) }, signal }),
    ...pages,
  })

export const refreshCheckIns = (queryClient: QueryClient): Promise<void> =>
  queryClient.invalidateQueries({ queryKey: ['check-ins'] })

/** What was saved is shown at once, without asking again. */
export const rememberDraft = (queryClient: QueryClient, checkInId: string, draft: CheckIn['draft']): void => {
  queryClient.setQueryData(checkInQuery(checkInId).queryKey, (seen) => seen && { ...seen, draft })
}
