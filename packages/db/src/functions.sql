-- Run at every migration, before the tables change. What a request may see is decided here, inside the database.
create schema if not exists app;
create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- After a local setting ends its value is '', not null.
create or replace function app.person() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('app.person', true), '')::uuid $$;

create or replace function app.organisations() returns uuid[] language sql stable parallel safe as
$$ select coalesce(nullif(current_setting('app.organisations', true), ''), '{}')::uuid[] $$;

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
  found_administrator boolean;
begin
  select a.person_id into who
    from sign_ins s join accounts a on a.person_id = s.person_id
   where s.id = wanted_sign_in and s.ended_at is null and s.expires_at > now() and a.disabled_at is null;
  if who is null then return null; end if;
  select coalesce(json_agg(json_build_array(g.kind, g.organisation_id) order by g.kind, g.organisation_id), '[]')::text,
         coalesce(array_agg(distinct g.organisation_id) filter (where g.organisation_id is not null), '{}'),
         coalesce(bool_or(g.kind = 'administrator'), false)
    into found_grants, found_organisations, found_administrator
    from (select kind::text, organisation_id from grants
           where person_id = who and ended_at is null
             and valid_from <= on_day and (valid_to is null or valid_to >= on_day)
          union
          select 'partner', organisation_id from appointments where person_id = who and status <> 'ended') g;
  if found_administrator then
    select coalesce(array_agg(id), '{}') into found_organisations from organisations;
    perform set_config('app.administrator', 'on', true);
  end if;
  perform set_config('app.person', who::text, true), set_config('app.organisations', found_organisations::text, true);
  return found_grants;
end $$;

-- Opens the current transaction for what the system does by itself, in every organisation.
create or replace function app.open_system() returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform set_config('app.system', 'on', true),
          set_config('app.organisations', (select coalesce(array_agg(id), '{}')::text from organisations), true);
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

-- A page of people of one organisation whose name or interests contain a pattern. Row-level security does not let a
-- pattern reach an index, because patterns are not leakproof; so this looks past it, after asking whether the
-- organisation may be seen at all. Always planned for the pattern at hand: a rare one wants the trigram index, a
-- common one a walk by name.
create or replace function app.find_people(
  wanted_organisation uuid, name_pattern text, interest_pattern text, wanted_status text, wanted_role text,
  on_day date, order_by text, after_value text, after_id uuid, page_size integer
) returns table (person_id uuid)
language plpgsql stable security definer set search_path = public, pg_temp rows 30 as $$
declare
  sorted_by text := case when order_by like '%termEndsOn' then 'term_ends_on' else 'sort_name' end;
  of_type text := case when order_by like '%termEndsOn' then 'date' else 'text' end;
  downwards boolean := order_by like '-%';
  conditions text := 'k.organisation_id = $1';
begin
  if not wanted_organisation = any (app.organisations()) then return; end if;
  if name_pattern is not null then conditions := conditions || ' and k.search_text like $2'; end if;
  if interest_pattern is not null then conditions := conditions || ' and k.interest_text like $3'; end if;
  if wanted_status = 'none' then conditions := conditions || ' and k.status is null';
  elsif wanted_status = 'active' then
    conditions := conditions || ' and (k.status = ''active'' or (k.status = ''paused'' and k.paused_until <= $4))';
  elsif wanted_status = 'paused' then
    conditions := conditions || ' and k.status = ''paused'' and (k.paused_until is null or k.paused_until > $4)';
  elsif wanted_status is not null then conditions := conditions || ' and k.status = $5'; end if;
  if wanted_role is not null then conditions := conditions || ' and k.role = $6'; end if;
  if after_id is not null then
    conditions := conditions || format(' and (k.%I, k.person_id) %s ($7::%s, $8)', sorted_by,
      case when downwards then '<' else '>' end, of_type);
  end if;
  return query execute format('select k.person_id from organisation_people k where %s order by k.%I %s, k.person_id %s limit $9',
      conditions, sorted_by, case when downwards then 'desc' else 'asc' end, case when downwards then 'desc' else 'asc' end)
    using wanted_organisation, app.plain(name_pattern), app.plain(interest_pattern), on_day, wanted_status, wanted_role, after_value, after_id, page_size;
end $$;

-- Whether a person holds grants (`among` grants) or grants or open appointments (`among` all) where the asking one
-- does not run the programme: then what is done to the account there is not for them to decide. Yes or no, no more.
create or replace function app.is_also_elsewhere(wanted_person uuid, here uuid[], among text) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from grants g where g.person_id = wanted_person and g.ended_at is null
                    and (g.organisation_id is null or g.kind = 'coordinator' or not g.organisation_id = any (here)))
      or among = 'all'
     and exists (select from appointments a where a.person_id = wanted_person and a.status <> 'ended'
                    and not a.organisation_id = any (here));
end $$;

-- Which of these rows other tables refer to, whatever their walls: what is referred to is in use and is not removed.
-- Looks at every foreign key there is, so that a later table is not forgotten; `leaving_out` names tables that the
-- asking one has looked at itself. Says which, no more.
create or replace function app.in_use(target regclass, wanted uuid[], leaving_out text[]) returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  place record;
begin
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
      and k.organisation_id = any (wanted_organisations) and k.organisation_id = any (app.organisations()));
end $$;

create or replace function app.refuse_change() returns trigger language plpgsql as
$$ begin raise exception 'the audit trail is append-only' using errcode = 'insufficient_privilege'; end $$;
