import { newId } from '@elevate/db/ids'
import { inTransaction } from '@elevate/db/open'
import { outbox } from '@elevate/db/schema/trail'
import type { Deps } from '../deps.ts'
import { recordAddressFault } from '../features/mail/public.ts'
import { notify } from '../features/notifications/public.ts'

type MailStory = {
  organisationId: string
  /** Whose address does not work any more, and who has something new to read. */
  lost: { id: string; email: string } | undefined
  readerIds: readonly string[]
}

/** A mail came back three days ago, so somebody is to be rung; and there is news to read. */
export const loadDemoMail = (deps: Deps, { organisationId, lost, readerIds }: MailStory): Promise<void> =>
  inTransaction(deps.database, 'system', async (tx) => {
    const now = deps.clock()
    const sentAt = new Date(now.getTime() - 3 * 86_400_000)
    if (lost) {
      const id = newId()
      await tx.insert(outbox).values({
        ...{ id, organisationId, personId: lost.id, toAddress: lost.email, dedupeKey: `demo:lost:${lost.id}` },
        ...{ subject: 'What is on next month', body: 'Drop-ins and dates of the next month.' },
        ...{ createdAt: sentAt, sentAt, returnedAt: sentAt, fault: 'address', attempts: 1 },
      })
      await recordAddressFault(tx, { address: lost.email, how: 'returned', now: sentAt })
    }
    await notify(
      tx,
      readerIds.map((personId) => ({
        personId,
        kind: 'programme' as const,
        title: 'You can choose what we email you about',
        body: 'At once, once a day in one email, or not at all: kind by kind, in your account.',
        href: '/account/notifications',
      })),
    )
  })
