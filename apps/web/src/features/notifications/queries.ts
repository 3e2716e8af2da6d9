import { listMyNotifications } from '@elevate/contracts/me'
import { infiniteQueryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'

/** What I have been told, newest first, a page at a time. */
export const notificationsQuery = () =>
  infiniteQueryOptions({
    queryKey: ['notifications'],
    queryFn: ({ pageParam, signal }) =>
      call(listMyNotifications, { query: pageParam === '' ? {} : { cursor: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })
