import { uuid } from '../pg-core.ts'
import { organisations } from './organisations.ts'
import { people } from './people.ts'

export const ofOrganisation = () =>
  uuid()
    .notNull()
    .references(() => organisations.id)
/** Who did something; the deed stays when the person is erased. */
export const byPerson = () => uuid().references(() => people.id, { onDelete: 'set null' })
