import { getCandidateInterview } from '@elevate/contracts/interview-bookings'
import { getInterviewDay } from '@elevate/contracts/interview-days'
import { getInterviewQuestions, listInterviewSlots } from '@elevate/contracts/interview-slots'
import { getMyInterview } from '@elevate/contracts/interviews-mine'
import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'

/** The times of a campaign, who comes, and who has no time yet. */
export const interviewsQuery = (campaignId: string) =>
  queryOptions({
    queryKey: ['interviews', 'campaign', campaignId],
    queryFn: ({ signal }) => call(listInterviewSlots, { params: { campaignId }, signal }),
  })

export const questionsQuery = (campaignId: string) =>
  queryOptions({
    queryKey: ['interviews', 'questions', campaignId],
    queryFn: ({ signal }) => call(getInterviewQuestions, { params: { campaignId }, signal }),
  })

/** One candidate, for who runs the programme. */
export const candidateQuery = (applicationId: string) =>
  queryOptions({
    queryKey: ['interviews', 'candidate', applicationId],
    queryFn: ({ signal }) => call(getCandidateInterview, { params: { applicationId }, signal }),
  })

export const myInterviewQuery = (applicationId: string) =>
  queryOptions({
    queryKey: ['interviews', 'mine', applicationId],
    queryFn: ({ signal }) => call(getMyInterview, { params: { applicationId }, signal }),
  })

export const interviewDayQuery = (campaignId: string) =>
  queryOptions({
    queryKey: ['interviews', 'day', campaignId],
    queryFn: ({ signal }) => call(getInterviewDay, { params: { campaignId }, signal }),
  })

/** After any change: what is on the screen is read again, the rest when it is next shown. */
export const refreshInterviews = (queryClient: QueryClient): Promise<void> =>
  queryClient.invalidateQueries({ queryKey: ['interviews'] })

/** What `If-Match` asks for: the version that the person has in front of them. */
export const etagOf = ({ version }: { version: number }): string => `"${version}"`
