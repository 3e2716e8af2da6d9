import { getAuditState, listAuditEntries } from '@elevate/contracts/audit'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'

export type AuditFilters = { organisationId?: string; subjectId?: string; actorId?: string }

export const auditQuery = (filters: AuditFilters) =>
  infiniteQueryOptions({
    queryKey: ['audit', filters],
    queryFn: ({ pageParam, signal }) =>
      call(listAuditEntries, {
        query: { ...filters, limit: 50, ...(pageParam === '' ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })

export const trailStateQuery = () =>
  queryOptions({ queryKey: ['audit-state'], queryFn: ({ signal }) => call(getAuditState, { signal }) })
