import type { Person } from '@elevate/contracts/people'
import type { Db } from '@elevate/db/connect'
import type { Actor } from '../../actor.ts'
import { notFound } from '../../errors.ts'
import { appointmentsOf, leaverItemsOf } from '../appointments/public.ts'
import { grantsThatStand } from '../grants/public.ts'
import { reachOf } from './policy.ts'
import { presentPerson } from './present.ts'
import * as queries from './queries.ts'

/** A person as this reader may see them; the same number of questions however much there is to tell. */
export const shownPerson = async (
  db: Db,
  reader: { actor: Actor; today: string },
  personId: string,
): Promise<Person> => {
  const reach = reachOf(reader.actor)
  const [row, organisations, appointments, leaverItems, grants] = await Promise.all([
    queries.findPerson(db, personId, reach),
    queries.organisationsThatKnow(db, personId, reach),
    appointmentsOf(db, personId, reach),
    leaverItemsOf(db, personId),
    grantsThatStand(db, { personId, organisationIds: reach, limit: 100, today: reader.today }),
  ])
  if (!row) throw notFound('This person')
  return presentPerson(reader, { row, organisations, appointments, leaverItems, grants })
}
