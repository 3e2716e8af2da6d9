import {
  getMailSummary,
  getTaskLetter,
  listBrokenAddresses,
  listProgrammeMails,
  type MailState,
  mailStates,
} from '@elevate/contracts/support-mail'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'

/** What the address asks for: without a state, what did not arrive. */
export const stateIn = (search: URLSearchParams): MailState | undefined =>
  mailStates.find((state) => state === search.get('state'))

export const mailsQuery = (state: MailState | undefined) =>
  infiniteQueryOptions({
    queryKey: ['support-mail', 'list', state],
    queryFn: ({ pageParam, signal }) =>
      call(listProgrammeMails, {
        query: { ...(state ? { state } : {}), ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })

export const mailSummaryQuery = () =>
  queryOptions({ queryKey: ['support-mail', 'summary'], queryFn: ({ signal }) => call(getMailSummary, { signal }) })

export const brokenAddressesQuery = () =>
  infiniteQueryOptions({
    queryKey: ['support-mail', 'addresses'],
    queryFn: ({ pageParam, signal }) =>
      call(listBrokenAddresses, { query: pageParam ? { cursor: pageParam } : {}, signal }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })

export const letterQuery = (taskId: string) =>
  queryOptions({
    queryKey: ['support-mail', 'letter', taskId],
    queryFn: ({ signal }) => call(getTaskLetter, { params: { taskId }, signal }),
  })
