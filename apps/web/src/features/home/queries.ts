import { getCoordinatorHome, getPartnerHome } from '@elevate/contracts/homes'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'

/** A home page asks once for all that it shows. */
export const partnerHomeQuery = () =>
  queryOptions({ queryKey: ['home', 'partner'], queryFn: ({ signal }) => call(getPartnerHome, { signal }) })

export const coordinatorHomeQuery = () =>
  queryOptions({ queryKey: ['home', 'coordinator'], queryFn: ({ signal }) => call(getCoordinatorHome, { signal }) })
