import type { NotificationKind } from '@elevate/contracts/notification-kinds'
import type { Db } from '@elevate/db/connect'
import { newId } from '@elevate/db/ids'
import { asSystem } from '@elevate/db/open'
import { insertNotifications } from './queries.ts'

export { sendDigests } from './digest.ts'
export { heldChoices } from './preference-queries.ts'
export { forgetNotifications } from './queries.ts'
export { type Reachable, reachedBy } from './rules.ts'
export { type Telling, takeBack, tell } from './tell.ts'
export { forgetLinks } from './unsubscribe-queries.ts'
export { writeMail } from './writing.ts'

export type NewNotification = {
  personId: string
  title: string
  body: string
  href: string
  kind?: NotificationKind
}

/**
 * Tells people something in the app alone, in the transaction that causes it. `href` is a page of the client. By the
 * system, in whosever name it happens: the wall lets nobody else tell somebody something.
 */
export const notify = async (tx: Db, told: NewNotification[]): Promise<void> => {
  if (told.length === 0) return
  const rows = told.map((one) => ({ ...one, id: newId() }))
  await asSystem(tx, () => insertNotifications(tx, rows))
}
