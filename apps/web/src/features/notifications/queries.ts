import { listMyNotifications, markNotificationRead, markNotificationsRead } from '@elevate/contracts/me'
import { getNotificationPreferences } from '@elevate/contracts/notification-preferences'
import { lookAtUnsubscribeLink, type UnsubscribeLink } from '@elevate/contracts/unsubscribe'
import { infiniteQueryOptions, mutationOptions, queryOptions } from '@tanstack/react-query'
import { call, callOpenly } from '../../api.ts'
import { queryClient } from '../../app/query-client.ts'
import { meQuery } from '../../app/session/me.ts'
import { ApiProblem } from '../../http/faults.ts'

/** What I have been told, newest first, a page at a time. */
export const notificationsQuery = () =>
  infiniteQueryOptions({
    queryKey: ['notifications', 'list'],
    queryFn: ({ pageParam, signal }) =>
      call(listMyNotifications, { query: pageParam === '' ? {} : { cursor: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })

/** The list, and the number beside "Notifications" at the top of each page. */
const readAgain = () =>
  Promise.all([
    queryClient.invalidateQueries({ queryKey: notificationsQuery().queryKey }),
    queryClient.invalidateQueries({ queryKey: meQuery().queryKey }),
  ])

export const markAllMutation = () =>
  mutationOptions({ mutationFn: () => call(markNotificationsRead), onSettled: readAgain })

export const markOneMutation = (notificationId: string) =>
  mutationOptions({
    mutationFn: () => call(markNotificationRead, { params: { notificationId } }),
    onSettled: readAgain,
  })

export const preferencesQuery = () =>
  queryOptions({
    queryKey: ['notifications', 'preferences'],
    queryFn: ({ signal }) => call(getNotificationPreferences, { signal }),
  })

/** Null where the link is not one of ours. */
export const unsubscribeLinkQuery = (token: string) =>
  queryOptions({
    queryKey: ['unsubscribe', token],
    queryFn: ({ signal }): Promise<UnsubscribeLink | null> =>
      callOpenly(lookAtUnsubscribeLink, { body: { token }, signal }).catch((fault: unknown) => {
        if (fault instanceof ApiProblem && fault.status < 429) return null
        throw fault
      }),
    staleTime: 0,
  })
