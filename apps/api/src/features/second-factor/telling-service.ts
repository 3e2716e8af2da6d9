import { asSystem, inTransaction } from '@elevate/db/open'
import type { Tx } from '../../context.ts'
import type { Deps } from '../../deps.ts'
import { londonDay } from '../../london.ts'
import { type Telling, takeBack, tell } from '../notifications/public.ts'
import * as queries from './organisation-queries.ts'

type Changed = { organisationId: string; before: queries.Rule; now: Date }

/** At once, so that nobody meets it for the first time at the door. What was told of another day is taken back. */
export const tellOfNewDay = (tx: Tx, deps: Deps, { organisationId, before, now }: Changed): Promise<void> =>
  asSystem(tx, async () => {
    const today = londonDay(now)
    const people = await queries.whoRunsIt(tx, organisationId, today)
    const keys = people.map(({ personId }) => queries.toldKey({ organisationId, version: before.version, personId }))
    await takeBack(tx, keys, now)
    await tellAll(tx, deps, await queries.untold(tx, { today, organisationId }))
  })

/** Whoever has come to run a programme since its day was set; each is told once. Can run again at any time. */
export const tellNewcomers = (deps: Deps): Promise<void> =>
  inTransaction(deps.database, 'system', async (tx) =>
    tellAll(tx, deps, await queries.untold(tx, { today: londonDay(deps.clock()) })),
  )

const tellAll = (tx: Tx, deps: Deps, people: readonly queries.Untold[]): Promise<void> =>
  tell(tx, deps, people.map(tellingOf))

const inWords = (day: string): string =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )

const tellingOf = ({ organisationId, organisationName, from, personId, dedupeKey }: queries.Untold): Telling => ({
  organisationId,
  personId,
  kind: 'programme',
  title: `You need a second factor from ${inWords(from)}`,
  body: `${organisationName} asks everybody who runs its programme for a second factor beside the password: an authenticator app or a passkey. Set one up before that day. It takes about two minutes.`,
  href: '/account/security',
  dedupeKey,
  isEssential: true,
})
