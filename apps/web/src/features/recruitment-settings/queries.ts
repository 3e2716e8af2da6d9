import { getRecruitmentSettings, type OrganisationRecruitmentSettings } from '@elevate/contracts/recruitment-settings'
import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'

export const settingsQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['recruitment-settings', organisationId],
    queryFn: ({ signal }) => call(getRecruitmentSettings, { params: { organisationId }, signal }),
  })

export const keepSettings = (queryClient: QueryClient, settings: OrganisationRecruitmentSettings): void => {
  queryClient.setQueryData(settingsQuery(settings.organisation.id).queryKey, settings)
}
