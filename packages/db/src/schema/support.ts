import { contactWays, supportOffers } from '@elevate/contracts/support-vocabulary'
import { sql } from '../drizzle.ts'
import { check, date, index, integer, pgEnum, pgTable, uuid } from '../pg-core.ts'
import { createdAt, id, version } from './columns.ts'
import { byPerson, ofOrganisation } from './columns-of-recruitment.ts'
import { organisations } from './organisations.ts'
import { people } from './people.ts'
import { wall } from './walls.ts'

export const contactWay = pgEnum('contact_way', contactWays)
export const supportOffer = pgEnum('support_offer', supportOffers)

/** "I was in touch": that a coordinator and a partner spoke, when and how. Never about what. */
export const supportContacts = pgTable(
  'support_contacts',
  {
    id: id(),
    organisationId: ofOrganisation(),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    contactedOn: date().notNull(),
    how: contactWay().notNull(),
    byPersonId: byPerson(),
    createdAt: createdAt(),
  },
  (t) => [
    index('support_contacts_of_person').on(t.personId, t.contactedOn),
    index('support_contacts_of_organisation').on(t.organisationId, t.personId, t.contactedOn),
    wall(
      'support_contacts',
      sql`organisation_id = any ((select app.programmes())::uuid[]) or person_id = (select app.person()) or (select app.is_system())`,
      sql`organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system())`,
    ),
  ],
)

/** What a programme decided about support; without a row the usual values hold. */
export const supportSettings = pgTable(
  'support_settings',
  {
    organisationId: uuid()
      .primaryKey()
      .references(() => organisations.id),
    /** After so many days without a contact by any way, somebody is to see to it. */
    quietDays: integer().notNull(),
    /** What the programme offers; a partner can lack only what there is. */
    offers: supportOffer().array().notNull(),
    version: version(),
  },
  (t) => [
    check('support_settings_quiet_days', sql`${t.quietDays} between 14 and 365`),
    wall(
      'support_settings',
      sql`organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system())`,
    ),
  ],
)
