import {
  getAccessNeeds,
  getPerson,
  listPeople,
  listPeopleToSeeTo,
  type Person,
  peopleSorts,
  personStatuses,
} from '@elevate/contracts/people'
import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'

export type PeopleFilters = { search?: string; status?: string; role?: string; interest?: string; sort?: string }

const oneOf = <T extends string>(values: readonly T[], given: string | undefined): T | undefined =>
  values.find((value) => value === given)

/** People of one organisation as the address narrows and sorts them, a page at a time. */
export const peopleQuery = (organisationId: string, filters: PeopleFilters) =>
  infiniteQueryOptions({
    queryKey: ['people', 'list', organisationId, filters],
    queryFn: ({ pageParam, signal }) => {
      const { search, role, interest } = filters
      const status = oneOf(personStatuses, filters.status)
      const query = {
        organisationId,
        limit: 50,
        sort: oneOf(peopleSorts, filters.sort) ?? 'name',
        ...(search ? { search } : {}),
        ...(status ? { status } : {}),
        ...(role ? { role } : {}),
        ...(interest ? { interest } : {}),
        ...(pageParam === '' ? {} : { cursor: pageParam }),
      }
      return call(listPeople, { query, signal })
    },
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })

export const personQuery = (personId: string) =>
  queryOptions({
    queryKey: ['people', 'person', personId],
    queryFn: ({ signal }) => call(getPerson, { params: { personId }, signal }),
  })

/** Each fetch is a look that is written down, so it is not fetched ahead and not again while the page is open. */
export const accessNeedsQuery = (personId: string) =>
  queryOptions({
    queryKey: ['people', 'access-needs', personId],
    queryFn: ({ signal }) => call(getAccessNeeds, { params: { personId }, signal }),
    staleTime: 300_000,
    refetchOnWindowFocus: false,
  })

export const toSeeToQuery = () =>
  queryOptions({
    queryKey: ['people', 'to-see-to'],
    queryFn: ({ signal }) => call(listPeopleToSeeTo, { signal }),
  })

/** After a change: what the API answered about the person, and the lists anew. */
export function keepPerson(queryClient: QueryClient, person: Person): void {
  queryClient.setQueryData(personQuery(person.id).queryKey, person)
  void queryClient.invalidateQueries({ queryKey: ['people', 'list'] })
  void queryClient.invalidateQueries({ queryKey: toSeeToQuery().queryKey })
}

/** After a change to something of a person that answers without the person. */
export const forgetPerson = (queryClient: QueryClient, personId: string): Promise<unknown> =>
  Promise.all([
    queryClient.invalidateQueries({ queryKey: personQuery(personId).queryKey }),
    queryClient.invalidateQueries({ queryKey: ['people', 'list'] }),
    queryClient.invalidateQueries({ queryKey: toSeeToQuery().queryKey }),
  ])
