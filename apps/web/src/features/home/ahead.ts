import { queryClient } from '../../app/query-client.ts'
import { hatOf } from '../../app/session/hat.ts'
import { meQuery } from '../../app/session/me.ts'
import { restoreSession } from '../../app/session/restore.ts'
import { sessionState } from '../../app/session/state.ts'
import { coordinatorHomeQuery, partnerHomeQuery } from './queries.ts'

const rooms = {
  coordinator: () => [queryClient.prefetchQuery(coordinatorHomeQuery()), import('./CoordinatorHome.tsx')],
  mentor: () => [queryClient.prefetchQuery(partnerHomeQuery()), import('./MentorHome.tsx')],
  partner: () => [queryClient.prefetchQuery(partnerHomeQuery()), import('./PartnerHome.tsx')],
}

/**
 * As soon as it is known who comes home: what their home is made of and what it shows are fetched at the same time,
 * which on a bad connection is seconds sooner than one after the other. What fails here is told by the page.
 */
export async function startHome(): Promise<void> {
  queryClient.removeQueries({ queryKey: ['home'], type: 'inactive' })
  await restoreSession()
  if (sessionState() !== 'signed-in') return
  const hat = hatOf(await queryClient.ensureQueryData(meQuery()))
  if (hat === 'coordinator' || hat === 'mentor' || hat === 'partner') await Promise.all(rooms[hat]())
}
