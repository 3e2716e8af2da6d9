import { redirect } from 'react-router'
import { queryClient } from '../query-client.ts'
import { meQuery } from './me.ts'
import { restoreSession } from './restore.ts'
import { sessionState } from './state.ts'

/** Loader of everything behind the sign-in: who is not signed in is sent there, with the way back. */
export async function requireSignIn({ request }: { request: Request }): Promise<null> {
  await restoreSession()
  if (sessionState() === 'signed-out') {
    const { pathname, search } = new URL(request.url)
    const here = `${pathname}${search}`
    throw redirect(here === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(here)}`)
  }
  await queryClient.ensureQueryData(meQuery())
  return null
}

/** Where to go after signing in: a page of ours, never another site that a link smuggled in. */
export function wayBack(search: URLSearchParams): string {
  const to = search.get('to') ?? '/'
  return /^\/(?![/\\])/.test(to) && !to.startsWith('/sign-in') ? to : '/'
}
