import { useMe } from '../../app/session/me.ts'
import { NothingWaits } from './NothingWaits.tsx'

/** The one sentence and one button at the top while no feature has anything more pressing. */
export function FirstThing() {
  const { unreadNotifications } = useMe()
  return <NothingWaits unread={unreadNotifications} />
}
