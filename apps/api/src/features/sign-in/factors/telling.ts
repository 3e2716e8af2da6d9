import type { Db } from '@elevate/db/connect'
import { asSystem } from '@elevate/db/open'
import type { Deps } from '../../../deps.ts'
import { enqueueMails } from '../../mail/public.ts'
import type { Account } from '../account-queries.ts'
import { type Change, changeMail, resetMail } from './emails.ts'

type Place = { tx: Db; deps: Deps; now: Date }

const about = (deps: Deps, { name }: Account) => ({
  name,
  product: deps.config.product.name,
  link: `${deps.config.publicUrl}/account/security`,
})

/** A mail to the owner about their own sign-in. Goes at once, whatever they chose to be told about. */
export const tellOfChange = ({ tx, deps, now }: Place, account: Account, change: Change): Promise<void> =>
  send({ tx, deps, now }, account, { what: change, ...changeMail(change, about(deps, account)) })

export const tellOfReset = (place: Place, account: Account, reason: string): Promise<void> =>
  send(place, account, { what: 'reset', ...resetMail({ ...about(place.deps, account), reason }) })

const send = (
  { tx, deps, now }: Place,
  { personId, email }: Account,
  { what, ...letter }: { what: string; subject: string; body: string },
): Promise<void> =>
  asSystem(tx, () =>
    enqueueMails(tx, deps.jobs, [
      { ...letter, to: email, personId, dedupeKey: `sign-in:${what}:${personId}:${now.toISOString()}` },
    ]),
  )
