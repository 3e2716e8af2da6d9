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
           where person_id = who and valid_from <= on_day and (valid_to is null or valid_to >= on_day)
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

create or replace function app.name_in_organisation() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  select app.plain(coalesce(p.family_name || ' ', '') || p.given_name),
         app.plain(concat_ws(' ', p.given_name, p.preferred_name, p.family_name, p.email))
    into new.sort_name, new.search_text from people p where p.id = new.person_id;
  return new;
end $$;

create or replace function app.rename_in_organisations() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update organisation_people set sort_name = sort_name where person_id = new.id;
  return null;
end $$;

create or replace function app.refuse_change() returns trigger language plpgsql as
$$ begin raise exception 'the audit trail is append-only' using errcode = 'insufficient_privilege'; end $$;
