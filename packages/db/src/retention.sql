-- Retention: what is deleted by rule, and what a legal hold keeps. Run at every migration.

-- What a legal hold can be on: of which organisation it is, what it is called without naming anybody, when it was, and
-- who has a part in it. A draft was never given to anybody, so there is nothing to hold.
create or replace function app.record_of(wanted_kind text, wanted uuid)
returns table (organisation_id uuid, title text, day date, person_ids uuid[])
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query select r.* from (
    select a.organisation_id, a.reference, (a.submitted_at at time zone 'Europe/London')::date, '{}'::uuid[]
      from applications a where wanted_kind = 'application' and a.id = wanted and a.state <> 'draft'
    union all
    select c.organisation_id, c.title, (c.closes_at at time zone 'Europe/London')::date, '{}'
      from campaigns c where wanted_kind = 'campaign' and c.id = wanted
    union all
    select m.organisation_id, null, m.started_on, array[m.mentor_person_id, m.partner_person_id]
      from mentorships m where wanted_kind = 'mentorship' and m.id = wanted
    union all
    select d.organisation_id, d.title, d.day, '{}' from drop_ins d where wanted_kind = 'drop-in' and d.id = wanted
    union all
    select c.organisation_id, null, c.opens_on, '{}' from check_in_rounds c where wanted_kind = 'check-in' and c.id = wanted
    union all
    select c.organisation_id, c.title, (c.opened_at at time zone 'Europe/London')::date, '{}'
      from coffee_rounds c where wanted_kind = 'coffee-round' and c.id = wanted
    union all
    select s.organisation_id, null, s.contacted_on, array[s.person_id]
      from support_contacts s where wanted_kind = 'contact' and s.id = wanted
    union all
    select a.organisation_id, a.role, a.starts_on, array[a.person_id]
      from appointments a where wanted_kind = 'appointment' and a.id = wanted
  ) r(organisation_id, title, day, person_ids)
  where r.organisation_id = any (app.programmes()) or app.is_administrator() or app.is_system();
end $$;

-- Before anything is deleted by rule or for an erasure: no hold is placed or released until this transaction ends, and
-- whoever deletes does so after the other. What is read from here on knows every hold. A hold that waits for it finds
-- its record gone and is refused, so that nothing is ever held and gone.
create or replace function app.keep_holds_still() returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  lock table legal_holds, record_holds in share row exclusive mode;
end $$;

-- Everything that an open hold on a record keeps, by its key: the record, and what it needs to be understood. A campaign
-- stands for all applications that were sent to it.
create or replace function app.kept_records() returns uuid[]
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  -- Lists, so that each table below is asked by its index: it is done whenever a page of an application is opened.
  held uuid[] := array(select h.record_id from record_holds h where h.released_at is null);
  sent uuid[];
begin
  if held = '{}' then return held; end if;
  sent := array(select a.id from applications a where a.id = any (held) and a.state <> 'draft'
                union select a.id from applications a where a.campaign_id = any (held) and a.state <> 'draft');
  -- Nothing is ever equal to nobody, nor unlike: one null in the list, and no rule would find anything to delete.
  return array_remove(held || sent || array(
      select l.id from letters l where l.application_id = any (sent)
      union all select o.id from offers o where o.application_id = any (sent)
      union all select b.id from interview_bookings b where b.application_id = any (sent)
      union all select r.id from reference_requests r where r.application_id = any (sent)
      union all select unnest(array[c.id, c.appointment_id]) from checks c where c.application_id = any (sent)
      union all select b.id from drop_in_bookings b where b.drop_in_id = any (held)
      union all select g.id from coffee_groups g where g.round_id = any (held)), null);
end $$;

-- The open holds on records in which somebody has a part: while there is one, that person is not erased.
create or replace function app.holds_on_records_of(wanted uuid) returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query select h.id from record_holds h where h.released_at is null and case h.kind
    when 'application' then exists (select from applications a where a.id = h.record_id and a.person_id = wanted)
    when 'campaign' then exists (select from applications a where a.campaign_id = h.record_id and a.person_id = wanted and a.state <> 'draft')
      or exists (select from campaign_panel p where p.campaign_id = h.record_id and p.person_id = wanted)
    when 'mentorship' then exists (select from mentorships m where m.id = h.record_id and wanted in (m.mentor_person_id, m.partner_person_id))
    when 'drop-in' then exists (select from drop_in_bookings b where b.drop_in_id = h.record_id and b.person_id = wanted)
      or exists (select from drop_in_hosts d where d.drop_in_id = h.record_id and d.person_id = wanted)
    when 'check-in' then exists (select from check_in_invitations i where i.round_id = h.record_id and i.person_id = wanted)
      or exists (select from check_in_answers n where n.round_id = h.record_id and n.person_id = wanted)
    when 'coffee-round' then exists (select from coffee_group_members g where g.round_id = h.record_id and g.person_id = wanted)
    when 'contact' then exists (select from support_contacts s where s.id = h.record_id and s.person_id = wanted)
    else exists (select from appointments a where a.id = h.record_id and a.person_id = wanted)
  end;
end $$;

-- What each kind of record is, and from when its time is counted. In `whose`, $1 is the organisation and $2 the moment
-- before which records have served their time; `of_people` are those whose legal hold keeps a record, and `of_record`
-- says whether it belongs to a record that is held, among those of `app.kept_records()` ($4).
drop function if exists app.retention_steps();
create function app.retention_steps()
returns table (kind text, in_table text, whose text, of_people text, of_record text) language sql immutable as $$ values
  ('check-ins', 'check_in_answers', 'exists (select from check_in_rounds r where r.id = t.round_id and r.organisation_id = $1 and r.closes_on < $2::date)', 't.person_id', 't.round_id = any ($4)'),
  ('check-ins', 'check_in_private_answers', 'exists (select from check_in_rounds r where r.id = t.round_id and r.organisation_id = $1 and r.closes_on < $2::date)', 't.person_id', 't.round_id = any ($4)'),
  ('check-ins', 'check_in_drafts', 'exists (select from check_in_rounds r where r.id = t.round_id and r.organisation_id = $1 and r.closes_on < $2::date)', 't.person_id', 't.round_id = any ($4)'),
  ('check-ins', 'check_in_sendings', 'exists (select from check_in_rounds r where r.id = t.round_id and r.organisation_id = $1 and r.closes_on < $2::date)', 't.person_id', 't.round_id = any ($4)'),
  ('check-ins', 'check_in_reads', 'exists (select from check_in_rounds r where r.id = t.round_id and r.organisation_id = $1 and r.closes_on < $2::date)', 't.person_id', 't.round_id = any ($4)'),
  ('check-ins', 'check_in_follow_ups', 't.organisation_id = $1 and t.done_at < $2', 't.person_id', 't.round_id = any ($4)'),
  ('coffee-feedback', 'coffee_feedback', 'exists (select from coffee_rounds r where r.id = t.round_id and r.organisation_id = $1 and r.closed_at < $2)', 't.person_id', 't.round_id = any ($4)'),
  ('mentoring', 'mentoring_goals', 'exists (select from mentorships m where m.id = t.mentorship_id and m.organisation_id = $1 and m.ended_at < $2)', '(select m.partner_person_id from mentorships m where m.id = t.mentorship_id), (select m.mentor_person_id from mentorships m where m.id = t.mentorship_id)', 't.mentorship_id = any ($4)'),
  ('mentoring', 'mentoring_agreements', 'exists (select from mentorships m where m.id = t.mentorship_id and m.organisation_id = $1 and m.ended_at < $2)', 't.partner_person_id, t.mentor_person_id', 't.mentorship_id = any ($4)'),
  ('contacts', 'support_contacts', 't.organisation_id = $1 and t.contacted_on < $2::date', 't.person_id', 't.id = any ($4)'),
  ('drop-ins', 'drop_in_bookings', 'exists (select from drop_ins d where d.id = t.drop_in_id and d.organisation_id = $1 and d.ends_at < $2)', 't.person_id', 't.drop_in_id = any ($4)'),
  ('tasks', 'tasks', 't.organisation_id = $1 and coalesce(t.done_at, t.withdrawn_at) < $2', 't.about_person_id', 'exists (select from unnest($4) k where t.href like ''%'' || k || ''%'' or t.dedupe_key like ''%'' || k || ''%'')'),
  ('mails', 'outbox', 't.organisation_id = $1 and coalesce(t.sent_at, t.withdrawn_at, t.failed_at) < $2', 't.person_id', 't.about_id = any ($4)'),
  ('appointments', 'leaver_items', 'exists (select from appointments a where a.id = t.appointment_id and a.organisation_id = $1 and a.status = ''ended'' and a.ended_on < $2::date)', '(select a.person_id from appointments a where a.id = t.appointment_id)', 't.appointment_id = any ($4)'),
  ('appointments', 'checks', 'exists (select from appointments a where a.id = t.appointment_id and a.organisation_id = $1 and a.status = ''ended'' and a.ended_on < $2::date)', '(select a.person_id from appointments a where a.id = t.appointment_id)', 't.appointment_id = any ($4) or t.application_id = any ($4)'),
  ('appointments', 'appointments', 't.organisation_id = $1 and t.status = ''ended'' and t.ended_on < $2::date', 't.person_id', 't.id = any ($4)'),
  -- Of no organisation: the same for everybody.
  ('corrections', 'correction_requests', 't.decided_at < $2', 't.person_id', 'false'),
  ('sign-ins', 'sign_ins', 'coalesce(t.ended_at, t.expires_at) < $2', 't.person_id', 'false')
$$;

-- The oldest entries of the trail, chain by chain. A chain begins later then, and `audit_lanes` keeps the hash that it
-- begins with, so that it is verified as before. A chain is cut from its beginning only: where an entry about somebody
-- or something on legal hold stands, it is cut no further.
create or replace function app.prune_trail(before timestamptz, really boolean, at_most int)
returns table (in_table text, how_many int, how_many_people int, held int)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  one audit_lanes;
  served bigint;
  free bigint;
  cut bigint;
  kept uuid[];
begin
  if not app.is_system() then raise exception 'only the system deletes by rule' using errcode = 'insufficient_privilege'; end if;
  if really then perform app.keep_holds_still(); end if;
  kept := app.kept_records();
  in_table := 'audit_entries'; how_many := 0; how_many_people := 0; held := 0;
  for one in select l.* from audit_lanes l order by l.lane loop
    select coalesce(min(e.position) - 1, one.length) into served
      from audit_entries e where e.lane = one.lane and e.at >= before;
    select coalesce(min(e.position) - 1, served) into free
      from audit_entries e join legal_holds h on h.released_at is null and h.person_id in (e.actor_id, e.subject_id)
     where e.lane = one.lane and e.position <= served;
    select least(free, min(e.position) - 1) into free
      from audit_entries e where e.lane = one.lane and e.position <= served and e.subject_id = any (kept);
    held := held + (served - greatest(free, one.begins_after))::int;
    cut := case when really then least(free, one.begins_after + at_most) else free end;
    continue when cut <= one.begins_after;
    how_many := how_many + (cut - one.begins_after)::int;
    if really then
      update audit_lanes l set begins_after = cut,
             begins_with = (select e.hash from audit_entries e where e.lane = one.lane and e.position = cut)
       where l.lane = one.lane and l.begins_after = one.begins_after;
      -- Another run is at it; what the trigger lets go stands in the row of the chain.
      if not found then how_many := how_many - (cut - one.begins_after)::int; continue; end if;
      delete from audit_entries e where e.lane = one.lane and e.position <= cut;
    end if;
  end loop;
  return next;
end $$;

-- Counts, table by table, what has served its time or, `really`, deletes up to so many rows of each table. Much of it
-- nobody but its author may read, so it is done here, and what is answered is numbers. Whatever is under a legal hold
-- stays. A second run finds nothing left to do.
create or replace function app.apply_retention(wanted_organisation uuid, wanted_kind text, before timestamptz, really boolean, at_most int)
returns table (in_table text, how_many int, how_many_people int, held int)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  one record;
  free text;
  kept uuid[];
begin
  if not app.is_system() then raise exception 'only the system deletes by rule' using errcode = 'insufficient_privilege'; end if;
  if wanted_kind = 'trail' then
    return query select * from app.prune_trail(before, really, at_most);
    return;
  end if;
  if really then perform app.keep_holds_still(); end if;
  kept := app.kept_records();
  for one in select s.* from app.retention_steps() s where s.kind = wanted_kind loop
    free := format('(not exists (select from legal_holds h where h.released_at is null and h.person_id in (%s)) and not coalesce(%s, false))',
      one.of_people, one.of_record);
    in_table := one.in_table; held := 0;
    if really then
      execute format('delete from %I d where d.ctid in (select t.ctid from %I t where %s and %s limit $3)',
        one.in_table, one.in_table, one.whose, free) using wanted_organisation, before, at_most, kept;
      get diagnostics how_many = row_count;
      how_many_people := 0;
    else
      execute format('select count(*) filter (where %2$s)::int, count(distinct (array[%3$s])[1]) filter (where %2$s)::int, count(*) filter (where not (%2$s))::int from %1$I t where %4$s',
        one.in_table, free, one.of_people, one.whose)
        into how_many, how_many_people, held using wanted_organisation, before, at_most, kept;
    end if;
    return next;
  end loop;
end $$;
