import { listApplicationChecks, listPersonChecks } from '@elevate/contracts/application-checks'
import { getChecklistTemplate, listChecklistTemplates } from '@elevate/contracts/checklists'
import { type Check, getCheck } from '@elevate/contracts/checks'
import { listMyApplicationChecks, listMyChecks } from '@elevate/contracts/my-checks'
import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'

export const applicationChecksQuery = (applicationId: string) =>
  queryOptions({
    queryKey: ['checks', 'of-application', applicationId],
    queryFn: ({ signal }) => call(listApplicationChecks, { params: { applicationId }, signal }),
  })

export const personChecksQuery = (personId: string) =>
  queryOptions({
    queryKey: ['checks', 'of-person', personId],
    queryFn: ({ signal }) => call(listPersonChecks, { params: { personId }, signal }),
  })

export const checkQuery = (checkId: string) =>
  queryOptions({
    queryKey: ['checks', 'one', checkId],
    queryFn: ({ signal }) => call(getCheck, { params: { checkId }, signal }),
  })

export const myApplicationChecksQuery = (applicationId: string) =>
  queryOptions({
    queryKey: ['checks', 'mine', applicationId],
    queryFn: ({ signal }) => call(listMyApplicationChecks, { params: { applicationId }, signal }),
  })

export const myChecksQuery = () =>
  queryOptions({ queryKey: ['checks', 'mine'], queryFn: ({ signal }) => call(listMyChecks, { signal }) })

export const checklistsQuery = () =>
  queryOptions({ queryKey: ['checklists'], queryFn: ({ signal }) => call(listChecklistTemplates, { signal }) })

export const checklistQuery = (organisationId: string, role: string) =>
  queryOptions({
    queryKey: ['checklists', organisationId, role],
    queryFn: ({ signal }) => call(getChecklistTemplate, { query: { organisationId, role }, signal }),
  })

/** What `If-Match` asks for: the version that the person has in front of them. */
export const etagOf = ({ version }: { version: number }): string => `"${version}"`

/** After a change: this check as it is now, and every list that shows it is read again. */
export const keepCheck = async (queryClient: QueryClient, check: Check): Promise<void> => {
  queryClient.setQueryData(checkQuery(check.id).queryKey, check)
  await queryClient.invalidateQueries({
    predicate: ({ queryKey }) => queryKey[0] === 'checks' && queryKey[1] !== 'one',
  })
}

/** A check has its page below the application while there is one, and stands alone after it. */
export const checkPath = ({ id, applicationId }: { id: string; applicationId: string | null }): string =>
  applicationId === null ? `/checks/${id}` : `/applications/${applicationId}/checks/${id}`
