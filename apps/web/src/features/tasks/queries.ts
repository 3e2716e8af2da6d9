import { countTasks, listTasks } from '@elevate/contracts/tasks'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'

type Asked = { state?: 'done'; kind?: string; whose?: 'mine' }

/** What the address asks for; anything else there is left aside. */
export const askedIn = (search: URLSearchParams): Asked => {
  const kind = search.get('kind')
  return {
    ...(search.get('state') === 'done' ? { state: 'done' as const } : {}),
    ...(kind ? { kind } : {}),
    ...(search.get('whose') === 'mine' ? { whose: 'mine' as const } : {}),
  }
}

export const tasksQuery = (asked: Asked) =>
  infiniteQueryOptions({
    queryKey: ['tasks', 'list', asked],
    queryFn: ({ signal, pageParam }) =>
      call(listTasks, { query: { ...(asked as object), ...(pageParam ? { cursor: pageParam } : {}) }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })

export const taskCountsQuery = () =>
  queryOptions({ queryKey: ['tasks', 'counts'], queryFn: ({ signal }) => call(countTasks, { signal }) })
