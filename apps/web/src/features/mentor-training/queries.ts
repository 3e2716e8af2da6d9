import {
  getCertificate,
  getMyTraining,
  getTrainingDay,
  listTrainedMentors,
  listTrainingDays,
} from '@elevate/contracts/mentor-training'
import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'

export const trainingDaysQuery = (when: 'to-come' | 'past') =>
  infiniteQueryOptions({
    queryKey: ['mentor-training', 'days', when],
    queryFn: ({ signal, pageParam }) =>
      call(listTrainingDays, { query: { when, ...(pageParam ? { cursor: pageParam } : {}) }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })

export const trainingDayQuery = (trainingDayId: string) =>
  queryOptions({
    queryKey: ['mentor-training', 'day', trainingDayId],
    queryFn: ({ signal }) => call(getTrainingDay, { params: { trainingDayId }, signal }),
  })

export const myTrainingQuery = () =>
  queryOptions({ queryKey: ['mentor-training', 'mine'], queryFn: ({ signal }) => call(getMyTraining, { signal }) })

export const trainedMentorsQuery = (organisationId: string) =>
  infiniteQueryOptions({
    queryKey: ['mentor-training', 'mentors', organisationId],
    queryFn: ({ signal, pageParam }) =>
      call(listTrainedMentors, {
        params: { organisationId },
        query: pageParam ? { cursor: pageParam } : {},
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })

export const certificateQuery = (organisationId: string, personId: string) =>
  queryOptions({
    queryKey: ['mentor-training', 'certificate', organisationId, personId],
    queryFn: ({ signal }) => call(getCertificate, { params: { organisationId, personId }, signal }),
  })

export const refreshTraining = (queryClient: QueryClient): Promise<unknown> =>
  Promise.all([
    queryClient.invalidateQueries({ queryKey: ['mentor-training'] }),
    queryClient.invalidateQueries({ queryKey: ['mentoring'] }),
  ])
