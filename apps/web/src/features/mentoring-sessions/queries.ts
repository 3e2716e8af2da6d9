import {
  getMentoringSession,
  getMentorSupport,
  getNotesHold,
  getPrivateNotes,
  listGoals,
  listMentoringSessions,
  offerSession,
} from '@elevate/contracts/mentoring-sessions'
import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'

const ofPair = (mentorshipId: string) => ['mentoring-sessions', mentorshipId] as const

export const sessionsQuery = (mentorshipId: string) =>
  infiniteQueryOptions({
    queryKey: [...ofPair(mentorshipId), 'list'],
    queryFn: ({ signal, pageParam }) =>
      call(listMentoringSessions, {
        params: { mentorshipId },
        query: pageParam ? { cursor: pageParam } : {},
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })

export const offerQuery = (mentorshipId: string) =>
  queryOptions({
    queryKey: [...ofPair(mentorshipId), 'offer'],
    queryFn: ({ signal }) => call(offerSession, { params: { mentorshipId }, signal }),
  })

export const sessionQuery = (mentorshipId: string, sessionId: string) =>
  queryOptions({
    queryKey: [...ofPair(mentorshipId), 'one', sessionId],
    queryFn: ({ signal }) => call(getMentoringSession, { params: { mentorshipId, sessionId }, signal }),
  })

/** What was logged is also on the home pages, in the list of tasks and in the pictures of support. */
export const refreshSessions = (queryClient: QueryClient, mentorshipId: string): Promise<unknown> =>
  Promise.all(
    [ofPair(mentorshipId), ['mentor-support'], ['homes'], ['home'], ['tasks'], ['mentoring']].map((queryKey) =>
      queryClient.invalidateQueries({ queryKey }),
    ),
  )

export const goalsQuery = (mentorshipId: string) =>
  queryOptions({
    queryKey: ['mentoring-goals', mentorshipId],
    queryFn: ({ signal }) => call(listGoals, { params: { mentorshipId }, signal }),
  })

export const notesQuery = (mentorshipId: string) =>
  queryOptions({
    queryKey: ['mentoring-notes', mentorshipId],
    queryFn: ({ signal }) => call(getPrivateNotes, { params: { mentorshipId }, signal }),
    // Somebody else's turn at this computer finds nothing of it.
    gcTime: 0,
  })

export const holdQuery = (mentorshipId: string) =>
  queryOptions({
    queryKey: ['mentoring-hold', mentorshipId],
    queryFn: ({ signal }) => call(getNotesHold, { params: { mentorshipId }, signal }),
  })

export const mentorSupportQuery = () =>
  queryOptions({ queryKey: ['mentor-support'], queryFn: ({ signal }) => call(getMentorSupport, { signal }) })
