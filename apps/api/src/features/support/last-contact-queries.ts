import type { ContactChannel } from '@elevate/contracts/support-vocabulary'
import type { Db } from '@elevate/db/connect'
import { sql } from '@elevate/db/drizzle'
import { isOf, type Of, type Whose } from './of-queries.ts'

export type ContactRow = Whose & { channel: ContactChannel; on: string }

/**
 * When each partner was last in touch with somebody, way by way. A coffee counts for who says that they met; a drop-in
 * for who chose to stand in the list; a check-in because it was answered, whatever the answer.
 */
export const lastContacts = async (db: Db, of: Of): Promise<ContactRow[]> => {
  const { rows } = await db.execute<ContactRow>(sql`
    select c.organisation_id as "organisationId", c.person_id as "personId", c.channel, max(c.day)::text as "on"
    from (
      select s.organisation_id, s.person_id, 'coordinator' as channel, s.contacted_on as day
      from support_contacts s where ${isOf(of, 's')}
      union all
      select f.organisation_id, f.person_id, 'coffee', least(g.suggested_day, ${of.today}::date)
      from coffee_feedback f
      join coffee_group_members m on m.round_id = f.round_id and m.person_id = f.person_id and m.left_at is null
      join coffee_groups g on g.id = m.group_id
      where f.met = 'yes' and ${isOf(of, 'f')}
      union all
      select m.organisation_id, m.partner_person_id, 'mentor', m.first_contact_on
      from mentorships m where m.first_contact_on is not null and ${isOf(of, 'm', 'partner_person_id')}
      union all
      select m.organisation_id, m.partner_person_id, 'mentor', s.day
      from mentorships m join mentoring_sessions s on s.mentorship_id = m.id
      where s.outcome = 'held' and ${isOf(of, 'm', 'partner_person_id')}
      union all
      select b.organisation_id, b.person_id, 'buddy', least(b.week_from, ${of.today}::date)
      from buddy_contacts b where b.made and ${isOf(of, 'b')}
      union all
      select b.organisation_id, b.person_id, 'drop-in', d.day
      from drop_in_bookings b join drop_ins d on d.id = b.drop_in_id
      where b.is_listed and b.state in ('attended', 'walk-in') and ${isOf(of, 'b')}
      union all
      select a.organisation_id, a.person_id, 'check-in', (a.answered_at at time zone 'Europe/London')::date
      from check_in_answered a where ${isOf(of, 'a')}
    ) c
    where c.day <= ${of.today}::date
    group by c.organisation_id, c.person_id, c.channel
    order by c.organisation_id, c.person_id, c.channel`)
  return rows
}
