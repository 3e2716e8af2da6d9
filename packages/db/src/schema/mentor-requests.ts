import { mentorOfferChoosers, mentorOfferStates, mentorRequestStates } from '@elevate/contracts/mentoring-vocabulary'
import { sql } from '../drizzle.ts'
import { check, date, index, pgEnum, pgTable, text, uniqueIndex, uuid } from '../pg-core.ts'
import { createdAt, id, instant, version } from './columns.ts'
import { byPerson, ofOrganisation } from './columns-of-recruitment.ts'
import { mentors } from './mentor-register.ts'
import { people } from './people.ts'
import { wall } from './walls.ts'

export const mentorRequestState = pgEnum('mentor_request_state', mentorRequestStates)
export const mentorOfferState = pgEnum('mentor_offer_state', mentorOfferStates)
export const mentorOfferChooser = pgEnum('mentor_offer_chooser', mentorOfferChoosers)

const ofPerson = () =>
  uuid()
    .notNull()
    .references(() => people.id, { onDelete: 'cascade' })

/** A partner who would like a mentor, and what they wish for; read by the mentor who is asked, too. */
export const mentorRequests = pgTable(
  'mentor_requests',
  {
    id: id(),
    organisationId: ofOrganisation(),
    partnerPersonId: ofPerson(),
    state: mentorRequestState().notNull().default('waiting'),
    /** In the partner's own words. */
    wishes: text().notNull().default(''),
    modes: text().array().notNull().default(sql`'{}'`),
    needs: text().array().notNull().default(sql`'{}'`),
    /** A language besides English that the mentor has to speak. */
    language: text(),
    askedAt: createdAt(),
    askedBy: byPerson(),
    /** Since when it is in this state. */
    stateSince: instant().notNull().default(sql`now()`),
    version: version(),
  },
  (t) => [
    uniqueIndex('mentor_requests_one_open')
      .on(t.organisationId, t.partnerPersonId)
      .where(sql`${t.state} in ('waiting', 'asked')`),
    index('mentor_requests_of_organisation').on(t.organisationId, t.id),
    index('mentor_requests_of_partner').on(t.partnerPersonId),
    wall(
      'mentor_requests',
      sql`organisation_id = any ((select app.programmes())::uuid[]) or partner_person_id = (select app.person()) or (select app.is_system()) or exists (select from mentor_offers o where o.request_id = mentor_requests.id and o.mentor_person_id = (select app.person()) and o.state in ('asked', 'accepted'))`,
      sql`organisation_id = any ((select app.programmes())::uuid[]) or partner_person_id = (select app.person()) or (select app.is_system())`,
    ),
  ],
)

/** A mentor who is asked. Why one said no is not asked and not kept. */
export const mentorOffers = pgTable(
  'mentor_offers',
  {
    id: id(),
    organisationId: ofOrganisation(),
    requestId: uuid()
      .notNull()
      .references(() => mentorRequests.id, { onDelete: 'cascade' }),
    mentorId: uuid()
      .notNull()
      .references(() => mentors.id, { onDelete: 'cascade' }),
    mentorPersonId: ofPerson(),
    partnerPersonId: ofPerson(),
    state: mentorOfferState().notNull().default('asked'),
    chosenBy: mentorOfferChooser().notNull(),
    /** Why this mentor, in plain words, as it was shown. */
    reasons: text().array().notNull().default(sql`'{}'`),
    askedAt: createdAt(),
    /** The last day on which whoever's turn it is can answer. */
    dueOn: date().notNull(),
    question: text(),
    questionAt: instant(),
    reply: text(),
    repliedAt: instant(),
    answeredAt: instant(),
  },
  (t) => [
    uniqueIndex('mentor_offers_one_at_a_time').on(t.requestId).where(sql`${t.state} = 'asked'`),
    index('mentor_offers_of_request').on(t.requestId, t.id),
    index('mentor_offers_of_mentor').on(t.mentorId, t.state),
    index('mentor_offers_of_mentor_person').on(t.mentorPersonId),
    index('mentor_offers_of_partner').on(t.partnerPersonId),
    index('mentor_offers_due').on(t.dueOn).where(sql`${t.state} = 'asked'`),
    check('mentor_offers_answered', sql`(${t.state} = 'asked') = (${t.answeredAt} is null)`),
    check('mentor_offers_replied', sql`${t.reply} is null or ${t.question} is not null`),
    wall(
      'mentor_offers',
      sql`organisation_id = any ((select app.programmes())::uuid[]) or partner_person_id = (select app.person()) or mentor_person_id = (select app.person()) or (select app.is_system())`,
    ),
  ],
)
