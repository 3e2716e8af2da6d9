-- Run at every migration, before the tables change. What a request may see is decided here, inside the database.
create schema if not exists app;
create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- After a local setting ends its value is '', not null.
create or replace function app.person() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('app.person', true), '')::uuid $$;

create or replace function app.organisations() returns uuid[] language sql stable parallel safe as
$$ select coalesce(nullif(current_setting('app.organisations', true), ''), '{}')::uuid[] $$;

-- The organisations whose programme the person runs: who may read what applicants wrote.
create or replace function app.programmes() returns uuid[] language sql stable parallel safe as
$$ select coalesce(nullif(current_setting('app.programmes', true), ''), '{}')::uuid[] $$;

-- The organisations in which a person has anything to do, as an applicant or on a panel too: their set-up, no people.
create or replace function app.places() returns uuid[] language sql stable parallel safe as
$$ select coalesce(nullif(current_setting('app.places', true), ''), '{}')::uuid[] $$;

-- The campaigns on whose panel the person sits.
create or replace function app.panels() returns uuid[] language sql stable parallel safe as
$$ select coalesce(nullif(current_setting('app.panels', true), ''), '{}')::uuid[] $$;

-- The organisations in which the person manages: the programmes that they run; all of them for administrators.
create or replace function app.managed() returns uuid[] language sql stable parallel safe as
$$ select case when current_setting('app.administrator', true) = 'on' then app.organisations() else app.programmes() end $$;

-- Two releases work side by side while processes are replaced. The ones before call their connections `elevate` or
-- `elevate-api`; they read colleagues out of `people`, tell others in the name of whoever caused it, read candidates out
-- of `applications`, count attempts in the name of who is signed in, and in the name of a partner who drops out they match
-- who is left alone. A later release drops these and their part of the walls.
create or replace function app.is_the_release_before() returns boolean language sql stable parallel safe as
$$ select coalesce(current_setting('application_name', true) in ('elevate', 'elevate-api'), false) $$;

-- The organisations whose people the person sees whole: those that they manage. Everybody else there is a name to them
-- (the view `colleagues`).
create or replace function app.looks_after() returns uuid[] language sql stable parallel safe as
$$ select case when app.is_the_release_before() then app.organisations() else app.managed() end $$;

create or replace function app.panels_of_the_release_before() returns uuid[] language sql stable parallel safe as
$$ select case when app.is_the_release_before() then app.panels() else '{}' end $$;

create or replace function app.organisations_of_the_release_before() returns uuid[] language sql stable parallel safe as
$$ select case when app.is_the_release_before() then app.organisations() else '{}' end $$;

create or replace function app.is_administrator() returns boolean language sql stable parallel safe as
$$ select current_setting('app.administrator', true) = 'on' $$;

-- What happens before anybody is known (sign-in, links) and in the worker.
create or replace function app.is_system() returns boolean language sql stable parallel safe as
$$ select current_setting('app.system', true) = 'on' $$;

-- Opens the current transaction for one signed-in person. Answers the grants as text, in a stable order, so that
-- they can be compared with what the access token says; null where the sign-in has ended or the account is disabled.
-- Sets what row-level security looks at. Security definer: before it has run, the application can see nothing.
create or replace function app.open_session(wanted_sign_in uuid, on_day date) returns text
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  who uuid;
  found_grants text;
  found_organisations uuid[];
  found_programmes uuid[];
  found_places uuid[];
  found_panels uuid[] := '{}';
  found_administrator boolean;
  on_panels boolean;
begin
  select a.person_id into who
    from sign_ins s join accounts a on a.person_id = s.person_id
   where s.id = wanted_sign_in and s.ended_at is null and s.expires_at > on_day and a.disabled_at is null;
  if who is null then return null; end if;
  select coalesce(json_agg(json_build_array(g.kind, g.organisation_id) order by g.kind, g.organisation_id), '[]')::text,
         coalesce(array_agg(distinct g.organisation_id)
           filter (where g.organisation_id is not null and g.kind not in ('applicant', 'panel-member')), '{}'),
         coalesce(array_agg(distinct g.organisation_id) filter (where g.kind = 'coordinator'), '{}'),
         coalesce(array_agg(distinct g.organisation_id) filter (where g.organisation_id is not null), '{}'),
         coalesce(bool_or(g.kind = 'administrator'), false),
         coalesce(bool_or(g.kind = 'panel-member'), false)
    into found_grants, found_organisations, found_programmes, found_places, found_administrator, on_panels
    from (select kind::text, organisation_id from grants
           where person_id = who and ended_at is null
             and valid_from <= on_day and (valid_to is null or valid_to >= on_day)
          union
          select 'partner', organisation_id from appointments where person_id = who and status <> 'ended'
          union
          select 'applicant', organisation_id from applications where person_id = who and state not in ('merged', 'appointed')) g;
  if on_panels then
    select coalesce(array_agg(p.campaign_id), '{}') into found_panels
      from campaign_panel p join campaigns c on c.id = p.campaign_id
     where p.person_id = who and p.left_at is null and c.stage = 'published'
       and exists (select from grants g where g.person_id = who and g.kind = 'panel-member'
                      and g.organisation_id = p.organisation_id and g.ended_at is null
                      and g.valid_from <= on_day and (g.valid_to is null or g.valid_to >= on_day));
  end if;
  if found_administrator then
    select coalesce(array_agg(id), '{}') into found_organisations from organisations;
    perform set_config('app.administrator', 'on', true);
  end if;
  perform set_config('app.person', who::text, true), set_config('app.organisations', found_organisations::text, true),
          set_config('app.programmes', found_programmes::text, true), set_config('app.places', found_places::text, true),
          set_config('app.panels', found_panels::text, true);
  return found_grants;
end $$;

-- The buddy pairs that the person is or was in. Security definer: a wall of members that asked the members would ask itself.
create or replace function app.buddy_pairs() returns uuid[]
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return (select coalesce(array_agg(m.pair_id), '{}') from buddy_members m where m.person_id = app.person());
end $$;

-- How to reach a person by `email` or `phone`, for oneself, who manages them, a mentor or mentee while it runs, a buddy and
-- a coffee match as they have chosen, and by email for mentors of a group that they have joined; null for everybody else.
create or replace function app.contact_of(wanted uuid, way text) returns text
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare me uuid := app.person();
begin
  if wanted = me or app.is_system() or app.is_administrator()
      or exists (select from organisation_people k where k.person_id = wanted and k.organisation_id = any (app.looks_after()))
      or exists (select from mentorships m where m.ended_at is null
                    and (m.mentor_person_id = wanted and m.partner_person_id = me
                      or m.mentor_person_id = me and m.partner_person_id = wanted))
      or exists (select from buddy_members mine join buddy_members their using (pair_id) join buddy_pairs p on p.id = mine.pair_id
                  where mine.person_id = me and mine.left_on is null and their.person_id = wanted and their.left_on is null
                    and p.state = 'active' and their.shared_contact::text = way)
      or exists (select from coffee_group_members mine join coffee_group_members their using (group_id)
                    join coffee_rounds r on r.id = mine.round_id
                    join coffee_members c on c.organisation_id = r.organisation_id and c.person_id = wanted
                  where mine.person_id = me and mine.left_at is null and their.person_id = wanted and their.left_at is null
                    and r.state = 'published' and c.shared_contact::text = way)
      or way = 'email'
     and exists (select from mentor_group_members g join mentors mine on mine.organisation_id = g.organisation_id
                  where g.person_id = wanted and mine.person_id = me and not mine.is_retired) then
    return (select case way when 'email' then p.email when 'phone' then p.phone end from people p where p.id = wanted);
  end if;
  return null;
end $$;

-- Whether the scores of others for a candidate may be read: by the panel after giving one's own (a chair who does not
-- score: when as many as needed have), by who runs the programme after the scoring was closed.
create or replace function app.may_see_scores(
  wanted_application uuid, wanted_campaign uuid, wanted_organisation uuid, at_stage text
) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if wanted_campaign = any (app.panels()) then
    return exists (select from score_sheets mine where mine.application_id = wanted_application and mine.stage::text = at_stage
                      and mine.scorer_id = app.person() and mine.submitted_at is not null)
        or exists (select from campaign_panel p join campaigns c on c.id = p.campaign_id
                    where p.campaign_id = wanted_campaign and p.person_id = app.person() and p.role = 'chair' and p.left_at is null
                      and not exists (select from score_sheets mine where mine.application_id = wanted_application
                                         and mine.stage::text = at_stage and mine.scorer_id = app.person())
                      and c.scorers_needed <= (select count(*) from score_sheets s where s.application_id = wanted_application
                                                  and s.stage::text = at_stage and s.submitted_at is not null));
  end if;
  return wanted_organisation = any (app.programmes())
     and exists (select from scoring_locks l where l.campaign_id = wanted_campaign and l.stage::text = at_stage);
end $$;

-- What decides a coffee round: 244 random bits, made with the round. The hash is there for everybody at once.
create or replace function app.fix_coffee_seed() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare fixed text := translate(gen_random_uuid()::text || gen_random_uuid()::text, '-', '');
begin
  insert into coffee_seeds (round_id, seed) values (new.id, fixed);
  update coffee_rounds set seed_commitment = encode(sha256(convert_to(fixed, 'UTF8')), 'hex') where id = new.id;
  return null;
end $$;

-- The hash is never another one, and that the seed was shown is never taken back.
create or replace function app.keep_coffee_seed() returns trigger language plpgsql as $$
begin
  if old.seed_commitment is not null and new.seed_commitment is distinct from old.seed_commitment
     or old.seed_shown_at is not null and new.seed_shown_at is distinct from old.seed_shown_at then
    raise exception 'what decides a round is fixed' using errcode = 'check_violation', constraint = 'coffee_rounds_seed_fixed';
  end if;
  return new;
end $$;

-- The seed of a round of one's organisations that has been drawn; null before. Nothing else reads seeds.
create or replace function app.coffee_seed(wanted uuid) returns text
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return (select s.seed from coffee_seeds s join coffee_rounds r on r.id = s.round_id
           where r.id = wanted and r.seed_shown_at is not null
             and (app.is_system() or r.organisation_id = any (app.programmes())));
end $$;

-- An application changes its state only because a step was written, and only along the table of moves.
create or replace function app.take_step() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from application_moves_allowed m
                  where m.move = new.move and m.from_state = new.from_state and m.to_state = new.to_state) then
    raise exception 'there is no such move' using errcode = 'check_violation', constraint = 'application_steps_move';
  end if;
  update applications set state = new.to_state, state_since = new.at, version = version + 1
   where id = new.application_id and state = new.from_state;
  if not found then
    raise exception 'the application has moved on' using errcode = 'check_violation', constraint = 'application_steps_from';
  end if;
  return new;
end $$;

create or replace function app.refuse_state_without_step() returns trigger language plpgsql as $$
begin
  if new.state is distinct from old.state and pg_trigger_depth() < 2 then
    raise exception 'a state changes by a step only' using errcode = 'check_violation', constraint = 'applications_state_by_step';
  end if;
  return new;
end $$;

-- Opens the current transaction for what the system does by itself, in every organisation.
create or replace function app.open_system() returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform set_config('app.system', 'on', true),
          set_config('app.organisations', (select coalesce(array_agg(id), '{}')::text from organisations), true),
          set_config('app.programmes', (select coalesce(array_agg(id), '{}')::text from organisations), true);
end $$;

-- One spelling to sort and search by: no accents, no capitals. In C order it is the same on every PostgreSQL.
create or replace function app.plain(words text) returns text language sql stable parallel safe as
$$ select lower(public.unaccent(coalesce(words, ''))) $$;

-- A space in front lets a search for two letters mean the beginning of a word, which the trigram index can find. The
-- given name stands on both sides of the family name, so that both orders of typing are one pattern; the parts of a
-- double name stand apart once more.
create or replace function app.name_in_organisation() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  select app.plain(coalesce(p.family_name || ' ', '') || p.given_name),
         ' ' || app.plain(concat_ws(' ', p.given_name, p.preferred_name, p.family_name, p.given_name,
                                  translate(p.family_name, '-''’', '   '), p.email)),
         ' ' || app.plain(array_to_string(p.interests, ' '))
    into new.sort_name, new.search_text, new.interest_text from people p where p.id = new.person_id;
  select a.id, a.status, a.role, a.paused_until, case when a.status <> 'ended' then a.term_ends_on end
    into new.appointment_id, new.status, new.role, new.paused_until, new.term_ends_on
    from appointments a where a.person_id = new.person_id and a.organisation_id = new.organisation_id
   order by a.status = 'ended', a.starts_on desc nulls last, a.id desc limit 1;
  new.term_ends_on := coalesce(new.term_ends_on, 'infinity');
  return new;
end $$;

-- What the list of a campaign by name is walked by, beside the name: panels can read neither.
create or replace function app.name_of_application() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  new.sort_name := app.plain(concat_ws(' ', new.family_name, new.given_name));
  new.campaign_id := (select a.campaign_id from applications a where a.id = new.application_id);
  return new;
end $$;

create or replace function app.rename_in_organisations() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update organisation_people set sort_name = sort_name where person_id = new.id;
  return null;
end $$;

create or replace function app.appointment_in_organisation() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update organisation_people set sort_name = sort_name
   where person_id = coalesce(new.person_id, old.person_id)
     and organisation_id = coalesce(new.organisation_id, old.organisation_id);
  return null;
end $$;

-- What was typed first in a pattern of a search; null where it holds signs that a pattern has to escape.
create or replace function app.first_typed(pattern text) returns text language sql stable parallel safe as
$$ select case when position('\' in pattern) = 0 then nullif(split_part(ltrim(app.plain(pattern), '% '), '%', 1), '') end $$;

create or replace function app.sorts_by_character() returns boolean language sql stable parallel safe as
$$ select datlocprovider <> 'i' and (datcollate in ('C', 'POSIX') or datcollate ilike 'C.utf%8')
     from pg_database where datname = current_database() $$;

-- People of one organisation whose name or interests contain a pattern, in order. Row-level security does not let a
-- pattern reach an index, because patterns are not leakproof; so this looks past it, after asking whether the
-- organisation may be seen at all. Always planned for the pattern at hand: a rare one wants the trigram index, a
-- common one a walk by name. `whose`: `all` of them, those whose family name begins with what was typed (`first`), or
-- the rest (`others`). Of an address the index is asked for the part before the @ only: the rest is nearly everybody's.
-- Where texts stand in the order of their characters, it is said between which two names those stand who begin so:
-- PostgreSQL 15 and 16 do not know it of a pattern where that order is called `C.UTF-8`.
create or replace function app.find_people(
  wanted_organisation uuid, name_pattern text, interest_pattern text, wanted_status text, wanted_role text,
  on_day date, order_by text, after_value text, after_id uuid, page_size integer, whose text
) returns table (person_id uuid)
language plpgsql stable security definer set search_path = public, pg_temp rows 30 as $$
declare
  sorted_by text := case when order_by like '%termEndsOn' then 'term_ends_on' else 'sort_name' end;
  of_type text := case when order_by like '%termEndsOn' then 'date' else 'text' end;
  downwards boolean := order_by like '-%';
  plain_name text := app.plain(name_pattern);
  conditions text := 'k.organisation_id = $1';
begin
  if not wanted_organisation = any (app.looks_after()) then return; end if;
  if plain_name ~ '[[:alnum:]]{3}@' then
    conditions := conditions || ' and k.search_text like $11 and (k.search_text || '''') like $2';
  elsif name_pattern is not null then conditions := conditions || ' and k.search_text like $2'; end if;
  if interest_pattern is not null then conditions := conditions || ' and k.interest_text like $3'; end if;
  if wanted_status = 'none' then conditions := conditions || ' and k.status is null';
  elsif wanted_status = 'active' then
    conditions := conditions || ' and (k.status = ''active'' or (k.status = ''paused'' and k.paused_until <= $4))';
  elsif wanted_status = 'paused' then
    conditions := conditions || ' and k.status = ''paused'' and (k.paused_until is null or k.paused_until > $4)';
  elsif wanted_status is not null then conditions := conditions || ' and k.status = $5'; end if;
  if wanted_role is not null then conditions := conditions || ' and k.role = $6'; end if;
  if whose = 'first' and app.sorts_by_character() then
    conditions := conditions || ' and k.sort_name >= $10 and k.sort_name < $10 || chr(1114111)';
  elsif whose = 'first' then conditions := conditions || ' and k.sort_name like $10 || ''%''';
  elsif whose = 'others' then conditions := conditions || ' and k.sort_name not like $10 || ''%'''; end if;
  if after_id is not null then
    conditions := conditions || format(' and (k.%I, k.person_id) %s ($7::%s, $8)', sorted_by,
      case when downwards then '<' else '>' end, of_type);
  end if;
  return query execute format('select k.person_id from organisation_people k where %s order by k.%I %s, k.person_id %s limit $9',
      conditions, sorted_by, case when downwards then 'desc' else 'asc' end, case when downwards then 'desc' else 'asc' end)
    using wanted_organisation, plain_name, app.plain(interest_pattern), on_day, wanted_status, wanted_role, after_value,
      after_id, page_size, app.first_typed(name_pattern), regexp_replace(plain_name, '@[^@]*$', '@%');
end $$;

-- As the export asks, and as the release before asks for a page.
create or replace function app.find_people(
  wanted_organisation uuid, name_pattern text, interest_pattern text, wanted_status text, wanted_role text,
  on_day date, order_by text, after_value text, after_id uuid, page_size integer
) returns table (person_id uuid) language sql stable rows 30 as
$$ select app.find_people(wanted_organisation, name_pattern, interest_pattern, wanted_status, wanted_role, on_day,
                          order_by, after_value, after_id, page_size, 'all') $$;

-- A page of a search. In the order of names, those come first whose family name begins with what was typed: they stand
-- together in the index, so a page of them is read at once however many there are. In a walk through the whole list
-- the first Okafors of a million people come after a hundred thousand others.
create or replace function app.page_of_people(
  wanted_organisation uuid, name_pattern text, interest_pattern text, wanted_status text, wanted_role text,
  on_day date, order_by text, after_value text, after_id uuid, page_size integer
) returns setof uuid language plpgsql stable rows 30 as $$
declare
  typed text := case when order_by not like '%termEndsOn' then app.first_typed(name_pattern) end;
  found integer := 0;
begin
  if typed is null then
    return query select app.find_people(wanted_organisation, name_pattern, interest_pattern, wanted_status, wanted_role,
                                        on_day, order_by, after_value, after_id, page_size, 'all');
    return;
  end if;
  if after_id is null or starts_with(after_value, typed) then
    return query select app.find_people(wanted_organisation, name_pattern, interest_pattern, wanted_status, wanted_role,
                                        on_day, order_by, after_value, after_id, page_size, 'first');
    get diagnostics found = row_count;
    after_id := null;
  end if;
  if found >= page_size then return; end if;
  return query select app.find_people(wanted_organisation, name_pattern, interest_pattern, wanted_status, wanted_role,
                                      on_day, order_by, after_value, after_id, page_size - found, 'others');
end $$;

-- Whether a person holds grants (`among` grants) or grants or open appointments (`among` all) where the asking one
-- does not run the programme: then what is done to the account there is not for them to decide. Yes or no, no more.
create or replace function app.is_also_elsewhere(wanted_person uuid, here uuid[], among text) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return (app.is_system() or cardinality(app.managed()) > 0)
     and (exists (select from grants g where g.person_id = wanted_person and g.ended_at is null
                    and (g.organisation_id is null or g.kind = 'coordinator' or not g.organisation_id = any (here)))
      or among = 'all'
     and exists (select from appointments a where a.person_id = wanted_person and a.status <> 'ended'
                    and not a.organisation_id = any (here)));
end $$;

-- Which of these rows other tables refer to, whatever their walls: what is referred to is in use and is not removed.
-- Looks at every foreign key there is, so that a later table is not forgotten; `leaving_out` names tables that the
-- asking one has looked at itself. Says which, no more, and only to who manages something: who applied is in use, too.
create or replace function app.in_use(target regclass, wanted uuid[], leaving_out text[]) returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  place record;
begin
  if not (app.is_system() or cardinality(app.managed()) > 0) then return; end if;
  for place in
    select c.conrelid::regclass as in_table, a.attname as in_column
      from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
     where c.contype = 'f' and c.confrelid = target and cardinality(c.conkey) = 1
       and not c.conrelid::regclass::text = any (leaving_out)
  loop
    return query execute format('select distinct %I from %s where %I = any ($1)', place.in_column, place.in_table, place.in_column)
      using wanted;
  end loop;
end $$;

-- Who of these organisations keeps what helps them to themselves: an import leaves it alone without knowing it.
create or replace function app.people_with_private_needs(wanted_organisations uuid[]) returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query select n.person_id from access_needs n
    where n.shared_with = 'only-me' and exists (select from organisation_people k where k.person_id = n.person_id
      and k.organisation_id = any (wanted_organisations)
      and (app.is_system() or k.organisation_id = any (app.managed())));
end $$;

-- Another address is another mailbox: what was known of the old one says nothing about it.
create or replace function app.lift_email_fault() returns trigger language plpgsql as $$
begin
  if lower(new.email) is distinct from lower(old.email) then
    new.email_fault_since := null;
    new.email_fault_how := null;
  end if;
  return new;
end $$;

-- What lies before the place where its chain begins has served its time (app.prune_trail). The application may not
-- write where that is.
create or replace function app.refuse_change_of_entry() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'DELETE' and exists (select from audit_lanes l where l.lane = old.lane and l.begins_after >= old.position) then
    return old;
  end if;
  raise exception 'the audit trail is append-only' using errcode = 'insufficient_privilege';
end $$;

create or replace function app.refuse_change() returns trigger language plpgsql as
$$ begin raise exception 'the audit trail is append-only' using errcode = 'insufficient_privilege'; end $$;

-- How many places of a drop-in are gone and how many people wait. Kept here and not by who books: a partner may not see
-- the bookings of others, and a booking also goes with the person whom it was for.
create or replace function app.count_drop_in_bookings() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update drop_ins d
     set taken = (select count(*) from drop_in_bookings b where b.drop_in_id = d.id and b.state in ('booked', 'offered', 'attended', 'missed')),
         waiting = (select count(*) from drop_in_bookings b where b.drop_in_id = d.id and b.state = 'waiting')
   where d.id = coalesce(new.drop_in_id, old.drop_in_id);
  return null;
end $$;

-- What mentors said that they have read stays what it was. Only who published it may be forgotten.
create or replace function app.refuse_published_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and (new.organisation_id, new.number, new.what_changed, new.sections, new.published_at)
       is not distinct from (old.organisation_id, old.number, old.what_changed, old.sections, old.published_at) then
    return new;
  end if;
  raise exception 'a published handbook is not edited' using errcode = 'check_violation', constraint = 'handbook_versions_published';
end $$;

-- Each of a pair has a notebook of their own from the start, with the key that locks what is unsent on a device. Made
-- here, because nobody may write in somebody else's.
create or replace function app.open_mentoring_notes() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into mentoring_notes (mentorship_id, person_id) values (new.id, new.mentor_person_id), (new.id, new.partner_person_id);
  return null;
end $$;

-- Deletes private notes of pairs that ended before a moment, unless they have to be kept. Nobody but their author can
-- read them, the system neither; so it is done here, and what is answered is a number.
create or replace function app.delete_mentoring_notes(ended_before timestamptz) returns integer
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  gone integer;
begin
  if not app.is_system() then return 0; end if;
  delete from mentoring_notes n using mentorships m
   where m.id = n.mentorship_id and m.ended_at < ended_before
     and not exists (select from mentoring_holds h where h.mentorship_id = m.id);
  get diagnostics gone = row_count;
  return gone;
end $$;

-- A record on legal hold is deleted by nobody, whatever the way. The arguments are the columns in which its key may stand.
create or replace function app.refuse_while_held() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from record_holds h where h.released_at is null
                and h.record_id in (select (to_jsonb(old) ->> one)::uuid from unnest(tg_argv) one)) then
    raise exception 'on legal hold' using errcode = 'check_violation', constraint = 'record_holds_kept';
  end if;
  return old;
end $$;

-- Which place somebody has in the waiting list of a drop-in: a number, and nothing about who stands before them.
create or replace function app.place_in_drop_in_queue(wanted uuid) returns integer
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return (select count(*)::int from drop_in_bookings mine
            join drop_in_bookings b on b.drop_in_id = mine.drop_in_id and b.state = 'waiting' and b.queue <= mine.queue
           where mine.id = wanted and mine.state = 'waiting');
end $$;

-- The hash of an audit entry: over the hash before it and everything that stands in it. `jsonb` writes each value in one
-- way only. `packages/db/src/audit-chain.ts` says the same by itself, so that a changed function here is found out.
create or replace function app.audit_hash(
  before bytea, lane smallint, place bigint, id bigint, at timestamptz, actor_id uuid, organisation_id uuid,
  action text, subject_kind text, subject_id uuid, details jsonb, request_id text
) returns bytea language sql stable as
$$ select sha256(before || convert_to(jsonb_build_array(lane, place, id,
     to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), actor_id, organisation_id, action, subject_kind,
     subject_id, details, request_id)::text, 'UTF8')) $$;

-- A chain that nobody writes to at this moment. There are more of them than connections that write, so that nobody
-- waits for another to commit, and nobody can wait for each other in a circle.
create or replace function app.free_audit_lane() returns smallint language plpgsql volatile as $$
declare
  lanes constant int := 64;
  lane int;
begin
  for i in 0 .. lanes - 1 loop
    lane := (pg_backend_pid() + i) % lanes;
    if pg_try_advisory_xact_lock(7105317, lane) then return lane; end if;
  end loop;
  perform pg_advisory_xact_lock(7105317, lane);
  return lane;
end $$;

-- Puts an entry at the end of a chain. A transaction stays in the chain that it has locked. The head counts where it is
-- further than the entries: what was removed from the end leaves a gap for ever.
create or replace function app.chain_audit_entry() returns trigger
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  mine smallint := nullif(current_setting('app.audit_lane', true), '')::smallint;
  before record;
begin
  if mine is null then
    mine := app.free_audit_lane();
    perform set_config('app.audit_lane', mine::text, true);
  end if;
  select ends.position, ends.hash into before
    from ((select e.position, e.hash from audit_entries e where e.lane = mine order by e.position desc limit 1)
          union all
          (select l.length, l.head from audit_lanes l where l.lane = mine)) ends
   order by ends.position desc limit 1;
  new.lane := mine;
  new.position := coalesce(before.position, 0) + 1;
  new.hash := app.audit_hash(coalesce(before.hash, ''::bytea), new.lane, new.position, new.id, new.at, new.actor_id,
    new.organisation_id, new.action, new.subject_kind, new.subject_id, new.details, new.request_id);
  return new;
end $$;

-- Once for each statement, so that a thousand entries at once move the head once.
create or replace function app.move_audit_head() returns trigger
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  insert into audit_lanes as l (lane, length, head)
    select distinct on (a.lane) a.lane, a.position, a.hash from added a order by a.lane, a.position desc
    on conflict (lane) do update set length = excluded.length, head = excluded.head;
  return null;
end $$;
