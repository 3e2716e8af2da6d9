import type { Db } from '@elevate/db/connect'
import { newId } from '@elevate/db/ids'
import { notifications } from '@elevate/db/schema/trail'

export type NewNotification = { personId: string; title: string; body: string; href: string }

/** Tells people something in the app, in the transaction that causes it. `href` is a page of the client. */
export const notify = async (tx: Db, told: NewNotification[]): Promise<void> => {
  if (told.length === 0) return
  await tx.insert(notifications).values(told.map((one) => ({ ...one, id: newId() })))
}
