import {
  getCheckInProgramme,
  getCheckInTeam,
  listCheckInResults,
  listOwnLeads,
} from '@elevate/contracts/check-in-programmes'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call } from '../../../api.ts'

const paged = (cursor: string) => (cursor === '' ? {} : { cursor })
const pages = { initialPageParam: '', getNextPageParam: ({ nextCursor }: { nextCursor: string | null }) => nextCursor }

export const programmeQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['check-ins', 'programme', organisationId],
    queryFn: ({ signal }) => call(getCheckInProgramme, { params: { organisationId }, signal }),
  })

export const teamQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['check-ins', 'team', organisationId],
    queryFn: ({ signal }) => call(getCheckInTeam, { params: { organisationId }, signal }),
  })

export const resultsQuery = (organisationId: string) =>
  infiniteQueryOptions({
    queryKey: ['check-ins', 'results', organisationId],
    queryFn: ({ pageParam, signal }) =>
      call(listCheckInResults, { params: { organisationId }, query: { limit: 6, ...paged(pageParam) }, signal }),
    ...pages,
  })

export const ownLeadsQuery = (organisationId: string) =>
  infiniteQueryOptions({
    queryKey: ['check-ins', 'own-leads', organisationId],
    queryFn: ({ pageParam, signal }) =>
      call(listOwnLeads, { params: { organisationId }, query: paged(pageParam), signal }),
    ...pages,
  })
