import { listSessions, lookAtLink } from '@elevate/contracts/auth'
import type { Output } from '@elevate/contracts/endpoint'
import { queryOptions } from '@tanstack/react-query'
import { call, callOpenly } from '../../api.ts'
import { ApiProblem } from '../../http/faults.ts'

export type LinkSeen = Output<typeof lookAtLink> | { refused: string }

export const sessionsQuery = () =>
  queryOptions({ queryKey: ['sessions'], queryFn: ({ signal }) => call(listSessions, { signal }) })

/**
 * Looks at what a link from a mail is for. Uses nothing up: mail scanners follow links too.
 * A link that is used, too old or mistyped is an ordinary case with its own words, not a broken page.
 */
export const linkQuery = (token: string) =>
  queryOptions({
    queryKey: ['link', token],
    queryFn: ({ signal }): Promise<LinkSeen> =>
      callOpenly(lookAtLink, { body: { token }, signal }).catch((fault: unknown) => {
        if (fault instanceof ApiProblem && fault.status < 429) return { refused: fault.code }
        throw fault
      }),
    staleTime: 0,
  })
