import { getAdvert, listAdverts } from '@elevate/contracts/adverts'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { callOpenly } from '../../api.ts'

/** What can be applied for now or soon; of one organisation where the address names it. */
export const advertsQuery = (organisation: string) =>
  infiniteQueryOptions({
    queryKey: ['adverts', 'list', organisation],
    queryFn: ({ pageParam, signal }) =>
      callOpenly(listAdverts, {
        query: {
          ...(organisation === '' ? {} : { organisation }),
          ...(pageParam === '' ? {} : { cursor: pageParam }),
        },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })

export const advertQuery = (slug: string) =>
  queryOptions({
    queryKey: ['adverts', 'one', slug],
    queryFn: ({ signal }) => callOpenly(getAdvert, { params: { slug }, signal }),
  })
