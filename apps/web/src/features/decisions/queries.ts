import { type Decision, getDecision } from '@elevate/contracts/decisions'
import { getMyDecision, type MyDecision } from '@elevate/contracts/decisions-mine'
import { listCandidatesToDecide } from '@elevate/contracts/decisions-of-campaign'
import { listFeedbackDue } from '@elevate/contracts/feedback'
import { infiniteQueryOptions, type QueryClient, queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { call } from '../../api.ts'
import { refreshApplications } from '../applications/queries.ts'

export const decisionQuery = (applicationId: string) =>
  queryOptions({
    queryKey: ['decisions', 'one', applicationId],
    queryFn: ({ signal }) => call(getDecision, { params: { applicationId }, signal }),
  })

/** The decision about the application that the address names. */
export function useDecision(): Decision {
  const { applicationId = '' } = useParams()
  return useSuspenseQuery(decisionQuery(applicationId)).data
}

export const candidatesQuery = (campaignId: string) =>
  queryOptions({
    queryKey: ['decisions', 'of', campaignId],
    queryFn: ({ signal }) => call(listCandidatesToDecide, { params: { campaignId }, signal }),
  })

export const myDecisionQuery = (applicationId: string) =>
  queryOptions({
    queryKey: ['decisions', 'mine', applicationId],
    queryFn: ({ signal }) => call(getMyDecision, { params: { applicationId }, signal }),
  })

export const feedbackDueQuery = (organisationId: string) =>
  infiniteQueryOptions({
    queryKey: ['decisions', 'feedback-due', organisationId],
    queryFn: ({ pageParam, signal }) =>
      call(listFeedbackDue, {
        query: { organisationId, limit: 50, ...(pageParam === '' ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })

/** After anything was decided: whatever shows applications, letters or decisions is read again. */
export const refreshDecisions = (queryClient: QueryClient): Promise<unknown> =>
  Promise.all([
    queryClient.invalidateQueries({ queryKey: ['decisions'] }),
    queryClient.invalidateQueries({ queryKey: ['letters'] }),
    refreshApplications(queryClient),
  ])

export async function keepDecision(queryClient: QueryClient, decision: Decision): Promise<void> {
  await refreshDecisions(queryClient)
  queryClient.setQueryData(decisionQuery(decision.applicationId).queryKey, decision)
}

/** After the applicant has answered: their other pages tell of it too. */
export async function keepMyDecision(queryClient: QueryClient, mine: MyDecision): Promise<void> {
  queryClient.setQueryData(myDecisionQuery(mine.applicationId).queryKey, mine)
  await queryClient.invalidateQueries({ queryKey: ['applying'] })
}
