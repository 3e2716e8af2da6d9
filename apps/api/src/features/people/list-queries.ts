import type { listPeople } from '@elevate/contracts/people'
import type { Db } from '@elevate/db/connect'
import { and, asc, desc, eq, type SQL, sql } from '@elevate/db/drizzle'
import { prepared } from '@elevate/db/prepared'
import { peopleInOrganisations as known } from '@elevate/db/schema/people-in-organisations'
import type { Static } from 'typebox'

type Query = Static<(typeof listPeople)['schema']['querystring']>
export type WantedPeople = {
  organisationId: string
  sort: Query['sort']
  status: Query['status']
  role: string | undefined
  namePattern: string | undefined
  interestPattern: string | undefined
  /** Where the page starts: what the list is sorted by, and the person. */
  after: { value: string; id: string } | undefined
  limit: number
  today: string
}

const asked = sql.placeholder

const shown = {
  id: known.personId,
  name: known.name,
  email: known.email,
  phone: known.phone,
  interests: known.interests,
  appointmentId: known.appointmentId,
  role: known.role,
  status: known.status,
  pausedUntil: known.pausedUntil,
  termEndsOn: known.termEndsOn,
  sortName: known.sortName,
  account: known.account,
}

/** A page is one walk along one index, whatever the filter; people and accounts are looked up for its rows only. */
export const pageOfPeople = (db: Db, wanted: WantedPeople) => {
  const { organisationId, sort, status, role, after, limit, today } = wanted
  const name = ['people', sort, status ?? 'any', role === undefined ? 'any' : 'role', after ? 'after' : 'first'].join(
    ' ',
  )
  return prepared(db, name, (from) => {
    const { key, order } = sortedBy(sort)
    return from
      .select(shown)
      .from(known)
      .where(
        and(
          eq(known.organisationId, asked('organisationId')),
          status && hasStatus[status],
          role === undefined ? undefined : eq(known.role, asked('role')),
          after && sql`(${key}, ${known.personId}) ${isBeyond(sort)} (${asked('value')}, ${asked('id')}::uuid)`,
        ),
      )
      .orderBy(order(key), order(known.personId))
      .limit(asked('limit'))
  }).execute({ organisationId, role, today, limit, ...after })
}
export type PersonListRow = Awaited<ReturnType<typeof pageOfPeople>>[number]

/** The same for a search: which people they are says `app.page_of_people`, where patterns may use their index. */
export const pageOfPeopleFound = (db: Db, wanted: WantedPeople) => {
  const { organisationId, sort, status, role, namePattern, interestPattern, after, limit, today } = wanted
  const { key, order } = sortedBy(sort)
  return db
    .select(shown)
    .from(known)
    .where(
      and(
        eq(known.organisationId, organisationId),
        sql`${known.personId} in (select app.page_of_people(${organisationId}, ${namePattern ?? null}, ${interestPattern ?? null}, ${status ?? null}, ${role ?? null}, ${today}, ${sort}, ${after?.value ?? null}, ${after?.id ?? null}, ${limit}))`,
      ),
    )
    .orderBy(...bestFirst(wanted), order(key), order(known.personId))
}

/** In the order of names, whose family name begins with what was typed comes first. */
const bestFirst = ({ sort, namePattern }: WantedPeople): SQL[] =>
  sort.endsWith('termEndsOn') || namePattern === undefined
    ? []
    : [sql`starts_with(${known.sortName}, app.first_typed(${namePattern})) desc`]

const sortedBy = (sort: Query['sort']) => ({
  key: sort.endsWith('termEndsOn') ? known.termEndsOn : known.sortName,
  order: sort.startsWith('-') ? desc : asc,
})

const isBeyond = (sort: Query['sort']) => (sort.startsWith('-') ? sql`<` : sql`>`)

/** A break that is over counts as taking part, without anybody having done anything. */
const hasStatus: Record<NonNullable<Query['status']>, SQL> = {
  onboarding: sql`${known.status} = 'onboarding'`,
  active: sql`(${known.status} = 'active' or (${known.status} = 'paused' and ${known.pausedUntil} <= ${asked('today')}))`,
  paused: sql`(${known.status} = 'paused' and (${known.pausedUntil} is null or ${known.pausedUntil} > ${asked('today')}))`,
  ended: sql`${known.status} = 'ended'`,
  none: sql`${known.status} is null`,
}
