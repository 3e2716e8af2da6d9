import { getAuditState, listAuditEntries } from '@elevate/contracts/audit'
import type { AuditAction } from '@elevate/contracts/audit-actions'
import { getHistoryOfApplication, getHistoryOfOrganisation, getHistoryOfPerson } from '@elevate/contracts/history'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'

export type AuditFilters = { organisationId?: string; subjectId?: string; actorId?: string; action?: AuditAction }

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

export type HistoryOf = { kind: 'person' | 'application' | 'organisation'; id: string }

const pageOf = ({ kind, id }: HistoryOf, from: string, signal: AbortSignal) => {
  const query = { limit: 50, ...(from === '' ? {} : { cursor: from }) }
  if (kind === 'person') return call(getHistoryOfPerson, { params: { personId: id }, query, signal })
  if (kind === 'application') return call(getHistoryOfApplication, { params: { applicationId: id }, query, signal })
  return call(getHistoryOfOrganisation, { params: { organisationId: id }, query, signal })
}

export const historyQuery = (of: HistoryOf) =>
  infiniteQueryOptions({
    queryKey: ['history', of.kind, of.id],
    queryFn: ({ pageParam, signal }) => pageOf(of, pageParam, signal),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })
