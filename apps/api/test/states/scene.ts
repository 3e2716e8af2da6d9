import { type Asking, signedIn } from '../coffee.ts'
import { startApi, type TestApi } from '../harness.ts'
import {
  aCoordinator,
  anAdministrator,
  anOrganisation,
  aPerson,
  type SignedIn,
  signInAs,
  type TestOrganisation,
  type TestPerson,
} from '../people.ts'

/** As tests of features arrange things: the same people, signed in once. */
type Hands = { coordinator: Asking; everything: Asking }

export type Scene = {
  hands: Hands
  api: TestApi
  trust: TestOrganisation
  people: { coordinator: TestPerson; administrator: TestPerson; everything: TestPerson }
  coordinator: SignedIn
  administrator: SignedIn
  /** Somebody with every other role there is: applicant, partner, mentor, panel member. */
  everything: SignedIn
  one: <Row>(text: string, values?: unknown[]) => Promise<Row>
}

export const setScene = async (): Promise<Scene> => {
  const api = await startApi('2026-11-23T10:00:00Z')
  const trust = await anOrganisation(api, 'Northmoor')
  const people = {
    coordinator: await aCoordinator(api, trust),
    administrator: await anAdministrator(api),
    everything: await aPerson(api, {
      partnerOf: [trust],
      grants: (['applicant', 'mentor', 'panel-member'] as const).map((kind) => ({ kind, of: trust })),
    }),
  }
  // Else they could not be appointed once more to what they apply for.
  await api.owner.query(`update appointments set role = 'Committee partner' where person_id = $1`, [
    people.everything.id,
  ])
  const [coordinator, everything] = [await signedIn(api, people.coordinator), await signedIn(api, people.everything)]
  return {
    hands: { coordinator, everything },
    api,
    trust,
    people,
    coordinator: await signInAs(api, people.coordinator),
    administrator: await signInAs(api, people.administrator),
    everything: await signInAs(api, people.everything),
    one: async <Row>(text: string, values: unknown[] = []): Promise<Row> => {
      const { rows } = await api.owner.query(text, values)
      if (!rows[0]) throw new Error(`nothing: ${text}`)
      return rows[0] as Row
    },
  }
}

/** What stands in every table, as one text: two of them are the same where nothing was changed. Attempts are counted. */
export const everythingIn = async ({ api }: Scene): Promise<string[]> => {
  const { rows } = await api.owner.query<{ name: string }>(
    `select table_name as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'throttles' order by 1`,
  )
  const each = rows.map(
    ({ name }) =>
      `select '${name} ' || coalesce(md5(string_agg(t::text, ',' order by t::text)), '') as one from ${name} t`,
  )
  // Planned once: it is asked hundreds of times.
  const found = await api.owner.query<{ one: string }>({ name: 'everything', text: each.join(' union all ') })
  return found.rows.map(({ one }) => one)
}
