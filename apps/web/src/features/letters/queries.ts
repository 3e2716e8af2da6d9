import { getLetterTemplate, listLetterTemplates } from '@elevate/contracts/letter-templates'
import { getLetter, listLetters, listLettersToSend, listMyLetters } from '@elevate/contracts/letters'
import type { LetterKind } from '@elevate/contracts/recruitment-vocabulary'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'

export const templatesQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['letters', 'templates', organisationId],
    queryFn: ({ signal }) => call(listLetterTemplates, { query: { organisationId }, signal }),
  })

export const templateQuery = (organisationId: string, kind: LetterKind) =>
  queryOptions({
    queryKey: ['letters', 'template', organisationId, kind],
    queryFn: ({ signal }) => call(getLetterTemplate, { params: { kind }, query: { organisationId }, signal }),
  })

export const lettersQuery = (applicationId: string) =>
  queryOptions({
    queryKey: ['letters', 'to', applicationId],
    queryFn: ({ signal }) => call(listLetters, { params: { applicationId }, signal }),
  })

export const letterQuery = (applicationId: string, letterId: string) =>
  queryOptions({
    queryKey: ['letters', 'one', letterId],
    queryFn: ({ signal }) => call(getLetter, { params: { applicationId, letterId }, signal }),
  })

export const lettersToSendQuery = (organisationId: string) =>
  infiniteQueryOptions({
    queryKey: ['letters', 'waiting', organisationId],
    queryFn: ({ pageParam, signal }) =>
      call(listLettersToSend, {
        query: { organisationId, limit: 50, ...(pageParam === '' ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })

export const myLettersQuery = (applicationId: string) =>
  queryOptions({
    queryKey: ['letters', 'mine', applicationId],
    queryFn: ({ signal }) => call(listMyLetters, { params: { applicationId }, signal }),
  })
