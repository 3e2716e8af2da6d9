import { getCoordinatorHome, getPartnerHome } from '@elevate/contracts/homes'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'

/** A home page asks once for all that it shows. */
/** What was done on other pages is seen on the way home: nothing is kept. */
const alwaysFresh = { gcTime: 0, staleTime: 0 }

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
