import { listAuditEntries } from '@elevate/contracts/audit'
import { infiniteQueryOptions } from '@tanstack/react-query'
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
