import type { ApplicationForm } from '@elevate/contracts/application-form'
import { listMyApplications } from '@elevate/contracts/applying'
import { getBlindAnswers } from '@elevate/contracts/blind-answers'
import { getMyMonitoring } from '@elevate/contracts/monitoring'
import { infiniteQueryOptions, type QueryClient, queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { type Door, useDoor } from './door.ts'

export const myApplicationsQuery = () =>
  infiniteQueryOptions({
    queryKey: ['applying', 'mine'],
    queryFn: ({ pageParam, signal }) =>
      call(listMyApplications, { query: pageParam === '' ? {} : { cursor: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })

export const formQuery = ({ kind, applicationId, api }: Door) =>
  queryOptions({
    queryKey: ['applying', 'form', kind, applicationId],
    queryFn: ({ signal }): Promise<ApplicationForm> => call(api.get, { params: { applicationId }, signal }),
  })

/** The application of this page, through its door. */
export const useApplicationForm = (): ApplicationForm => useSuspenseQuery(formQuery(useDoor())).data

/** Never kept longer than the page is shown: nobody but the applicant is to see it, also on a shared computer. */
export const monitoringQuery = (applicationId: string) =>
  queryOptions({
    queryKey: ['applying', 'monitoring', applicationId],
    queryFn: ({ signal }) => call(getMyMonitoring, { params: { applicationId }, signal }),
    gcTime: 0,
  })

export const blindAnswersQuery = (applicationId: string) =>
  queryOptions({
    queryKey: ['applying', 'blind', applicationId],
    queryFn: ({ signal }) => call(getBlindAnswers, { params: { applicationId }, signal }),
  })

/** After the whole has changed: the reply is what the next page shows. */
export function keepForm(queryClient: QueryClient, door: Door, form: ApplicationForm): void {
  queryClient.setQueryData(formQuery(door).queryKey, form)
  void queryClient.invalidateQueries({ queryKey: myApplicationsQuery().queryKey })
}
