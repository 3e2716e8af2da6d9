import { getMe, type Me } from '@elevate/contracts/me'
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { call } from '../../api.ts'
import { type SessionState, sessionState, subscribeToSession } from './state.ts'

export const meQuery = () =>
  queryOptions({ queryKey: ['me'], queryFn: ({ signal }) => call(getMe, { signal }), staleTime: 60_000 })

/** Who is signed in. For pages behind the sign-in, where it is always there. */
export const useMe = (): Me => useSuspenseQuery(meQuery()).data

export const useSessionState = (): SessionState => useSyncExternalStore(subscribeToSession, sessionState)
