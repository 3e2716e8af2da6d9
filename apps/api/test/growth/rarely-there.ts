import { type DemoWorld, demoUsers } from '../attacks/world.ts'
import { importsOf, sheetOf } from '../imports.ts'

/** What the demo programme has none of, one of each for its first trust, so that every list has something to tell. */
export const addWhatIsRare = async (world: DemoWorld): Promise<void> => {
  const { api, organisations } = world
  const { northmoor } = organisations
  const authorization = await world.authorizationOf('coordinator@northmoor.example')
  const uploads = importsOf(api, { authorization, cookie: '' })
  await uploads.prepare(sheetOf(['First name', 'Last name'], ['Amina', 'Okafor'], ['Zoë', 'Jones']))
  const { rows } = await api.owner.query<{ id: string }>(
    `select k.person_id as id from organisation_people k left join accounts a using (person_id)
      where k.organisation_id = $1 and coalesce(a.email, '') <> all ($2::text[]) order by 1 limit 3`,
    [northmoor, demoUsers],
  )
  const [low, high, third] = rows.map(({ id }) => id)
  const coordinator = `(select person_id from accounts where email = 'coordinator@northmoor.example')`
  await api.owner.query(
    `insert into coffee_keep_apart (id, organisation_id, low_person_id, high_person_id) values (uuidv7(), '${northmoor}', '${low}', '${high}');
     insert into check_in_own_leads (organisation_id, person_id, lead_id) values ('${northmoor}', '${third}', ${coordinator});
     insert into erasure_requests (id, person_id, organisation_ids, due_on) values (uuidv7(), '${third}', '{${northmoor}}', '2027-01-01');
     insert into concerns (id, organisation_id, author_id, reader_ids, what_happened) values (uuidv7(), '${northmoor}', '${third}', array[${coordinator}], 'Something');
     insert into application_duplicates (id, organisation_id, campaign_id, low_application_id, high_application_id, alike)
       select uuidv7(), organisation_id, campaign_id, (array_agg(id order by id))[1], (array_agg(id order by id))[2], '{name}'
         from applications where organisation_id = '${northmoor}' and state <> 'draft' group by 2, 3 having count(*) > 1 on conflict do nothing;
     insert into letters (id, application_id, organisation_id, kind, subject, body, by)
       select uuidv7(), id, organisation_id, (select min(e) from unnest(enum_range(null::letter_kind)) e), 'Subject', 'Body', 'post' from applications where organisation_id = '${northmoor}' limit 1`,
  )
}
