import type { LoaderFunctionArgs } from 'react-router'
import { queryClient, waitBriefly } from '../../app/query-client.ts'
import { filtersIn } from '../../ui/FilterPanel.tsx'
import { organisationQuery, organisationsQuery } from '../organisations/queries.ts'
import { chosenIn } from './organisation.ts'
import { listed, PeoplePage } from './PeoplePage.tsx'
import { peopleQuery } from './queries.ts'

/** Which organisation it is comes first; then the list and the words to filter it by, together. */
const ahead = async (search: URLSearchParams): Promise<unknown> => {
  const { items } = await queryClient.ensureQueryData(organisationsQuery())
  const { organisation } = chosenIn(search, items)
  if (!organisation) return undefined
  return Promise.all([
    queryClient.prefetchQuery(organisationQuery(organisation.id)),
    queryClient.prefetchInfiniteQuery(peopleQuery(organisation.id, filtersIn(search, listed))),
  ])
}

export const loader = ({ request }: LoaderFunctionArgs) => waitBriefly(ahead(new URL(request.url).searchParams))
export const Component = PeoplePage
