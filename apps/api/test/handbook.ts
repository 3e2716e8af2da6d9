import { newId } from '@elevate/db/ids'
import type { TestApi } from './harness.ts'
import type { TestOrganisation } from './people.ts'

/** The next version of a handbook, published unless it is to be a draft. Answers its number. */
export const aHandbook = async (
  api: TestApi,
  of: TestOrganisation,
  { isDraft = false }: { isDraft?: boolean } = {},
): Promise<number> => {
  const { rows } = await api.owner.query(
    `insert into handbook_versions (id, organisation_id, number, what_changed, sections, published_at)
     select $1, $2, coalesce(max(number), 0) + 1, 'Clearer.', $3, $4::timestamptz from handbook_versions where organisation_id = $2
     returning number`,
    [
      newId(),
      of.id,
      JSON.stringify([{ heading: 'What a mentor is here for', text: 'You listen.' }]),
      isDraft ? null : '2026-11-20T10:00:00Z',
    ],
  )
  return rows[0].number
}
