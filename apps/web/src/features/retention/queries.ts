import { getRetention } from '@elevate/contracts/retention'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'

export const retentionQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['retention', organisationId],
    queryFn: ({ signal }) => call(getRetention, { params: { organisationId }, signal }),
  })
