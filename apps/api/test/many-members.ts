import type { TestApi } from './harness.ts'
import type { TestOrganisation } from './people.ts'

/** So many partners who take part in coffee roulette, in a few statements; nobody of them signs in. */
export const manyMembers = async (
  owner: Pick<TestApi['owner'], 'query'>,
  of: TestOrganisation,
  count: number,
): Promise<void> => {
  await owner.query(
    `create temp table made on commit preserve rows as
       select gen_random_uuid() as id, no from generate_series(1, $1::int) no`,
    [count],
  )
  await owner.query(
    `insert into people (id, given_name, family_name, email, availability)
       select id, 'Given' || no, 'Family' || no, no || '@many.example', case when no % 3 = 0 then '{mon-am,tue-pm}'::text[] else '{wed-am}'::text[] end from made`,
  )
  await owner.query(
    `insert into appointments (id, organisation_id, person_id, status, starts_on)
       select gen_random_uuid(), $1, id, 'active', '2026-01-05' from made`,
    [of.id],
  )
  await owner.query(
    `insert into organisation_people (organisation_id, person_id, source) select $1, id, 'typed' from made
     on conflict do nothing`,
    [of.id],
  )
  await owner.query(
    `insert into coffee_members (organisation_id, person_id, takes_part, shared_contact) select $1, id, true, 'email' from made`,
    [of.id],
  )
  await owner.query('drop table made')
}
