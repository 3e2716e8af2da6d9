import { date, pgView, text, uuid } from '../pg-core.ts'
import { appointmentStatus } from './people.ts'

/**
 * What the list of people shows of each, with the wall of organisations looked at once per row instead of once per
 * table (`privileges.sql` has the view). A list that joins the tables themselves costs four times as much, because
 * `people` and `accounts` each have to ask again which organisations know the person.
 */
export const peopleInOrganisations = pgView('people_in_organisations', {
  organisationId: uuid('organisation_id').notNull(),
  personId: uuid('person_id').notNull(),
  sortName: text('sort_name').notNull(),
  name: text('name').notNull(),
  email: text('email'),
  phone: text('phone'),
  interests: text('interests').array().notNull(),
  appointmentId: uuid('appointment_id'),
  role: text('role'),
  status: appointmentStatus('status'),
  pausedUntil: date('paused_until'),
  /** `infinity` where no term is running. */
  termEndsOn: date('term_ends_on').notNull(),
  account: text('account', { enum: ['none', 'invited', 'active', 'disabled'] }).notNull(),
}).existing()
