import type { Db } from '@elevate/db/connect'
import { newId } from '@elevate/db/ids'
import { insertNotifications } from './queries.ts'

export { type Telling, takeBack, tell } from './tell.ts'

export type NewNotification = { personId: string; title: string; body: string; href: string }

/** Tells people something in the app, in the transaction that causes it. `href` is a page of the client. */
export const notify = async (tx: Db, told: NewNotification[]): Promise<void> => {
  if (told.length > 0)
    await insertNotifications(
      tx,
      told.map((one) => ({ ...one, id: newId() })),
    )
}
