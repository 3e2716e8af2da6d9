import { type ConnectionChannel, getConnections } from '@elevate/contracts/connections'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'

export type Asked = { organisationId: string; channel?: ConnectionChannel; months: number }

export const connectionsQuery = (asked: Asked) =>
  queryOptions({
    queryKey: ['connections', asked],
    queryFn: ({ signal }) => call(getConnections, { query: asked, signal }),
  })
