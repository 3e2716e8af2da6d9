import { previewAssignment } from '@elevate/contracts/mentor-assignment'
import { getMentorOffer } from '@elevate/contracts/mentor-offers'
import { getMentorRequest, listMentorRequests, suggestMentors } from '@elevate/contracts/mentor-requests'
import { getAgreement } from '@elevate/contracts/mentoring-agreements'
import { getMyMentoring, listMyMentoringRatherNots } from '@elevate/contracts/mentoring-mine'
import { getMentoringSettings } from '@elevate/contracts/mentoring-settings'
import { getMentor, listMentors } from '@elevate/contracts/mentors'
import { getMentorship, listMentorships } from '@elevate/contracts/mentorships'
import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'

const cursorOf = (cursor: string) => (cursor === '' ? {} : { cursor })

export const myMentoringQuery = () =>
  queryOptions({ queryKey: ['mentoring', 'mine'], queryFn: ({ signal }) => call(getMyMentoring, { signal }) })

export const myRatherNotsQuery = () =>
  queryOptions({
    queryKey: ['mentoring', 'rather-nots'],
    queryFn: ({ signal }) => call(listMyMentoringRatherNots, { signal }),
  })

export const mentorRequestsQuery = () =>
  infiniteQueryOptions({
    queryKey: ['mentoring', 'requests'],
    queryFn: ({ pageParam, signal }) =>
      call(listMentorRequests, { query: { limit: 50, ...cursorOf(pageParam) }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })

export const mentorRequestQuery = (requestId: string) =>
  queryOptions({
    queryKey: ['mentoring', 'request', requestId],
    queryFn: ({ signal }) => call(getMentorRequest, { params: { requestId }, signal }),
  })

export const suggestionsQuery = (requestId: string) =>
  queryOptions({
    queryKey: ['mentoring', 'suggestions', requestId],
    queryFn: ({ signal }) => call(suggestMentors, { params: { requestId }, signal }),
  })

export const mentorOfferQuery = (offerId: string) =>
  queryOptions({
    queryKey: ['mentoring', 'offer', offerId],
    queryFn: ({ signal }) => call(getMentorOffer, { params: { offerId }, signal }),
  })

export const programmePairsQuery = (state?: 'running' | 'paused' | 'ended') =>
  infiniteQueryOptions({
    queryKey: ['mentoring', 'pairs', state ?? 'all'],
    queryFn: ({ pageParam, signal }) =>
      call(listMentorships, {
        query: { limit: 50, whose: 'programme', ...(state ? { state } : {}), ...cursorOf(pageParam) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })

export const mentorshipQuery = (mentorshipId: string) =>
  queryOptions({
    queryKey: ['mentoring', 'pair', mentorshipId],
    queryFn: ({ signal }) => call(getMentorship, { params: { mentorshipId }, signal }),
  })

export const agreementQuery = (mentorshipId: string) =>
  queryOptions({
    queryKey: ['mentoring', 'agreement', mentorshipId],
    queryFn: ({ signal }) => call(getAgreement, { params: { mentorshipId }, signal }),
  })

export type Standing = 'open' | 'full' | 'paused' | 'training' | 'retired'

export const mentorsQuery = (standing: Standing | undefined) =>
  infiniteQueryOptions({
    queryKey: ['mentoring', 'mentors', standing ?? 'all'],
    queryFn: ({ pageParam, signal }) =>
      call(listMentors, { query: { limit: 50, ...(standing ? { standing } : {}), ...cursorOf(pageParam) }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })

export const mentorQuery = (mentorId: string) =>
  queryOptions({
    queryKey: ['mentoring', 'mentor', mentorId],
    queryFn: ({ signal }) => call(getMentor, { params: { mentorId }, signal }),
  })

export const assignmentQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['mentoring', 'assignment', organisationId],
    queryFn: ({ signal }) => call(previewAssignment, { params: { organisationId }, signal }),
    staleTime: 0,
  })

export const mentoringSettingsQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['mentoring', 'settings', organisationId],
    queryFn: ({ signal }) => call(getMentoringSettings, { params: { organisationId }, signal }),
  })

/** What one does in mentoring changes what other pages of it show. */
export const refreshMentoring = (queryClient: QueryClient): Promise<void> =>
  queryClient.invalidateQueries({ queryKey: ['mentoring'] })
