import { getCoffeeConnections } from '@elevate/contracts/coffee-connections'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../../api.ts'

export const connectionsQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['coffee', 'connections', organisationId],
    queryFn: ({ signal }) => call(getCoffeeConnections, { query: { organisationId }, signal }),
  })
