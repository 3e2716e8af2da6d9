import { getCoordinatorHome, getPartnerHome } from '@elevate/contracts/homes'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'

/**
 * A home page asks once for all that it shows, each time that it is come to (`ahead.ts`), so that what was done on other
 * pages is seen. Kept for ten seconds: the data may be there before the page that shows it.
 */
const alwaysFresh = { gcTime: 10_000, staleTime: 0 }

export const partnerHomeQuery = () =>
  queryOptions({
    queryKey: ['home', 'partner'],
    ...alwaysFresh,
    queryFn: ({ signal }) => call(getPartnerHome, { signal }),
  })

export const coordinatorHomeQuery = () =>
  queryOptions({
    queryKey: ['home', 'coordinator'],
    ...alwaysFresh,
    queryFn: ({ signal }) => call(getCoordinatorHome, { signal }),
  })
