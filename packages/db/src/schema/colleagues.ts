import { pgView, text, uuid } from '../pg-core.ts'

/**
 * People as others who work in the same organisation know them: a name, and how to reach them where they have said so
 * (`privileges.sql` has the view). Whoever manages an organisation has `people` itself. For every query that is also asked
 * in the name of somebody who does not.
 */
export const colleagues = pgView('colleagues', {
  id: uuid('id').notNull(),
  givenName: text('given_name').notNull(),
  preferredName: text('preferred_name'),
  familyName: text('family_name'),
  /** Null where the two have nothing together for which it is given away. */
  email: text('email'),
  phone: text('phone'),
}).existing()
