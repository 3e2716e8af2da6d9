import type { RecordHoldKind } from '@elevate/contracts/record-hold-kinds'
import { getRecordHolds, listLegalHolds } from '@elevate/contracts/record-holds'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'

export type HoldState = 'open' | 'released'

export const legalHoldsQuery = (organisationId: string, state: HoldState) =>
  infiniteQueryOptions({
    queryKey: ['legal-holds', 'list', organisationId, state],
    queryFn: ({ pageParam, signal }) =>
      call(listLegalHolds, {
        params: { organisationId },
        query: { state, limit: 25, ...(pageParam === '' ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })

export const recordHoldsQuery = (kind: RecordHoldKind, recordId: string) =>
  queryOptions({
    queryKey: ['legal-holds', 'record', kind, recordId],
    queryFn: ({ signal }) => call(getRecordHolds, { params: { kind, recordId }, signal }),
  })
