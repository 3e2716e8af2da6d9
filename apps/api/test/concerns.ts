import { newId } from '@elevate/db/ids'
import type { TestApi } from './harness.ts'
import type { TestOrganisation, TestPerson } from './people.ts'

export const nameContacts = (api: TestApi, of: TestOrganisation, contacts: Pick<TestPerson, 'id'>[]) =>
  api.owner.query(
    `insert into safeguarding_settings (organisation_id, contact_ids, out_of_hours) values ($1, $2, 'Ring 01632 960000.')
     on conflict (organisation_id) do update set contact_ids = $2`,
    [of.id, contacts.map(({ id }) => id)],
  )

type New = { author: Pick<TestPerson, 'id'>; readers: Pick<TestPerson, 'id'>[] }

export const aConcern = async (api: TestApi, of: TestOrganisation, { author, readers }: New): Promise<string> => {
  const id = newId()
  await api.owner.query(
    `insert into concerns (id, organisation_id, author_id, reader_ids, what_happened) values ($1, $2, $3, $4, 'Something worries me.')`,
    [id, of.id, author.id, readers.map((reader) => reader.id)],
  )
  return id
}
