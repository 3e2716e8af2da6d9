import { getOrganisation, listOrganisations, type Organisation } from '@elevate/contracts/organisations'
import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'

/** Those whose programme I run, by name. A hundred are more than anybody chooses from. */
export const organisationsQuery = () =>
  queryOptions({
    queryKey: ['organisations'],
    queryFn: ({ signal }) => call(listOrganisations, { query: { limit: 100 }, signal }),
    staleTime: 60_000,
  })

export const organisationQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['organisations', organisationId],
    queryFn: ({ signal }) => call(getOrganisation, { params: { organisationId }, signal }),
  })

/** After a change: what the API answered, and the list anew. */
export async function keepOrganisation(queryClient: QueryClient, organisation: Organisation): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: organisationsQuery().queryKey })
  queryClient.setQueryData(organisationQuery(organisation.id).queryKey, organisation)
}
