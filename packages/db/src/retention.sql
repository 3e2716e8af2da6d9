-- Retention: what each kind of record is, and from when its time is counted. Run at every migration. In `whose`, $1 is
-- the organisation and $2 the moment before which records have served their time; `of_people` are those whose legal
-- hold keeps a record.
create or replace function app.retention_steps()
returns table (kind text, in_table text, whose text, of_people text) language sql immutable as $$ values
  ('check-ins', 'check_in_answers', 'exists (select from check_in_rounds r where r.id = t.round_id and r.organisation_id = $1 and r.closes_on < $2::date)', 't.person_id'),
  ('check-ins', 'check_in_private_answers', 'exists (select from check_in_rounds r where r.id = t.round_id and r.organisation_id = $1 and r.closes_on < $2::date)', 't.person_id'),
  ('check-ins', 'check_in_drafts', 'exists (select from check_in_rounds r where r.id = t.round_id and r.organisation_id = $1 and r.closes_on < $2::date)', 't.person_id'),
  ('check-ins', 'check_in_sendings', 'exists (select from check_in_rounds r where r.id = t.round_id and r.organisation_id = $1 and r.closes_on < $2::date)', 't.person_id'),
  ('check-ins', 'check_in_reads', 'exists (select from check_in_rounds r where r.id = t.round_id and r.organisation_id = $1 and r.closes_on < $2::date)', 't.person_id'),
  ('check-ins', 'check_in_follow_ups', 't.organisation_id = $1 and t.done_at < $2', 't.person_id'),
  ('coffee-feedback', 'coffee_feedback', 'exists (select from coffee_rounds r where r.id = t.round_id and r.organisation_id = $1 and r.closed_at < $2)', 't.person_id'),
  ('mentoring', 'mentoring_goals', 'exists (select from mentorships m where m.id = t.mentorship_id and m.organisation_id = $1 and m.ended_at < $2)', '(select m.partner_person_id from mentorships m where m.id = t.mentorship_id), (select m.mentor_person_id from mentorships m where m.id = t.mentorship_id)'),
  ('mentoring', 'mentoring_agreements', 'exists (select from mentorships m where m.id = t.mentorship_id and m.organisation_id = $1 and m.ended_at < $2)', 't.partner_person_id, t.mentor_person_id'),
  ('contacts', 'support_contacts', 't.organisation_id = $1 and t.contacted_on < $2::date', 't.person_id'),
  ('drop-ins', 'drop_in_bookings', 'exists (select from drop_ins d where d.id = t.drop_in_id and d.organisation_id = $1 and d.ends_at < $2)', 't.person_id'),
  ('tasks', 'tasks', 't.organisation_id = $1 and coalesce(t.done_at, t.withdrawn_at) < $2', 't.about_person_id'),
  ('mails', 'outbox', 't.organisation_id = $1 and coalesce(t.sent_at, t.withdrawn_at, t.failed_at) < $2', 't.person_id'),
  ('appointments', 'leaver_items', 'exists (select from appointments a where a.id = t.appointment_id and a.organisation_id = $1 and a.status = ''ended'' and a.ended_on < $2::date)', '(select a.person_id from appointments a where a.id = t.appointment_id)'),
  ('appointments', 'checks', 'exists (select from appointments a where a.id = t.appointment_id and a.organisation_id = $1 and a.status = ''ended'' and a.ended_on < $2::date)', '(select a.person_id from appointments a where a.id = t.appointment_id)'),
  ('appointments', 'appointments', 't.organisation_id = $1 and t.status = ''ended'' and t.ended_on < $2::date', 't.person_id'),
  -- Of no organisation: the same for everybody.
  ('corrections', 'correction_requests', 't.decided_at < $2', 't.person_id'),
  ('sign-ins', 'sign_ins', 'coalesce(t.ended_at, t.expires_at) < $2', 't.person_id')
$$;

-- The oldest entries of the trail, chain by chain. A chain begins later then, and `audit_lanes` keeps the hash that it
-- begins with, so that it is verified as before. A chain is cut from its beginning only: where an entry about somebody
-- on legal hold stands, it is cut no further.
create or replace function app.prune_trail(before timestamptz, really boolean, at_most int)
returns table (in_table text, how_many int, how_many_people int, held int)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  one audit_lanes;
  served bigint;
  free bigint;
  cut bigint;
begin
  if not app.is_system() then raise exception 'only the system deletes by rule' using errcode = 'insufficient_privilege'; end if;
  in_table := 'audit_entries'; how_many := 0; how_many_people := 0; held := 0;
  for one in select l.* from audit_lanes l order by l.lane loop
    select coalesce(min(e.position) - 1, one.length) into served
      from audit_entries e where e.lane = one.lane and e.at >= before;
    select coalesce(min(e.position) - 1, served) into free
      from audit_entries e join legal_holds h on h.released_at is null and h.person_id in (e.actor_id, e.subject_id)
     where e.lane = one.lane and e.position <= served;
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
begin
  if not app.is_system() then raise exception 'only the system deletes by rule' using errcode = 'insufficient_privilege'; end if;
  if wanted_kind = 'trail' then
    return query select * from app.prune_trail(before, really, at_most);
    return;
  end if;
  for one in select s.* from app.retention_steps() s where s.kind = wanted_kind loop
    free := format('not exists (select from legal_holds h where h.released_at is null and h.person_id in (%s))', one.of_people);
    in_table := one.in_table; held := 0;
    if really then
      execute format('delete from %I d where d.ctid in (select t.ctid from %I t where %s and %s limit $3)',
        one.in_table, one.in_table, one.whose, free) using wanted_organisation, before, at_most;
      get diagnostics how_many = row_count;
      how_many_people := 0;
    else
      execute format('select count(*) filter (where %2$s)::int, count(distinct (array[%3$s])[1]) filter (where %2$s)::int, count(*) filter (where not (%2$s))::int from %1$I t where %4$s',
        one.in_table, free, one.of_people, one.whose)
        into how_many, how_many_people, held using wanted_organisation, before;
    end if;
    return next;
  end loop;
end $$;
